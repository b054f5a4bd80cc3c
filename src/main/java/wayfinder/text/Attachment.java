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

  /** Whether attachments are all that came. */
  public static boolean isAll(String text) {
    return text.contains(MARK) && text.replace(MARK, "").isBlank();
  }
}
