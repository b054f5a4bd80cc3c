package wayfinder.conversation;

import java.util.regex.Pattern;

/** Which conversation. Random, and alone no key to it. */
public record ConversationId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]{20,40}");

  public ConversationId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a conversation id is 20 to 40 lower-case letters and digits");
    }
  }

  /** Whether this text has the form of a conversation id. */
  public static boolean hasForm(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
