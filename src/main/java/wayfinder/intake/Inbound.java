package wayfinder.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came in at a door, its sender verified.
 *
 * @param externalId the provider's or the web client's id: the same id twice is one message
 * @param answered the plain word, {@code STOP}, {@code START} or {@code HELP}, of a wish that the
 *     carrier has read in this text and answered by itself; null when it has not
 */
public record Inbound(
    Sender sender, String externalId, String text, Instant at, @Nullable String answered) {
  /** To the millisecond, as it is kept: what is answered first and what is read later agree. */
  public Inbound {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** A message that nobody has answered. */
  public Inbound(Sender sender, String externalId, String text, Instant at) {
    this(sender, externalId, text, at, null);
  }

  /** Prints no text and no number. */
  @Override
  public String toString() {
    return "Inbound[" + externalId + "]";
  }
}
