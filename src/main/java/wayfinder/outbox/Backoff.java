package wayfinder.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long to wait before a text that did not go is tried again. */
final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int MOST_DOUBLINGS = 9;

  private Backoff() {}

  /** Doubles with each attempt; jittered by up to a fifth so that texts do not march in step. */
  static Duration after(int attempts, @Nullable Duration asked, double jitter) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(MOST_DOUBLINGS, Math.max(0, attempts)));
    Duration pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    Duration jittered = pause.plusMillis(Math.round(pause.toMillis() * jitter / 5));
    return asked == null || asked.compareTo(jittered) < 0 ? jittered : asked;
  }
}
