package wayfinder.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.casework.Alarm;
import wayfinder.casework.CaseFile;
import wayfinder.casework.CaseSummary;
import wayfinder.casework.Cases;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Message;
import wayfinder.conversation.Utterance;

/** The conversations that need a person. */
final class SqlCases implements Cases {
  private static final String QUEUE =
      """
      SELECT c.id, c.client_id, c.channel, c.language, c.owner, c.consent, c.since, c.open_alarm,
             h.reason, s.id AS staff_id, s.name AS staff_name, s.role AS staff_role,
             (SELECT o.state FROM outbox o WHERE o.conversation_id = c.id
               ORDER BY o.seq DESC LIMIT 1) AS newest_state
        FROM conversation c
        LEFT JOIN handoff h ON h.conversation_id = c.id AND h.ended_at IS NULL
        LEFT JOIN staff s ON s.id = c.assigned_to
       WHERE c.desk_rank IS NOT NULL
       ORDER BY c.desk_rank, c.since
       LIMIT :limit
      """;
  private static final String ONE =
      """
      SELECT c.id, c.client_id, c.channel, c.language, c.owner, c.consent, c.since, c.open_alarm,
             h.reason, s.id AS staff_id, s.name AS staff_name, s.role AS staff_role,
             (SELECT o.state FROM outbox o WHERE o.conversation_id = c.id
               ORDER BY o.seq DESC LIMIT 1) AS newest_state
        FROM conversation c
        LEFT JOIN handoff h ON h.conversation_id = c.id AND h.ended_at IS NULL
        LEFT JOIN staff s ON s.id = c.assigned_to
       WHERE c.id = :id
      """;
  private static final String ALARMS =
      """
      SELECT a.conversation_id, a.seq, a.nr, a.danger, a.can_write, a.raised_at,
             a.acknowledged_at,
             s.id AS staff_id, s.name AS staff_name, s.role AS staff_role
        FROM alarm a
        LEFT JOIN staff s ON s.id = a.acknowledged_by
       WHERE a.conversation_id = :id
       ORDER BY a.severity DESC, a.seq DESC, a.nr
      """;
  private static final String NEWEST =
      """
      SELECT m.conversation_id, m.seq, m.author, m.kind, m.text, m.extras, m.at,
             c.client_id, o.state
        FROM message m
        JOIN conversation c ON c.id = m.conversation_id
        LEFT JOIN outbox o ON o.conversation_id = m.conversation_id AND o.seq = m.seq
       WHERE m.conversation_id = :id
       ORDER BY m.seq DESC
       LIMIT :limit
      """;
  private static final String COUNTS =
      """
      SELECT (SELECT count(*) FROM conversation WHERE owner = 'WAITING') AS waiting,
             (SELECT count(*) FROM alarm WHERE acknowledged_at IS NULL) AS open_alarms
      """;

  private final Reader reader;
  private final Writer writer;
  private final Clients clients;

  SqlCases(Reader reader, Writer writer, Clients clients) {
    this.reader = reader;
    this.writer = writer;
    this.clients = clients;
  }

  @Override
  public List<CaseSummary> queue(int limit) {
    List<CaseRow> rows =
        reader.read(
            "reading the queue of the desk",
            handle ->
                handle
                    .createQuery(QUEUE)
                    .bind("limit", limit)
                    .map((row, context) -> CaseRow.read(row))
                    .list());
    return rows.stream().map(this::withAlarm).toList();
  }

  private CaseSummary withAlarm(CaseRow row) {
    List<Alarm> alarms = row.alarmed() ? alarmsOf(row) : List.of();
    return row.summary(gravestOpen(alarms));
  }

  private static @Nullable Alarm gravestOpen(List<Alarm> alarms) {
    for (Alarm alarm : alarms) {
      if (alarm.acknowledgedAt() == null) {
        return alarm;
      }
    }
    return null;
  }

  private List<Alarm> alarmsOf(CaseRow row) {
    Seal seal = clients.sealOf(row.client());
    return reader.read(
        "reading alarms",
        handle ->
            handle
                .createQuery(ALARMS)
                .bind("id", row.id().value())
                .map((alarm, context) -> AlarmTable.open(alarm, seal))
                .list());
  }

  @Override
  public Optional<CaseFile> find(ConversationId id, int messages) {
    Optional<CaseRow> found = reader.read("reading a case", handle -> one(handle, id));
    return found.map(
        row -> {
          List<Alarm> alarms = alarmsOf(row);
          return new CaseFile(row.summary(gravestOpen(alarms)), newest(row, messages), alarms);
        });
  }

  private static Optional<CaseRow> one(Handle handle, ConversationId id) {
    return handle
        .createQuery(ONE)
        .bind("id", id.value())
        .map((row, context) -> CaseRow.read(row))
        .findOne();
  }

  private List<Message> newest(CaseRow of, int limit) {
    Seal seal = clients.sealOf(of.client());
    List<MessageRow> rows =
        reader.read(
            "reading messages",
            handle ->
                handle
                    .createQuery(NEWEST)
                    .bind("id", of.id().value())
                    .bind("limit", limit)
                    .map((row, context) -> MessageRow.read(row))
                    .list());
    return rows.reversed().stream().map(row -> row.open(seal)).toList();
  }

  @Override
  public Claim claim(ConversationId id, Staff staff, List<Utterance> sayings, Instant at) {
    return sealOf(id)
        .map(
            seal ->
                writer.write(
                    "claiming a case",
                    work -> CaseChanges.claim(work, id, seal, staff, sayings, at)))
        .orElse(new Claim.Gone());
  }

  @Override
  public Change say(ConversationId id, Staff staff, Utterance words, Instant at) {
    return sealOf(id)
        .map(
            seal ->
                writer.write(
                    "writing to a client",
                    work -> CaseChanges.say(work, id, seal, staff, words, at)))
        .orElse(Change.GONE);
  }

  @Override
  public Change handBack(ConversationId id, Staff staff, List<Utterance> sayings, Instant at) {
    return release(id, staff, CaseChanges.Release.HAND_BACK, sayings, at);
  }

  @Override
  public Change close(ConversationId id, Staff staff, List<Utterance> sayings, Instant at) {
    return release(id, staff, CaseChanges.Release.CLOSE, sayings, at);
  }

  private Change release(
      ConversationId id,
      Staff staff,
      CaseChanges.Release release,
      List<Utterance> sayings,
      Instant at) {
    return sealOf(id)
        .map(
            seal ->
                writer.write(
                    "releasing a case",
                    work -> CaseChanges.release(work, id, seal, staff, release, sayings, at)))
        .orElse(Change.GONE);
  }

  private Optional<Seal> sealOf(ConversationId id) {
    return reader
        .read("reading a case", handle -> one(handle, id))
        .map(row -> clients.sealOf(row.client()));
  }

  /** The conversation's row first: its lock keeps a new alarm from being acknowledged unseen. */
  @Override
  public Change acknowledge(ConversationId id, Staff staff, Instant at) {
    return writer.write(
        "acknowledging alarms",
        work -> {
          if (!ConversationTable.calm(work, id, at)) {
            return Change.GONE;
          }
          AlarmTable.acknowledge(work, id, staff, at);
          return Change.DONE;
        });
  }

  @Override
  public Counts counts() {
    return reader.read(
        "counting cases",
        handle ->
            handle
                .createQuery(COUNTS)
                .map(
                    (row, context) ->
                        new Counts(row.getLong("waiting"), row.getLong("open_alarms")))
                .one());
  }
}
