package wayfinder.text;

/**
 * How a text is cut for SMS: one of 160 septets in GSM-7 or 70 UTF-16 units in UCS-2, else parts of
 * 153 or 67. An escaped character or a surrogate pair is never cut in two. (3GPP TS 23.038,
 * 23.040.)
 *
 * @param units septets in GSM-7, UTF-16 units in UCS-2
 * @param count how many are paid for; at least 1
 */
public record Segments(Encoding encoding, int units, int count) {
  /** No segment holds more characters, whatever they are. */
  static final int MOST_CHARACTERS = 160;

  /** The two alphabets of SMS. */
  public enum Encoding {
    GSM_7(MOST_CHARACTERS, 153),
    UCS_2(70, 67);

    private final int whole;
    private final int part;

    Encoding(int whole, int part) {
      this.whole = whole;
      this.part = part;
    }
  }

  /** Cuts a text as a carrier does. */
  public static Segments of(String text) {
    Encoding encoding = Gsm7.holds(text) ? Encoding.GSM_7 : Encoding.UCS_2;
    int units = 0;
    int parts = 1;
    int inPart = 0;
    for (int i = 0; i < text.length(); i++) {
      int cost = encoding == Encoding.GSM_7 ? Gsm7.septets(text.charAt(i)) : width(text, i);
      i += encoding == Encoding.GSM_7 ? 0 : cost - 1;
      units += cost;
      if (inPart + cost > encoding.part) {
        parts++;
        inPart = 0;
      }
      inPart += cost;
    }
    return new Segments(encoding, units, units <= encoding.whole ? 1 : parts);
  }

  /** UTF-16 units of the character that starts here. */
  private static int width(String text, int at) {
    return Character.charCount(text.codePointAt(at));
  }
}
