package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import wayfinder.access.Staff;
import wayfinder.client.ClientId;
import wayfinder.conversation.ConversationId;

/** What writes the table of holds, and what stands against erasing a client. */
final class HoldTable {
  private static final String PLACE =
      """
      INSERT INTO legal_hold (id, conversation_id, reason, placed_by, placed_at)
      VALUES (:id, :conversation, :reason, :staff, :at)
      ON CONFLICT DO NOTHING
      """;
  private static final String LIFT =
      """
      UPDATE legal_hold
         SET lifted_by = :staff, lifted_at = :at
       WHERE conversation_id = :conversation AND lifted_at IS NULL
      """;
  private static final String HELD =
      """
      SELECT h.id
        FROM legal_hold h
        JOIN conversation c ON c.id = h.conversation_id
       WHERE c.client_id = :client AND h.lifted_at IS NULL
      """;
  private static final String UNDECIDED =
      """
      SELECT f.id
        FROM duty_flag f
        JOIN conversation c ON c.id = f.conversation_id
       WHERE c.client_id = :client AND f.decided_at IS NULL
      """;

  private HoldTable() {}

  static byte[] place(String id) {
    return Seal.place("legal_hold", id, "reason");
  }

  /** False when one stands already. */
  static boolean put(
      Work work, String id, ConversationId of, byte[] reason, Staff staff, Instant at)
      throws SQLException {
    return 1
        == work.sql(PLACE)
            .set("id", id)
            .set("conversation", of.value())
            .set("reason", reason)
            .set("staff", staff.id().value())
            .set("at", at)
            .update();
  }

  /** False when none stands. */
  static boolean lift(Work work, ConversationId of, Staff staff, Instant at) throws SQLException {
    return 1
        == work.sql(LIFT)
            .set("conversation", of.value())
            .set("staff", staff.id().value())
            .set("at", at)
            .update();
  }

  /** Whether a hold stands against erasing this client. */
  static boolean isHeld(Work work, ClientId client) throws SQLException {
    return work.sql(HELD)
        .set("client", client.value())
        .first(row -> row.getString("id"))
        .isPresent();
  }

  /** Whether a duty to report is still to be decided. */
  static boolean isUndecided(Work work, ClientId client) throws SQLException {
    return work.sql(UNDECIDED)
        .set("client", client.value())
        .first(row -> row.getString("id"))
        .isPresent();
  }
}
