package wayfinder.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.MessageId;

/** What writes the table of messages. */
final class MessageTable {
  /** A turn has fewer replies than this. */
  private static final int MOST_REPLIES = 100;

  private static final String INSERT =
      """
      INSERT INTO message (
        conversation_id, seq, author, kind, text, extras, external_key, answers_seq, staff_id, at)
      VALUES (
        :conversation, :seq, :author, :kind, :text, :extras, :externalKey, :answers, :staff, :at)
      """;
  private static final String FIND =
      """
      SELECT conversation_id, seq
        FROM message
       WHERE external_key = :key
      """;
  private static final String REPLIES =
      """
      SELECT m.conversation_id, m.seq, m.author, m.kind, m.text, m.extras, m.at,
             c.client_id, o.state
        FROM message m
        JOIN conversation c ON c.id = m.conversation_id
        LEFT JOIN outbox o ON o.conversation_id = m.conversation_id AND o.seq = m.seq
       WHERE m.conversation_id = :conversation
         AND m.seq > :seq AND m.seq <= :last AND m.answers_seq = :seq
       ORDER BY m.seq
      """;

  private static final String CLIENT_WROTE =
      """
      SELECT seq
        FROM message
       WHERE conversation_id = :conversation AND seq > :seq AND author = 'CLIENT'
       LIMIT 1
      """;

  private MessageTable() {}

  /**
   * Writes one message.
   *
   * @param externalKey who numbered it and how; null for what we say
   * @param answers the place of the message it replies to
   */
  static void insert(
      Work work,
      MessageRow row,
      @Nullable String externalKey,
      @Nullable Long answers,
      @Nullable String staff)
      throws SQLException {
    work.sql(INSERT)
        .set("conversation", row.id().conversation().value())
        .set("seq", row.id().seq())
        .set("author", row.author())
        .set("kind", row.kind())
        .set("text", row.text())
        .set("extras", row.extras())
        .set("externalKey", externalKey)
        .set("answers", answers)
        .set("staff", staff)
        .set("at", row.at())
        .update();
  }

  /** The message that was numbered so. */
  static Optional<MessageId> find(Work work, String externalKey) throws SQLException {
    return work.sql(FIND)
        .set("key", externalKey)
        .first(
            row ->
                new MessageId(
                    new ConversationId(row.getString("conversation_id")), row.getLong("seq")));
  }

  /** Whether the client has written something after this message. */
  static boolean clientWroteAfter(Work work, ConversationId id, long seq) throws SQLException {
    return work.sql(CLIENT_WROTE)
        .set("conversation", id.value())
        .set("seq", seq)
        .first(row -> row.getLong("seq"))
        .isPresent();
  }

  /** What was said in reply to this message. */
  static List<MessageRow> repliesTo(Work work, MessageId id) throws SQLException {
    return work.sql(REPLIES)
        .set("conversation", id.conversation().value())
        .set("seq", id.seq())
        .set("last", id.seq() + MOST_REPLIES)
        .all(MessageRow::read);
  }
}
