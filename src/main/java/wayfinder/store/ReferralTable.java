package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import wayfinder.access.Staff;
import wayfinder.casework.PlannedText;
import wayfinder.casework.Referral;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.ReferralState;

/** What writes the table of referrals, and how a row of it is read. */
final class ReferralTable {
  private static final String INSERT =
      """
      INSERT INTO referral (id, conversation_id, place, state, staff_id, made_at, changed_at)
      VALUES (:id, :conversation, :place, 'MADE', :staff, :at, :at)
      """;
  private static final String SETTLE =
      """
      UPDATE referral
         SET state = :state, changed_at = :at
       WHERE id = :id AND conversation_id = :conversation AND state <> 'WITHDRAWN'
      """;
  private static final String ASK =
      """
      UPDATE referral
         SET state = 'ASKED', changed_at = :at
       WHERE id = :id AND conversation_id = :conversation AND state = 'MADE'
      """;

  private ReferralTable() {}

  static byte[] seal(Seal seal, String id, Referral.Place place) {
    return seal.seal(Seal.place("referral", id, "place"), Json.write(place));
  }

  static Referral.Place place(Seal seal, String id, byte[] sealed) {
    return Json.read(seal.open(Seal.place("referral", id, "place"), sealed), Referral.Place.class);
  }

  static void insert(Work work, String id, ConversationId of, byte[] place, Staff staff, Instant at)
      throws SQLException {
    work.sql(INSERT)
        .set("id", id)
        .set("conversation", of.value())
        .set("place", place)
        .set("staff", staff.id().value())
        .set("at", at)
        .update();
  }

  /** What became of it is known: nobody is asked any more. False when there is no such referral. */
  static boolean settle(Work work, ConversationId of, String id, ReferralState state, Instant at)
      throws SQLException {
    int settled =
        work.sql(SETTLE)
            .set("id", id)
            .set("conversation", of.value())
            .set("state", state)
            .set("at", at)
            .update();
    PlannedTextTable.cancel(work, of, PlannedText.What.REFERRAL, id, at);
    return settled == 1;
  }

  /** The client is asked whether it helped. */
  static void ask(Work work, ConversationId of, String id, Instant at) throws SQLException {
    work.sql(ASK).set("id", id).set("conversation", of.value()).set("at", at).update();
  }

  /** Reads a row joined with who made it. */
  static Referral open(ResultSet row, Seal seal) throws SQLException {
    String id = row.getString("id");
    return new Referral(
        id,
        place(seal, id, row.getBytes("place")),
        ReferralState.valueOf(row.getString("state")),
        SqlAccounts.staff(row),
        Instant.ofEpochMilli(row.getLong("made_at")),
        Instant.ofEpochMilli(row.getLong("changed_at")));
  }
}
