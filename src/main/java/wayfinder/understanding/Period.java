package wayfinder.understanding;

import java.math.BigDecimal;
import java.math.MathContext;

/** How often money comes. */
public enum Period {
  HOURLY("hourly", 52, 12),
  DAILY("daily", 365, 12),
  WEEKLY("weekly", 52, 12),
  BIWEEKLY("biweekly", 26, 12),
  TWICE_MONTHLY("twiceMonthly", 2, 1),
  MONTHLY("monthly", 1, 1),
  YEARLY("yearly", 1, 12);

  private final String key;
  private final int times;
  private final int months;

  Period(String key, int times, int months) {
    this.key = key;
    this.times = times;
    this.months = months;
  }

  /** Its name in {@code language/interview.yaml}. */
  public String key() {
    return key;
  }

  /** What comes to so much each time, as much a month; of an hour, for one hour a week. */
  BigDecimal aMonth(BigDecimal each) {
    return each.multiply(BigDecimal.valueOf(times))
        .divide(BigDecimal.valueOf(months), MathContext.DECIMAL64);
  }
}
