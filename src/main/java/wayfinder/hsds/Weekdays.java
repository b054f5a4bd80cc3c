package wayfinder.hsds;

import java.util.List;
import java.util.Locale;

/** Days of the week as RFC 5545 writes them. */
final class Weekdays {
  private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private Weekdays() {}

  /** From a name in English or a number, Monday being 1; what can't be read stays as it is. */
  static String code(String written) {
    String plain = written.strip().toUpperCase(Locale.ROOT);
    if (plain.matches("[1-7]")) {
      return CODES.get(Integer.parseInt(plain) - 1);
    }
    return CODES.stream()
        .filter(code -> plain.length() >= 2 && plain.startsWith(code))
        .findFirst()
        .orElse(written);
  }
}
