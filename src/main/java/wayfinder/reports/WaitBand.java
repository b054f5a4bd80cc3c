package wayfinder.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;

/** How long someone waited for a person, in staffed time. */
public enum WaitBand {
  UNDER_5_MINUTES(Duration.ofMinutes(5)),
  UNDER_15_MINUTES(Duration.ofMinutes(15)),
  UNDER_1_HOUR(Duration.ofHours(1)),
  UNDER_4_HOURS(Duration.ofHours(4)),
  LONGER(Duration.ofSeconds(Long.MAX_VALUE)),
  /** It ended before a person took it. */
  NOBODY_CAME(Duration.ZERO),
  STILL_WAITING(Duration.ZERO);

  private final Duration below;

  WaitBand(Duration below) {
    this.below = below;
  }

  static WaitBand of(Figures.Wait wait, StaffedTime staffed) {
    Instant claimed = wait.claimed();
    if (claimed == null) {
      return wait.ended() == null ? STILL_WAITING : NOBODY_CAME;
    }
    Duration waited = staffed.between(wait.opened(), claimed);
    return EnumSet.range(UNDER_5_MINUTES, LONGER).stream()
        .filter(band -> waited.compareTo(band.below) < 0)
        .findFirst()
        .orElse(LONGER);
  }
}
