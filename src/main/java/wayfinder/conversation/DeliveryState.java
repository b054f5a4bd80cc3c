package wayfinder.conversation;

import java.util.Locale;

/**
 * How far a text got. It only moves forward: a state with a lower rank never replaces a higher one,
 * and an end state is never replaced.
 */
public enum DeliveryState {
  QUEUED(0),
  /** Whether the carrier has it could not be learnt. */
  UNKNOWN(1),
  ACCEPTED(2),
  SENDING(3),
  SENT(4),
  DELIVERED(9),
  UNDELIVERED(9),
  FAILED(9),
  /** Not sent, by us: consent, owner or age spoke against it at the moment of sending. */
  CANCELLED(9);

  private final int rank;

  DeliveryState(int rank) {
    this.rank = rank;
  }

  /** Whether this state may take the place of {@code current}. */
  public boolean follows(DeliveryState current) {
    return rank > current.rank;
  }

  /** Whether nothing can follow. */
  public boolean isEnd() {
    return rank == 9;
  }

  /** The name in the HTTP contract, which is the carrier's. */
  public String apiName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
