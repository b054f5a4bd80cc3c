package wayfinder.knowledge;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

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
    return isWeekend(day) || isHoliday(day) || isKeptFor(day);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** A holiday on a Saturday is kept the Friday before, one on a Sunday the Monday after. */
  private static boolean isKeptFor(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case FRIDAY -> isHoliday(day.plusDays(1));
      case MONDAY -> isHoliday(day.minusDays(1));
      case TUESDAY, WEDNESDAY, THURSDAY, SATURDAY, SUNDAY -> false;
    };
  }

  private static boolean isHoliday(LocalDate day) {
    return switch (day.getMonth()) {
      case JANUARY -> day.getDayOfMonth() == 1 || isNth(day, 3, DayOfWeek.MONDAY);
      case FEBRUARY -> isNth(day, 3, DayOfWeek.MONDAY);
      case MAY -> isLastMonday(day);
      case JUNE -> day.getDayOfMonth() == 19;
      case JULY -> day.getDayOfMonth() == 4;
      case SEPTEMBER -> isNth(day, 1, DayOfWeek.MONDAY);
      case OCTOBER -> isNth(day, 2, DayOfWeek.MONDAY);
      case NOVEMBER -> day.getDayOfMonth() == 11 || isNth(day, 4, DayOfWeek.THURSDAY);
      case DECEMBER -> day.getDayOfMonth() == 25;
      case MARCH, APRIL, AUGUST -> false;
    };
  }

  private static boolean isNth(LocalDate day, int nth, DayOfWeek of) {
    return day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(nth, of)));
  }

  private static boolean isLastMonday(LocalDate day) {
    return day.getMonth() == Month.MAY
        && day.equals(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
  }
}
