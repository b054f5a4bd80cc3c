package wayfinder.http;

/** A client's text as it came from a browser, made safe to keep and to show. */
public final class TypedText {
  /** The longest text, in characters as people count them (code points). */
  public static final int LONGEST = 1_600;

  private static final int REPLACEMENT = 0xFFFD;

  private TypedText() {}

  /**
   * The text without control characters but for line ends and tabs, each kind of line end a single
   * line feed, half a surrogate pair replaced by U+FFFD, and no space around it.
   */
  public static String clean(String raw) {
    var clean = new StringBuilder(raw.length());
    raw.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
        .map(point -> isHalf(point) ? REPLACEMENT : point)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
