package wayfinder.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A message as it came in at a door, its sender verified.
 *
 * @param externalId the provider's or the web client's id: the same id twice is one message
 */
public record Inbound(Sender sender, String externalId, String text, Instant at) {
  /** To the millisecond, as it is kept: what is answered first and what is read later agree. */
  public Inbound {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Prints no text and no number. */
  @Override
  public String toString() {
    return "Inbound[" + externalId + "]";
  }
}
