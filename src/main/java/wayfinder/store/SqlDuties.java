package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.AuditTrail.Action;
import wayfinder.access.Staff;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.Duties;
import wayfinder.casework.DutyFlag;
import wayfinder.client.ClientId;
import wayfinder.conversation.ConversationId;

/** The possible duties to report. */
final class SqlDuties implements Duties {
  private static final String OF_CASE =
      """
      SELECT f.id, f.conversation_id, f.kind, f.flagged_at, f.basis, f.decided_at, c.client_id,
             k.wrapped, a.name AS flagged_by, b.name AS decided_by
        FROM duty_flag f
        JOIN conversation c ON c.id = f.conversation_id
        JOIN client_key k ON k.client_id = c.client_id
        LEFT JOIN staff a ON a.id = f.flagged_by
        LEFT JOIN staff b ON b.id = f.decided_by
       WHERE f.conversation_id = :id
       ORDER BY f.flagged_at DESC, f.id
      """;
  private static final String OPEN =
      """
      SELECT f.id, f.conversation_id, f.kind, f.flagged_at, f.basis, f.decided_at, c.client_id,
             k.wrapped, a.name AS flagged_by, '' AS decided_by
        FROM duty_flag f
        JOIN conversation c ON c.id = f.conversation_id
        JOIN client_key k ON k.client_id = c.client_id
        LEFT JOIN staff a ON a.id = f.flagged_by
       WHERE f.decided_at IS NULL
         AND (:team = '' OR c.team_id IS NULL OR c.team_id = :team)
       ORDER BY f.flagged_at, f.id
       LIMIT :limit
      """;

  private final Reader reader;
  private final CaseGate gate;
  private final Clients clients;
  private final Ids ids;

  SqlDuties(Reader reader, CaseGate gate, Clients clients, Ids ids) {
    this.reader = reader;
    this.gate = gate;
    this.clients = clients;
    this.ids = ids;
  }

  @Override
  public Optional<List<DutyFlag>> of(ConversationId id, Staff staff) {
    return gate.seen(id, staff)
        .map(
            _ ->
                opened(
                    reader.read(
                        "reading duties to report",
                        handle ->
                            handle
                                .createQuery(OF_CASE)
                                .bind("id", id.value())
                                .map((row, _) -> Kept.read(row))
                                .list())));
  }

  @Override
  public List<DutyFlag> open(Staff staff, int limit) {
    return opened(
        reader.read(
            "reading open duties to report",
            handle ->
                handle
                    .createQuery(OPEN)
                    .bind("team", staff.team() == null ? "" : staff.team().value())
                    .bind("limit", limit)
                    .map((row, _) -> Kept.read(row))
                    .list()));
  }

  private List<DutyFlag> opened(List<Kept> rows) {
    return rows.stream().map(row -> row.open(clients)).toList();
  }

  @Override
  public Change flag(ConversationId id, Staff staff, DutyFlag.Kind kind, Instant at) {
    String flag = ids.next();
    return gate.change(
        id,
        staff,
        Action.FLAG_DUTY,
        at,
        Change.GONE,
        Change.DONE,
        (work, row, seal) -> {
          DutyTable.flag(work, seal, flag, id, kind, staff, at);
          return Change.DONE;
        });
  }

  @Override
  public Change decide(
      ConversationId id, Staff staff, String flag, DutyFlag.Basis basis, Instant at) {
    return gate.change(
        id,
        staff,
        basis.isReported() ? Action.DECIDE_TO_REPORT : Action.DECIDE_NOT_TO_REPORT,
        basis.name(),
        at,
        Change.GONE,
        Change.DONE,
        (work, row, seal) ->
            DutyTable.decide(work, id, flag, basis, staff, at) ? Change.DONE : Change.GONE);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(
      String id,
      ConversationId conversation,
      byte[] kind,
      ClientId client,
      byte[] key,
      @Nullable String flaggedBy,
      Instant flaggedAt,
      DutyFlag.@Nullable Decision decision) {
    static Kept read(ResultSet row) throws SQLException {
      String basis = row.getString("basis");
      return new Kept(
          row.getString("id"),
          new ConversationId(row.getString("conversation_id")),
          row.getBytes("kind"),
          new ClientId(row.getString("client_id")),
          row.getBytes("wrapped"),
          row.getString("flagged_by"),
          Instant.ofEpochMilli(row.getLong("flagged_at")),
          basis == null
              ? null
              : new DutyFlag.Decision(
                  DutyFlag.Basis.valueOf(basis),
                  row.getString("decided_by"),
                  Instant.ofEpochMilli(row.getLong("decided_at"))));
    }

    DutyFlag open(Clients clients) {
      Seal seal = clients.sealOf(client, key);
      return new DutyFlag(
          id, conversation, DutyTable.kind(seal, id, kind), flaggedBy, flaggedAt, decision);
    }
  }
}
