package wayfinder.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Actor;
import wayfinder.access.AuditTrail.Action;
import wayfinder.access.Rights;
import wayfinder.access.Staff;
import wayfinder.access.TeamId;
import wayfinder.casework.Consult;
import wayfinder.casework.Consults;
import wayfinder.conversation.ConversationId;

/** What case managers ask supervisors in confidence. */
final class SqlConsults implements Consults {
  private static final String ALL =
      """
      SELECT q.id, q.conversation_id, q.wrapped, q.team_id, q.opened_at, q.changed_at, q.closed_at,
             s.id AS staff_id, s.name AS staff_name, s.role AS staff_role, s.team_id AS staff_team
        FROM consult q
        JOIN staff s ON s.id = q.staff_id
       WHERE q.staff_id = :reader
          OR (:supervisor = 1 AND (:team = '' OR q.team_id IS NULL OR q.team_id = :team))
       ORDER BY CASE WHEN q.closed_at IS NULL THEN 0 ELSE 1 END, q.changed_at DESC, q.id
       LIMIT :limit
      """;
  private static final String ONE =
      """
      SELECT q.id, q.conversation_id, q.wrapped, q.team_id, q.opened_at, q.changed_at, q.closed_at,
             s.id AS staff_id, s.name AS staff_name, s.role AS staff_role, s.team_id AS staff_team
        FROM consult q
        JOIN staff s ON s.id = q.staff_id
       WHERE q.id = :id
      """;
  private static final String LINES =
      """
      SELECT l.text, l.at,
             s.id AS staff_id, s.name AS staff_name, s.role AS staff_role, s.team_id AS staff_team
        FROM consult_line l
        JOIN staff s ON s.id = l.staff_id
       WHERE l.consult_id = :id
       ORDER BY l.nr
      """;

  private final Reader reader;
  private final Writer writer;
  private final Keys keys;
  private final CaseGate gate;
  private final AuditTable audit;
  private final Ids ids;
  private final SecureRandom random = new SecureRandom();

  SqlConsults(Reader reader, Writer writer, Keys keys, CaseGate gate, AuditTable audit, Ids ids) {
    this.reader = reader;
    this.writer = writer;
    this.keys = keys;
    this.gate = gate;
    this.audit = audit;
    this.ids = ids;
  }

  @Override
  public List<Consult> all(Staff staff, int limit) {
    return reader.read(
        "reading consults",
        handle ->
            handle
                .createQuery(ALL)
                .bind("reader", staff.id().value())
                .bind("supervisor", Rights.isSupervisor(staff) ? 1 : 0)
                .bind("team", staff.team() == null ? "" : staff.team().value())
                .bind("limit", limit)
                .map((row, _) -> Kept.read(row).with(List.of()))
                .list());
  }

  @Override
  public Optional<Consult> find(String id, Staff staff) {
    return kept(id, staff)
        .map(
            found -> {
              Seal seal = seal(found);
              return found.with(
                  reader.read(
                      "reading a consult",
                      handle ->
                          handle
                              .createQuery(LINES)
                              .bind("id", id)
                              .map((row, _) -> ConsultTable.openLine(row, id, seal))
                              .list()));
            });
  }

  /** The consult if this person may read it. */
  private Optional<Kept> kept(String id, Staff staff) {
    return reader
        .read(
            "looking for a consult",
            handle ->
                handle.createQuery(ONE).bind("id", id).map((row, _) -> Kept.read(row)).findOne())
        .filter(it -> Rights.readsConsult(staff, it.by().id(), it.team()));
  }

  private Seal seal(Kept consult) {
    byte[] key = keys.unwrap(consult.wrapped(), ConsultTable.purpose(consult.id()));
    if (key == null) {
      throw new IllegalStateException("the key of consult " + consult.id() + " does not open");
    }
    return new Seal(key);
  }

  @Override
  public Optional<String> open(
      Staff staff, @Nullable ConversationId about, String text, Instant at) {
    if (about != null && gate.seen(about, staff).isEmpty()) {
      return Optional.empty();
    }
    String id = ids.next();
    byte[] key = ConsultTable.newKey(random);
    byte[] wrapped = keys.wrap(key, ConsultTable.purpose(id));
    byte[] sealed = ConsultTable.sealLine(new Seal(key), id, text);
    return Optional.of(
        writer.write(
            "beginning a consult",
            work -> {
              ConsultTable.insert(work, id, about, wrapped, staff, at);
              ConsultTable.insertLine(work, id, sealed, staff, at);
              audit.add(work, Actor.of(staff), Action.CONSULT, id, "OPENED", at);
              return id;
            }));
  }

  @Override
  public boolean add(String id, Staff staff, String text, Instant at) {
    Optional<Kept> found = kept(id, staff);
    if (found.isEmpty()) {
      return false;
    }
    byte[] sealed = ConsultTable.sealLine(seal(found.get()), id, text);
    return writer.write(
        "writing in a consult",
        work -> {
          if (!ConsultTable.touch(work, id, at)) {
            return false;
          }
          ConsultTable.insertLine(work, id, sealed, staff, at);
          audit.add(work, Actor.of(staff), Action.CONSULT, id, "WRITTEN", at);
          return true;
        });
  }

  @Override
  public boolean close(String id, Staff staff, Instant at) {
    return kept(id, staff).isPresent()
        && writer.write(
            "closing a consult",
            work -> {
              boolean closed = ConsultTable.close(work, id, at);
              if (closed) {
                audit.add(work, Actor.of(staff), Action.CONSULT, id, "CLOSED", at);
              }
              return closed;
            });
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(
      String id,
      @Nullable ConversationId about,
      byte[] wrapped,
      Staff by,
      @Nullable TeamId team,
      Instant openedAt,
      Instant changedAt,
      @Nullable Instant closedAt) {
    static Kept read(ResultSet row) throws SQLException {
      String about = row.getString("conversation_id");
      String team = row.getString("team_id");
      return new Kept(
          row.getString("id"),
          about == null ? null : new ConversationId(about),
          row.getBytes("wrapped"),
          SqlAccounts.staff(row),
          team == null ? null : new TeamId(team),
          Instant.ofEpochMilli(row.getLong("opened_at")),
          Instant.ofEpochMilli(row.getLong("changed_at")),
          row.getString("closed_at") == null
              ? null
              : Instant.ofEpochMilli(row.getLong("closed_at")));
    }

    Consult with(List<Consult.Line> lines) {
      return new Consult(id, about, by, openedAt, changedAt, closedAt, lines);
    }
  }
}
