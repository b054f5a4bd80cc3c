package wayfinder.turn;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When people are at the desk.
 *
 * @param days none when the agency has named no hours: then nothing is promised at any time
 */
public record StaffedHours(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {
  public StaffedHours {
    days = Set.copyOf(days);
  }

  /** Nobody is promised at any time. */
  public static StaffedHours none(ZoneId zone) {
    return new StaffedHours(Set.of(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, zone);
  }

  /** Whether someone is at the desk now. */
  public boolean isStaffed(Instant now) {
    ZonedDateTime local = now.atZone(zone);
    return days.contains(local.getDayOfWeek())
        && !local.toLocalTime().isBefore(from)
        && local.toLocalTime().isBefore(to);
  }
}
