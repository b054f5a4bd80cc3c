package wayfinder.text;

/**
 * How a picture or another attachment stands in a client's text. Attachments are never fetched: a
 * text says only that there was one, by the character that Unicode keeps for an object in a text.
 */
public final class Attachment {
  private static final String MARK = "\uFFFC";

  private Attachment() {}

  /** The text with a mark at its end for each attachment. */
  public static String marked(String text, int attachments) {
    if (attachments <= 0) {
      return text;
    }
    String marks = MARK.repeat(attachments);
    return text.isBlank() ? marks : text + " " + marks;
  }

  /** Whether there was one. A mark inside the text is none: some keyboards leave it there. */
  public static boolean isIn(String text) {
    return text.endsWith(MARK);
  }

  /** The text without the marks at its end; empty when attachments are all that came. */
  public static String words(String text) {
    int end = text.length();
    while (text.startsWith(MARK, end - 1)) {
      end--;
    }
    return end == text.length() ? text : text.substring(0, end).strip();
  }
}
