package wayfinder.knowledge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A last day, counted from a letter; the day it is counted from is not counted.
 *
 * @param rolls whether the law moves it from a weekend or federal holiday to the next working day
 * @param cite where the law says so
 */
public record DayCount(From from, int number, Unit unit, boolean rolls, String cite) {
  /** Days after its date on which a letter is taken to have come (20 CFR 404.901, 416.1401). */
  private static final int MAIL_DAYS = 5;

  /** What is counted. */
  public enum Unit {
    DAYS(ChronoUnit.DAYS),
    YEARS(ChronoUnit.YEARS);

    private final ChronoUnit unit;

    Unit(ChronoUnit unit) {
      this.unit = unit;
    }
  }

  /** What is counted from. */
  public enum From {
    /** The date printed on the letter. */
    LETTER,
    /** When it came: five days after its date. */
    RECEIPT,
    /** When the change starts; the letter's date where that is not known, which is earlier. */
    CHANGE
  }

  /**
   * The last day by law.
   *
   * @param change when the change starts; null where that is not known
   */
  public LocalDate lastDay(LocalDate letter, @Nullable LocalDate change) {
    LocalDate start =
        switch (from) {
          case LETTER -> letter;
          case RECEIPT -> letter.plusDays(MAIL_DAYS);
          case CHANGE -> change == null ? letter : change;
        };
    LocalDate last = start.plus(number, unit.unit);
    return rolls ? WorkingDays.onOrAfter(last) : last;
  }

  /** The last day on which an office is open to ask: what a client is told. */
  public LocalDate lastOpenDay(LocalDate letter, @Nullable LocalDate change) {
    return WorkingDays.onOrBefore(lastDay(letter, change));
  }
}
