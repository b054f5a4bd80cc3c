package wayfinder.text;

import java.text.Normalizer;

/**
 * A message in the form in which it is compared as a whole with command and consent words: NFKC,
 * lower case, no accents, no invisible characters or emoji, no punctuation around or between words,
 * single spaces.
 */
public final class WholeMessage {
  private static final int LONGEST = 1_600;

  private WholeMessage() {}

  /** The form; empty when nothing readable is in the text. */
  public static String of(String text) {
    String capped = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String decomposed =
        Normalizer.normalize(
            Normalizer.normalize(capped, Normalizer.Form.NFKC), Normalizer.Form.NFD);
    var plain = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                plain.appendCodePoint(Character.toLowerCase(c));
              } else if (keepsWordTogether(c)) {
                // nothing: an apostrophe, an accent or an invisible character is no gap
              } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
              }
            });
    return plain.toString().strip();
  }

  private static boolean keepsWordTogether(int c) {
    return c == '\''
        || c == '\u2019'
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.FORMAT
        || (Character.getType(c) == Character.CONTROL && !Character.isWhitespace(c));
  }
}
