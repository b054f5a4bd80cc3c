package wayfinder.reports;

import java.time.Duration;
import java.time.Instant;

/** How much of a span someone was to be at the desk. */
@FunctionalInterface
public interface StaffedTime {
  Duration between(Instant from, Instant to);
}
