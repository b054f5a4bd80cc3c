package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.casework.Disposition;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.HandoffReason;

/** What writes the table of handoffs; at most one of a conversation is open. */
final class HandoffTable {
  private static final String OPEN =
      """
      INSERT INTO handoff (conversation_id, reason, answer_by, opened_at)
      VALUES (:conversation, :reason, :answerBy, :at)
      ON CONFLICT DO NOTHING
      """;
  private static final String CLAIM =
      """
      UPDATE handoff
         SET claimed_by = :staff, claimed_at = :at,
             first_claimed_at = coalesce(first_claimed_at, :at)
       WHERE conversation_id = :conversation AND ended_at IS NULL
      """;
  private static final String END =
      """
      UPDATE handoff
         SET ended_at = :at, ended_how = :how
       WHERE conversation_id = :conversation AND ended_at IS NULL
      """;

  private static final String SETTLE =
      """
      UPDATE handoff
         SET disposition = :disposition
       WHERE conversation_id = :conversation AND ended_at IS NULL
      """;

  private HandoffTable() {}

  /**
   * Opens one unless one is open.
   *
   * @param reason null when a case manager steps in unasked
   * @param answerBy when the client was told to have an answer; null when nothing was promised
   */
  static void open(
      Work work,
      ConversationId id,
      @Nullable HandoffReason reason,
      @Nullable Instant answerBy,
      Instant at)
      throws SQLException {
    work.sql(OPEN)
        .set("conversation", id.value())
        .set("reason", reason == null ? null : reason.name())
        .set("answerBy", answerBy == null ? null : Long.valueOf(answerBy.toEpochMilli()))
        .set("at", at)
        .update();
  }

  static void claim(Work work, ConversationId id, Staff staff, Instant at) throws SQLException {
    work.sql(CLAIM)
        .set("conversation", id.value())
        .set("staff", staff.id().value())
        .set("at", at)
        .update();
  }

  /** Keeps how it ended, as the one who ends it saw it. */
  static void settle(Work work, ConversationId id, Disposition disposition) throws SQLException {
    work.sql(SETTLE).set("conversation", id.value()).set("disposition", disposition).update();
  }

  static void end(Work work, ConversationId id, End how, Instant at) throws SQLException {
    work.sql(END).set("conversation", id.value()).set("how", how).set("at", at).update();
  }

  /** How a handoff ended. */
  enum End {
    HANDED_BACK,
    CLOSED,
    /** The client ended the chat. */
    LEFT,
    STOPPED,
    /** The assistant went on without a case manager. */
    RESUMED
  }
}
