package wayfinder.intake;

import wayfinder.client.PhoneNumber;
import wayfinder.conversation.ConversationId;

/** Who sent a message, as far as the door could tell. */
public sealed interface Sender {
  /** A phone, by its number. */
  record Phone(PhoneNumber number) implements Sender {}

  /** A browser that holds the conversation's token. */
  record Browser(ConversationId conversation) implements Sender {}
}
