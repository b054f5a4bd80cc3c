package wayfinder.api;

import org.jspecify.annotations.Nullable;
import wayfinder.client.PhoneNumber;

/** Numbers as the HTTP contract writes them. */
final class Dialled {
  private static final int NATIONAL_DIGITS = 10;

  private Dialled() {}

  /**
   * A number of the knowledge base in E.164, such as {@code +18007997233}; a short one such as 988
   * or 741741, which has no such form, as digits alone; null stays null.
   */
  static @Nullable String form(@Nullable String number) {
    if (number == null) {
      return null;
    }
    String digits = number.replaceAll("[^0-9]", "");
    if (number.startsWith("+") && PhoneNumber.isE164("+" + digits)) {
      return "+" + digits;
    }
    if (digits.length() == NATIONAL_DIGITS) {
      return "+1" + digits;
    }
    return digits.length() == NATIONAL_DIGITS + 1 && digits.startsWith("1") ? "+" + digits : digits;
  }
}
