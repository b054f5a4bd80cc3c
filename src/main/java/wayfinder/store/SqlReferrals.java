package wayfinder.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wayfinder.access.AuditTrail.Action;
import wayfinder.access.Staff;
import wayfinder.casework.PlannedText;
import wayfinder.casework.Referral;
import wayfinder.casework.Referrals;
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
}
