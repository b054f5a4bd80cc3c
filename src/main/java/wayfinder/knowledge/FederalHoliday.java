package wayfinder.knowledge;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays of the United States, on which many places keep other hours (5 U.S.C. 6103).
 */
public enum FederalHoliday {
  NEW_YEAR(Month.JANUARY, 1),
  MARTIN_LUTHER_KING(Month.JANUARY, 3, DayOfWeek.MONDAY),
  WASHINGTON(Month.FEBRUARY, 3, DayOfWeek.MONDAY),
  MEMORIAL_DAY(Month.MAY, -1, DayOfWeek.MONDAY),
  JUNETEENTH(Month.JUNE, 19),
  INDEPENDENCE_DAY(Month.JULY, 4),
  LABOR_DAY(Month.SEPTEMBER, 1, DayOfWeek.MONDAY),
  COLUMBUS_DAY(Month.OCTOBER, 2, DayOfWeek.MONDAY),
  VETERANS_DAY(Month.NOVEMBER, 11),
  THANKSGIVING(Month.NOVEMBER, 4, DayOfWeek.THURSDAY),
  CHRISTMAS(Month.DECEMBER, 25);

  private static final Map<Integer, Map<LocalDate, FederalHoliday>> BY_YEAR =
      new ConcurrentHashMap<>();

  private final Month month;
  private final int number;
  private final @Nullable DayOfWeek weekday;

  /** On this day of the month. */
  FederalHoliday(Month month, int day) {
    this(month, day, null);
  }

  /** On the first, second … or last (-1) of this weekday in the month. */
  FederalHoliday(Month month, int number, @Nullable DayOfWeek weekday) {
    this.month = month;
    this.number = number;
    this.weekday = weekday;
  }

  private LocalDate in(int year) {
    return weekday == null
        ? LocalDate.of(year, month, number)
        : LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(number, weekday));
  }

  /**
   * The holiday of this day: the day itself, or the Friday before or the Monday after on which one
   * that falls on a weekend is observed.
   */
  public static Optional<FederalHoliday> on(LocalDate day) {
    return Optional.ofNullable(
        BY_YEAR.computeIfAbsent(day.getYear(), FederalHoliday::daysOf).get(day));
  }

  /** Those kept in a year; the first may be the next year's, kept on a Friday in December. */
  private static Map<LocalDate, FederalHoliday> daysOf(int year) {
    var days = new HashMap<LocalDate, FederalHoliday>();
    for (FederalHoliday holiday : values()) {
      for (LocalDate day : List.of(holiday.in(year), holiday.in(year + 1))) {
        days.putIfAbsent(day, holiday);
        days.putIfAbsent(observed(day), holiday);
      }
    }
    return Map.copyOf(days);
  }

  private static LocalDate observed(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.plusDays(1);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }

  /** Its name in files. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
