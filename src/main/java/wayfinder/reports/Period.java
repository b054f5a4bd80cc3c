package wayfinder.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * One calendar month. Periods never overlap: from the difference of two that do, a number too small
 * to be shown could be worked out.
 *
 * @param zone the agency's
 */
public record Period(YearMonth month, ZoneId zone) {
  public Instant from() {
    return firstDay().atStartOfDay(zone).toInstant();
  }

  /** Not this instant any more. */
  public Instant until() {
    return firstDayAfter().atStartOfDay(zone).toInstant();
  }

  public LocalDate firstDay() {
    return month.atDay(1);
  }

  public LocalDate firstDayAfter() {
    return month.plusMonths(1).atDay(1);
  }
}
