package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import wayfinder.access.Staff;
import wayfinder.conversation.ConversationId;

/** What writes the table of a care plan's goals, and how a row of it is read. */
final class CareGoalTable {
  private static final String INSERT =
      """
      INSERT INTO care_goal (id, conversation_id, words, state, changed_by, made_at, changed_at)
      VALUES (:id, :conversation, :words, 'OPEN', :staff, :at, :at)
      """;
  private static final String MARK =
      """
      UPDATE care_goal
         SET state = :state, changed_by = :staff, changed_at = :at
       WHERE id = :id AND conversation_id = :conversation
      """;
  private static final String IS_THERE =
      """
      SELECT id
        FROM care_goal
       WHERE id = :id AND conversation_id = :conversation
      """;
  private static final String OPEN = "OPEN";
  private static final String REACHED = "REACHED";

  private CareGoalTable() {}

  /** What is sealed of a goal. */
  record Words(String need, String words) {}

  static byte[] seal(Seal seal, String id, String need, String words) {
    return seal.seal(Seal.place("care_goal", id, "words"), Json.write(new Words(need, words)));
  }

  static void insert(Work work, String id, ConversationId of, byte[] words, Staff staff, Instant at)
      throws SQLException {
    work.sql(INSERT)
        .set("id", id)
        .set("conversation", of.value())
        .set("words", words)
        .set("staff", staff.id().value())
        .set("at", at)
        .update();
  }

  /** False when the conversation has no such goal. */
  static boolean mark(
      Work work, String id, ConversationId of, boolean reached, Staff staff, Instant at)
      throws SQLException {
    return 1
        == work.sql(MARK)
            .set("id", id)
            .set("conversation", of.value())
            .set("state", reached ? REACHED : OPEN)
            .set("staff", staff.id().value())
            .set("at", at)
            .update();
  }

  static boolean isThere(Work work, String id, ConversationId of) throws SQLException {
    return work.sql(IS_THERE)
        .set("id", id)
        .set("conversation", of.value())
        .first(row -> row.getString("id"))
        .isPresent();
  }

  static Row open(ResultSet row, Seal seal) throws SQLException {
    String id = row.getString("id");
    byte[] opened = seal.open(Seal.place("care_goal", id, "words"), row.getBytes("words"));
    return new Row(id, Json.read(opened, Words.class), REACHED.equals(row.getString("state")));
  }

  /** A goal without its steps. */
  record Row(String id, Words words, boolean reached) {}
}
