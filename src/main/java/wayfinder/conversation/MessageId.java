package wayfinder.conversation;

import java.util.Optional;

/**
 * Which message.
 *
 * @param seq its place in the conversation, from 1
 */
public record MessageId(ConversationId conversation, long seq) {
  /** Reads what {@link #toString} wrote; empty if it has another form. */
  public static Optional<MessageId> parse(String text) {
    int dot = text.indexOf('.');
    if (dot < 0 || !ConversationId.hasForm(text.substring(0, dot))) {
      return Optional.empty();
    }
    String seq = text.substring(dot + 1);
    return seq.matches("[1-9][0-9]{0,17}")
        ? Optional.of(
            new MessageId(new ConversationId(text.substring(0, dot)), Long.parseLong(seq)))
        : Optional.empty();
  }

  /** The form used in addresses: {@code CONVERSATION.SEQ}. */
  @Override
  public String toString() {
    return conversation.value() + "." + seq;
  }
}
