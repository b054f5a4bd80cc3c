package wayfinder.client;

import java.util.regex.Pattern;

/**
 * A phone number that texts come from or go to.
 *
 * @param e164 in E.164 form, such as {@code +14125550100}
 */
public record PhoneNumber(String e164) {
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  public PhoneNumber {
    if (!E164.matcher(e164).matches()) {
      throw new IllegalArgumentException("a phone number is + and 7 to 15 digits");
    }
  }

  /** Whether this text could be made a phone number. */
  public static boolean isE164(String text) {
    return E164.matcher(text).matches();
  }

  /** The number masked to its last two digits, so that none reaches a log. */
  @Override
  public String toString() {
    return "PhoneNumber[…%s]".formatted(e164.substring(e164.length() - 2));
  }
}
