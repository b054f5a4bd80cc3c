package wayfinder.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The place in a conversation from which a page wants to go on. */
public final class MessagePlace {
  private static final Pattern SEQ = Pattern.compile("[0-9]{1,18}");

  private MessagePlace() {}

  /**
   * The number of the last message that the page has; 0 when it names none.
   *
   * @throws Refused with 400 if what it names is no number
   */
  public static long read(@Nullable String written) {
    if (written == null || written.isEmpty()) {
      return 0;
    }
    if (!SEQ.matcher(written).matches()) {
      throw new Refused(Problem.badRequest("The place to go on from is not a number."));
    }
    return Long.parseLong(written);
  }
}
