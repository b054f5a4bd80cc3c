package wayfinder.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How a number is written for a client. */
final class Figure {
  private Figure() {}

  /** A value in words: {@code $1,300}, {@code $205.66}, {@code 3}. */
  static String text(Object value, boolean money) {
    if (value instanceof Double number) {
      BigDecimal exact = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
      boolean whole = exact.stripTrailingZeros().scale() <= 0;
      String digits =
          whole
              ? String.format(Locale.US, "%,d", exact.longValue())
              : String.format(Locale.US, money ? "%,.2f" : "%s", exact);
      return money ? "$" + digits : digits;
    }
    return value instanceof Unknown ? "?" : String.valueOf(value);
  }
}
