package wayfinder.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets so many tries through at once, then one each pause, for each key. Keeps the keys used last;
 * one that was forgotten begins anew.
 */
final class Throttle {
  private static final int MOST_KEYS = 10_000;

  private final int atOnce;
  private final Duration pause;
  private final LinkedHashMap<String, Instant> emptyAt = new LinkedHashMap<>(16, 0.75f, true);

  Throttle(int atOnce, Duration pause) {
    this.atOnce = atOnce;
    this.pause = pause;
  }

  /** Takes one try, or says how long there is none. Zero: it was taken. */
  synchronized Duration take(String key, Instant now) {
    Instant before = emptyAt.getOrDefault(key, now);
    Instant from = before.isBefore(now) ? now : before;
    Instant after = from.plus(pause);
    Duration over = Duration.between(now.plus(pause.multipliedBy(atOnce)), after);
    if (over.isPositive()) {
      return over;
    }
    emptyAt.put(key, after);
    if (emptyAt.size() > MOST_KEYS) {
      Map.Entry<String, Instant> oldest = emptyAt.firstEntry();
      emptyAt.remove(oldest.getKey());
    }
    return Duration.ZERO;
  }

  /** Gives one try back: it was a right one. */
  synchronized void giveBack(String key) {
    emptyAt.computeIfPresent(key, (same, at) -> at.minus(pause));
  }

  /** Forgets all tries of a key. */
  synchronized void forget(String key) {
    emptyAt.remove(key);
  }
}
