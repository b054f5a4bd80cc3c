package wayfinder.knowledge;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The days on which federal offices are open: no weekend, no holiday of 5 USC 6103. */
final class WorkingDays {
  private WorkingDays() {}

  /** This day or the next on which they are open. */
  static LocalDate onOrAfter(LocalDate day) {
    LocalDate open = day;
    while (isClosed(open)) {
      open = open.plusDays(1);
    }
    return open;
  }

  /** This day or the last before it on which they are open. */
  static LocalDate onOrBefore(LocalDate day) {
    LocalDate open = day;
    while (isClosed(open)) {
      open = open.minusDays(1);
    }
    return open;
  }

  private static boolean isClosed(LocalDate day) {
    return isWeekend(day) || FederalHoliday.on(day).isPresent();
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
