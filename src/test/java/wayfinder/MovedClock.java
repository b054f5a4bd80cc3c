package wayfinder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Goes on from an instant, and later by what it was moved. */
final class MovedClock extends Clock {
  private final AtomicReference<Duration> ahead;

  MovedClock(Instant begins) {
    ahead = new AtomicReference<>(Duration.between(Clock.systemUTC().instant(), begins));
  }

  void move(Duration further) {
    ahead.updateAndGet(before -> before.plus(further));
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), ahead.get());
  }
}
