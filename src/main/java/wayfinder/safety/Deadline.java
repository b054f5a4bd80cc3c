package wayfinder.safety;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The time a check may take. */
final class Deadline {
  private final LongSupplier nanoTime;
  private final long last;

  Deadline(Duration most, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.last = nanoTime.getAsLong() + most.toNanos();
  }

  /**
   * Goes on while there is time.
   *
   * @throws IllegalStateException when there is none left
   */
  void check() {
    if (nanoTime.getAsLong() - last > 0) {
      throw new IllegalStateException("the danger check took too long");
    }
  }
}
