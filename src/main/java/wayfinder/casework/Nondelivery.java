package wayfinder.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.MessageId;

/**
 * A text of which a person must know that it did not arrive, open until one acknowledges it.
 *
 * @param code the carrier's; null when it named none
 * @param acknowledgedBy null while open
 */
public record Nondelivery(
    MessageId message,
    What what,
    DeliveryState state,
    @Nullable Integer code,
    Instant raisedAt,
    @Nullable Staff acknowledgedBy,
    @Nullable Instant acknowledgedAt) {
  /** Why a person must know. */
  public enum What {
    /** It was an answer to danger. */
    CRISIS,
    /** It was held back to end a talk between two machines. */
    LOOP
  }

  /** Whether nobody has acknowledged it. */
  public boolean isOpen() {
    return acknowledgedAt == null;
  }
}
