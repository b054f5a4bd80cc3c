package wayfinder.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as the desk shows them: in the agency's zone. */
final class Times {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, MMM d, yyyy", Locale.US);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("MMM d", Locale.US);

  private final Clock clock;
  private final ZoneId zone;

  Times(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /** Such as "4:31 PM". */
  String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  /** Such as "Tuesday, Nov 24, 2026". */
  String day(Instant at) {
    return DAY.format(at.atZone(zone));
  }

  /** The time, with the day in front unless it is today. */
  String when(Instant at) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate day = LocalDate.ofInstant(at, zone);
    return day.equals(today) ? time(at) : SHORT_DAY.format(day) + ", " + time(at);
  }

  /** How long ago, such as "12 min", "3 h 5 min" or "2 days"; never negative. */
  String ago(Instant at) {
    long minutes = Math.max(0, Duration.between(at, clock.instant()).toMinutes());
    if (minutes < 1) {
      return "just now";
    }
    if (minutes < 60) {
      return minutes + " min";
    }
    if (minutes < 24 * 60) {
      return minutes % 60 == 0
          ? minutes / 60 + " h"
          : "%d h %d min".formatted(minutes / 60, minutes % 60);
    }
    long days = minutes / (24 * 60);
    return days + (days == 1 ? " day" : " days");
  }

  /** Such as "Deadline Dec 2 (8 days left)". */
  String deadline(LocalDate lastDay) {
    long left = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), zone), lastDay);
    String how =
        left < 0 ? "passed" : left == 0 ? "today" : left == 1 ? "1 day left" : left + " days left";
    return "Deadline %s (%s)".formatted(SHORT_DAY.format(lastDay), how);
  }
}
