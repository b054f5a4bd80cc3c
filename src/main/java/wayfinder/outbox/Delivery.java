package wayfinder.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of handing a text to the carrier. */
public sealed interface Delivery {
  /** The carrier has it. */
  record Accepted(String providerId) implements Delivery {}

  /** It will never go: wrong number, stopped. Not tried again. {@code code} is the carrier's. */
  record Refused(int code) implements Delivery {}

  /** It surely did not go, and may go later: tried again, each pause longer. */
  record Failed(String cause, @Nullable Duration retryAfter) implements Delivery {}

  /**
   * It did not go because nothing of ours goes: our account is suspended or not let in. All texts
   * wait until that is mended. {@code code} is the carrier's.
   */
  record Halted(int code) implements Delivery {}

  /** It may have gone or not. Looked up before anything else. */
  record Unknown(String cause) implements Delivery {}
}
