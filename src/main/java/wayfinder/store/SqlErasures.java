package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wayfinder.access.Actor;
import wayfinder.access.AuditTrail.Action;
import wayfinder.access.Staff;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.Erasures;
import wayfinder.casework.Hold;
import wayfinder.client.ClientId;
import wayfinder.conversation.ConversationId;

/** What ends what is kept of a client. */
final class SqlErasures implements Erasures {
  private static final Actor RETENTION = new Actor("retention", "SYSTEM");
  private static final String HOLD =
      """
      SELECT h.id, h.reason, h.placed_at, s.name
        FROM legal_hold h
        JOIN staff s ON s.id = h.placed_by
       WHERE h.conversation_id = :id AND h.lifted_at IS NULL
      """;
  private static final String STILL_RESTS =
      """
      SELECT client_id
        FROM conversation
       WHERE id = :id AND erased_at IS NULL AND updated_at < :before AND desk_rank IS NULL
      """;

  private final Database database;
  private final Reader reader;
  private final Writer writer;
  private final CaseGate gate;
  private final Clients clients;
  private final QueueStanding standing;
  private final AuditTable audit;
  private final Ids ids;
  private final RestedCases rested;

  SqlErasures(
      Database database,
      Reader reader,
      Writer writer,
      CaseGate gate,
      Clients clients,
      QueueStanding standing,
      AuditTable audit,
      Ids ids) {
    this.database = database;
    this.reader = reader;
    this.writer = writer;
    this.gate = gate;
    this.clients = clients;
    this.standing = standing;
    this.audit = audit;
    this.ids = ids;
    this.rested = new RestedCases(reader, clients);
  }

  @Override
  public Outcome erase(ConversationId id, Staff staff, Instant at) {
    Optional<ClientId> client = gate.seen(id, staff).map(CaseRow::client);
    Outcome outcome =
        gate.change(
            id,
            staff,
            Action.ERASE,
            at,
            Outcome.GONE,
            Outcome.DONE,
            (work, row, seal) -> {
              if (HoldTable.isHeld(work, row.client())) {
                return Outcome.HELD;
              }
              if (HoldTable.isUndecided(work, row.client())) {
                return Outcome.UNDECIDED;
              }
              ErasedTable.erase(work, row.client(), at);
              return Outcome.DONE;
            });
    if (outcome == Outcome.DONE) {
      client.ifPresent(this::forget);
    }
    return outcome;
  }

  @Override
  public Optional<Hold> hold(ConversationId id, Staff staff) {
    return gate.seen(id, staff)
        .flatMap(
            found -> {
              Seal seal = clients.sealOf(found.client());
              return reader.read(
                  "reading a hold",
                  handle ->
                      handle
                          .createQuery(HOLD)
                          .bind("id", id.value())
                          .map((row, _) -> hold(row, seal))
                          .findOne());
            });
  }

  private static Hold hold(ResultSet row, Seal seal) throws SQLException {
    return new Hold(
        seal.openText(HoldTable.place(row.getString("id")), row.getBytes("reason")),
        row.getString("name"),
        Instant.ofEpochMilli(row.getLong("placed_at")));
  }

  @Override
  public Change placeHold(ConversationId id, Staff staff, String reason, Instant at) {
    String hold = ids.next();
    return gate.change(
        id,
        staff,
        Action.PLACE_HOLD,
        at,
        Change.GONE,
        Change.DONE,
        (work, row, seal) -> {
          byte[] sealed = seal.seal(HoldTable.place(hold), reason);
          return HoldTable.put(work, hold, id, sealed, staff, at) ? Change.DONE : Change.GONE;
        });
  }

  @Override
  public Change liftHold(ConversationId id, Staff staff, Instant at) {
    return gate.change(
        id,
        staff,
        Action.LIFT_HOLD,
        at,
        Change.GONE,
        Change.DONE,
        (work, row, seal) -> HoldTable.lift(work, id, staff, at) ? Change.DONE : Change.GONE);
  }

  @Override
  public List<ConversationId> rested(Periods kept, Instant now, int limit) {
    return rested.find(kept, now, limit);
  }

  @Override
  public boolean expire(ConversationId id, Instant restedSince, Instant at) {
    Optional<ClientId> erased =
        writer.write(
            "erasing what has rested",
            work -> {
              Optional<ClientId> client =
                  work.sql(STILL_RESTS)
                      .set("id", id.value())
                      .set("before", restedSince)
                      .first(row -> new ClientId(row.getString("client_id")));
              if (client.isEmpty()
                  || HoldTable.isHeld(work, client.get())
                  || HoldTable.isUndecided(work, client.get())) {
                return Optional.<ClientId>empty();
              }
              ErasedTable.erase(work, client.get(), at);
              audit.add(work, RETENTION, Action.ERASE, id.value(), "", at);
              return client;
            });
    erased.ifPresent(this::forget);
    return erased.isPresent();
  }

  private void forget(ClientId client) {
    clients.forget(client);
    standing.forget(client);
  }

  @Override
  public void forget() {
    database.forgetDeleted();
  }
}
