package wayfinder.turn;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * When people are at the desk.
 *
 * @param answer staffed time within which a person answers, or the client hears why not
 * @param days none when the agency has named no hours: then nothing is promised at any time
 */
public record StaffedHours(
    Set<DayOfWeek> days, LocalTime from, LocalTime to, Duration answer, ZoneId zone) {
  private static final Duration USUAL_ANSWER = Duration.ofHours(1);
  private static final int LONGEST_AHEAD_DAYS = 60;

  public StaffedHours {
    days = Set.copyOf(days);
  }

  /** Nobody is promised at any time. */
  public static StaffedHours none(ZoneId zone) {
    return new StaffedHours(Set.of(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, USUAL_ANSWER, zone);
  }

  /** Whether someone is at the desk now. */
  public boolean isStaffed(Instant now) {
    ZonedDateTime local = now.atZone(zone);
    return days.contains(local.getDayOfWeek())
        && !local.toLocalTime().isBefore(from)
        && local.toLocalTime().isBefore(to);
  }

  /** How much of a span someone was to be here; all of it when no hours are named. */
  public Duration between(Instant begin, Instant end) {
    if (days.isEmpty()) {
      return Duration.between(begin, end);
    }
    Duration staffed = Duration.ZERO;
    LocalDate last = LocalDate.ofInstant(end, zone);
    for (LocalDate day = LocalDate.ofInstant(begin, zone);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      if (days.contains(day.getDayOfWeek())) {
        Instant opens = day.atTime(from).atZone(zone).toInstant();
        Instant closes = day.atTime(to).atZone(zone).toInstant();
        Instant first = opens.isAfter(begin) ? opens : begin;
        Instant until = closes.isBefore(end) ? closes : end;
        staffed = first.isBefore(until) ? staffed.plus(Duration.between(first, until)) : staffed;
      }
    }
    return staffed;
  }

  /** When a person will have answered who is asked for now; empty when nothing is promised. */
  public Optional<Instant> answerBy(Instant asked) {
    Duration left = answer;
    LocalDate first = LocalDate.ofInstant(asked, zone);
    for (int ahead = 0; ahead <= LONGEST_AHEAD_DAYS; ahead++) {
      LocalDate day = first.plusDays(ahead);
      Instant opens = day.atTime(from).atZone(zone).toInstant();
      Instant begins = opens.isAfter(asked) ? opens : asked;
      Duration here = Duration.between(begins, day.atTime(to).atZone(zone).toInstant());
      if (days.contains(day.getDayOfWeek()) && here.isPositive()) {
        if (here.compareTo(left) >= 0) {
          return Optional.of(begins.plus(left));
        }
        left = left.minus(here);
      }
    }
    return Optional.empty();
  }
}
