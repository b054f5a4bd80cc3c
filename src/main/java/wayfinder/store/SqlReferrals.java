package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wayfinder.access.AuditTrail.Action;
import wayfinder.access.Staff;
import wayfinder.casework.Outcome;
import wayfinder.casework.PlannedText;
import wayfinder.casework.Referral;
import wayfinder.casework.Referrals;
import wayfinder.client.ClientId;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.ReferralState;

/** The referrals. */
final class SqlReferrals implements Referrals {
  private static final String ALL =
      """
      SELECT r.id, r.place, r.state, r.made_at, r.changed_at,
             s.id AS staff_id, s.name AS staff_name, s.role AS staff_role, s.team_id AS staff_team
        FROM referral r
        JOIN staff s ON s.id = r.staff_id
       WHERE r.conversation_id = :id
       ORDER BY r.made_at DESC, r.id
      """;

  private static final String OUTCOMES =
      """
      SELECT r.id, r.place, r.state, r.changed_at, c.client_id, k.wrapped
        FROM referral r
        JOIN conversation c ON c.id = r.conversation_id
        JOIN client_key k ON k.client_id = c.client_id
       WHERE r.state IN ('GOT_HELP', 'FULL', 'WRONG_NUMBER')
         AND r.changed_at >= :since
       ORDER BY r.changed_at DESC, r.id
       LIMIT :most
      """;

  private final Reader reader;
  private final CaseGate gate;
  private final Clients clients;
  private final Ids ids;

  SqlReferrals(Reader reader, CaseGate gate, Clients clients, Ids ids) {
    this.reader = reader;
    this.gate = gate;
    this.clients = clients;
    this.ids = ids;
  }

  @Override
  public Optional<List<Referral>> of(ConversationId id, Staff staff) {
    return gate.seen(id, staff)
        .map(
            found -> {
              Seal seal = clients.sealOf(found.client());
              return reader.read(
                  "reading referrals",
                  handle ->
                      handle
                          .createQuery(ALL)
                          .bind("id", id.value())
                          .map((row, context) -> ReferralTable.open(row, seal))
                          .list());
            });
  }

  private boolean change(ConversationId id, Staff staff, Instant at, CaseGate.Step<Boolean> step) {
    return gate.change(id, staff, Action.REFER, at, Boolean.FALSE, Boolean.TRUE, step);
  }

  @Override
  public boolean make(
      ConversationId id, Staff staff, Referral.Place place, Instant askAt, Instant at) {
    String referral = ids.next();
    String text = ids.next();
    return change(
        id,
        staff,
        at,
        (work, row, seal) -> {
          byte[] sealed = ReferralTable.seal(seal, referral, place);
          ReferralTable.insert(work, referral, id, sealed, staff, at);
          var begun = new PlannedText.Begun(PlannedText.What.REFERRAL, askAt);
          PlannedTextTable.insert(work, text, id, begun, referral, null, null, at);
          return true;
        });
  }

  @Override
  public boolean settle(
      ConversationId id, Staff staff, String referral, ReferralState state, Instant at) {
    return change(
        id, staff, at, (work, row, seal) -> ReferralTable.settle(work, id, referral, state, at));
  }

  @Override
  public List<Outcome> outcomes(Instant since, int most) {
    return reader.read(
        "reading what became of referrals",
        handle ->
            handle
                .createQuery(OUTCOMES)
                .bind("since", since.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> outcome(row))
                .list());
  }

  private Outcome outcome(ResultSet row) throws SQLException {
    var client = new ClientId(row.getString("client_id"));
    Seal seal = clients.sealOf(client, row.getBytes("wrapped"));
    return new Outcome(
        ReferralTable.place(seal, row.getString("id"), row.getBytes("place")).listing(),
        client,
        ReferralState.valueOf(row.getString("state")),
        Instant.ofEpochMilli(row.getLong("changed_at")));
  }
}
