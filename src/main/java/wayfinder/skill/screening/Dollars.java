package wayfinder.skill.screening;

import java.util.Locale;

/** Amounts of money as clients read them, without the sign: {@code 1,300}, {@code 205.66}. */
final class Dollars {
  private static final long CENTS = 100;

  private Dollars() {}

  static String of(long cents) {
    String whole = String.format(Locale.ROOT, "%,d", cents / CENTS);
    return cents % CENTS == 0 ? whole : whole + String.format(Locale.ROOT, ".%02d", cents % CENTS);
  }

  static String of(double dollars) {
    return of(Math.round(dollars * CENTS));
  }
}
