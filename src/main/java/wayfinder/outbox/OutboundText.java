package wayfinder.outbox;

import java.time.Instant;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.MessageId;

/**
 * A text to send.
 *
 * @param crisis it answers a danger: rather twice than never
 */
public record OutboundText(
    MessageId id, PhoneNumber to, String text, Instant queuedAt, boolean crisis) {
  /** Prints no text. */
  @Override
  public String toString() {
    return "OutboundText[" + id + "]";
  }
}
