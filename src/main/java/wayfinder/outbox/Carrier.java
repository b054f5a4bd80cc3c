package wayfinder.outbox;

import java.time.Duration;

/** Whoever moves texts. */
public interface Carrier {
  /** Hands over one text, once: never repeats the request by itself. */
  Delivery send(OutboundText text);

  /** Whether the carrier already has this text, for one whose sending ended in doubt. */
  Lookup find(OutboundText text);

  /** How long to wait between two texts to one phone so that they arrive in order. */
  default Duration spacing() {
    return Duration.ZERO;
  }

  /** What the carrier says of a text in doubt. */
  sealed interface Lookup {
    /** It has it, under this id. */
    record Found(String providerId) implements Lookup {}

    /** It does not have it. */
    record Absent() implements Lookup {}

    /** It could not be asked. */
    record NoAnswer() implements Lookup {}
  }
}
