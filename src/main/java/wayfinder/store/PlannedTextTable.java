package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.casework.PlannedText;
import wayfinder.conversation.ConversationId;

/** What writes the table of texts that we begin. */
final class PlannedTextTable {
  private static final String INSERT =
      """
      INSERT INTO planned_text (
        id, conversation_id, what, subject, words, staff_id, due_at, state, changed_at)
      VALUES (:id, :conversation, :what, :subject, :words, :staff, :due, 'WAITING', :at)
      """;
  private static final String CANCEL_SUBJECT =
      """
      UPDATE planned_text
         SET state = 'CANCELLED', changed_at = :at
       WHERE conversation_id = :conversation AND what = :what AND subject = :subject
         AND state = 'WAITING'
      """;

  private PlannedTextTable() {}

  /**
   * Adds one.
   *
   * @param subject the step or the referral it is about
   * @param words sealed; null where they are made when it is sent
   */
  static void insert(
      Work work,
      String id,
      ConversationId of,
      PlannedText.Begun text,
      @Nullable String subject,
      byte @Nullable [] words,
      @Nullable Staff staff,
      Instant at)
      throws SQLException {
    work.sql(INSERT)
        .set("id", id)
        .set("conversation", of.value())
        .set("what", text.what())
        .set("subject", subject)
        .set("words", words)
        .set("staff", staff == null ? null : staff.id().value())
        .set("due", text.dueAt())
        .set("at", at)
        .update();
  }

  /** What was to come of this is not sent any more. */
  static void cancel(
      Work work, ConversationId of, PlannedText.What what, String subject, Instant at)
      throws SQLException {
    work.sql(CANCEL_SUBJECT)
        .set("conversation", of.value())
        .set("what", what)
        .set("subject", subject)
        .set("at", at)
        .update();
  }
}
