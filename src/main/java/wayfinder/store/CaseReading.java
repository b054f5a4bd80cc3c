package wayfinder.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.casework.Alarm;
import wayfinder.casework.CaseSummary;
import wayfinder.casework.Cases;
import wayfinder.casework.Nondelivery;
import wayfinder.casework.QueueFilter;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Message;

/** What is read of the conversations that need a person. */
final class CaseReading {
  private static final String QUEUE =
      """
      SELECT c.id, c.client_id, c.channel, c.language, c.owner, c.consent, c.since, c.open_alarm,
             c.nondelivery, c.team_id, c.deadline, c.climbed, c.phone, h.reason,
             s.id AS staff_id, s.name AS staff_name, s.role AS staff_role, s.team_id AS staff_team,
             (SELECT o.state FROM outbox o WHERE o.conversation_id = c.id
               ORDER BY o.seq DESC LIMIT 1) AS newest_state
        FROM conversation c
        LEFT JOIN handoff h ON h.conversation_id = c.id AND h.ended_at IS NULL
        LEFT JOIN staff s ON s.id = c.assigned_to
       WHERE c.desk_rank IS NOT NULL
         AND (:team = '' OR c.team_id IS NULL OR c.team_id = :team)
         AND (:language = '' OR c.language = :language)
         AND (:mine = '' OR c.assigned_to = :mine)
         AND (:waiting = '' OR c.owner = :waiting)
       ORDER BY c.desk_rank, coalesce(c.deadline, 9999999), c.since
       LIMIT :limit
      """;
  private static final String COUNTS =
      """
      SELECT count(*) AS everything,
             coalesce(sum(CASE WHEN owner = 'WAITING' THEN 1 ELSE 0 END), 0) AS waiting,
             coalesce(sum(CASE WHEN assigned_to = :reader THEN 1 ELSE 0 END), 0) AS mine,
             coalesce(sum(CASE WHEN climbed > 1 THEN 1 ELSE 0 END), 0) AS climbed,
             coalesce(sum(CASE WHEN open_alarm > 0 OR nondelivery = 2
                               THEN 1 ELSE 0 END), 0) AS alarmed
        FROM conversation
       WHERE desk_rank IS NOT NULL
         AND (:team = '' OR team_id IS NULL OR team_id = :team)
      """;
  private static final String ONE =
      """
      SELECT c.id, c.client_id, c.channel, c.language, c.owner, c.consent, c.since, c.open_alarm,
             c.nondelivery, c.team_id, c.deadline, c.climbed, c.phone, h.reason,
             s.id AS staff_id, s.name AS staff_name, s.role AS staff_role, s.team_id AS staff_team,
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
             s.id AS staff_id, s.name AS staff_name, s.role AS staff_role, s.team_id AS staff_team
        FROM alarm a
        LEFT JOIN staff s ON s.id = a.acknowledged_by
       WHERE a.conversation_id = :id
       ORDER BY a.severity DESC, a.seq DESC, a.nr
      """;
  private static final String NONDELIVERIES =
      """
      SELECT n.conversation_id, n.seq, n.what, n.raised_at, n.acknowledged_at, o.state, o.code,
             s.id AS staff_id, s.name AS staff_name, s.role AS staff_role, s.team_id AS staff_team
        FROM nondelivery n
        JOIN outbox o ON o.conversation_id = n.conversation_id AND o.seq = n.seq
        LEFT JOIN staff s ON s.id = n.acknowledged_by
       WHERE n.conversation_id = :id
       ORDER BY n.what, n.seq DESC
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
  private static final String CODES =
      """
      SELECT seq, code
        FROM outbox
       WHERE conversation_id = :id AND code IS NOT NULL
      """;

  private final Reader reader;
  private final Clients clients;

  CaseReading(Reader reader, Clients clients) {
    this.reader = reader;
    this.clients = clients;
  }

  List<CaseSummary> queue(QueueFilter filter, Staff staff, int limit) {
    var language = filter.language();
    List<CaseRow> rows =
        reader.read(
            "reading the queue of the desk",
            handle ->
                handle
                    .createQuery(QUEUE)
                    .bind("team", team(staff))
                    .bind("language", language == null ? "" : language.name())
                    .bind("mine", whose(filter, QueueFilter.Whose.MINE, staff.id().value()))
                    .bind("waiting", whose(filter, QueueFilter.Whose.WAITING, "WAITING"))
                    .bind("limit", limit)
                    .map((row, context) -> CaseRow.read(row))
                    .list());
    return rows.stream().map(this::summary).toList();
  }

  private static String team(Staff staff) {
    return staff.team() == null ? "" : staff.team().value();
  }

  private static String whose(QueueFilter filter, QueueFilter.Whose whose, String value) {
    return filter.whose() == whose ? value : "";
  }

  /** The summary with its gravest open alarm and nondelivery. */
  CaseSummary summary(CaseRow row) {
    @Nullable Alarm alarm =
        row.alarmed()
            ? alarms(row).stream()
                .filter(it -> it.acknowledgedAt() == null)
                .findFirst()
                .orElse(null)
            : null;
    @Nullable Nondelivery failed =
        row.undelivered()
            ? nondeliveries(row.id()).stream().filter(Nondelivery::isOpen).findFirst().orElse(null)
            : null;
    return row.plain().with(alarm, failed);
  }

  Cases.Counts counts(Staff staff) {
    return reader.read(
        "counting cases",
        handle ->
            handle
                .createQuery(COUNTS)
                .bind("team", team(staff))
                .bind("reader", staff.id().value())
                .map(
                    (row, context) ->
                        new Cases.Counts(
                            row.getLong("everything"),
                            row.getLong("waiting"),
                            row.getLong("mine"),
                            row.getLong("climbed"),
                            row.getLong("alarmed")))
                .one());
  }

  Optional<CaseRow> one(ConversationId id) {
    return reader.read(
        "reading a case",
        handle ->
            handle
                .createQuery(ONE)
                .bind("id", id.value())
                .map((row, context) -> CaseRow.read(row))
                .findOne());
  }

  List<Alarm> alarms(CaseRow of) {
    Seal seal = clients.sealOf(of.client());
    return reader.read(
        "reading alarms",
        handle ->
            handle
                .createQuery(ALARMS)
                .bind("id", of.id().value())
                .map((alarm, context) -> AlarmTable.open(alarm, seal))
                .list());
  }

  List<Nondelivery> nondeliveries(ConversationId id) {
    return reader.read(
        "reading nondeliveries",
        handle ->
            handle
                .createQuery(NONDELIVERIES)
                .bind("id", id.value())
                .map((row, context) -> NondeliveryTable.read(row))
                .list());
  }

  @Nullable PhoneNumber phone(CaseRow of) {
    byte[] sealed = of.phone();
    return sealed == null
        ? null
        : ConversationRow.phone(clients.sealOf(of.client()), of.id(), sealed);
  }

  List<Message> newest(CaseRow of, int limit) {
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

  /** What the carrier named as the reason why a message did not arrive, by its place. */
  Map<Long, Integer> codes(ConversationId id) {
    return reader.read(
        "reading what the carrier said",
        handle ->
            handle
                .createQuery(CODES)
                .bind("id", id.value())
                .map((row, context) -> Map.entry(row.getLong("seq"), row.getInt("code")))
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Objects.requireNonNull(entry.getValue(), "a code"))));
  }
}
