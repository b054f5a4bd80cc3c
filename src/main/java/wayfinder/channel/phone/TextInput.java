package wayfinder.channel.phone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import wayfinder.http.Problem;
import wayfinder.http.Refused;
import wayfinder.http.TypedText;

/**
 * A text as the page sends it.
 *
 * @param id made by the page, so that a text sent again is not taken twice
 * @param text without control characters and without space around it
 */
record TextInput(String id, String text) {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  /**
   * Reads the body of a request.
   *
   * @throws Refused with 422 if a field is unusable
   */
  static TextInput read(ObjectNode body) {
    String id = body.path("id").asText();
    if (!ID.matcher(id).matches()) {
      throw new Refused(Problem.badInput("id", "must be 32 hexadecimal digits"));
    }
    String text = TypedText.clean(body.path("text").asText());
    if (text.isEmpty()) {
      throw new Refused(Problem.badInput("text", "must not be empty"));
    }
    if (TypedText.length(text) > TypedText.LONGEST) {
      throw new Refused(
          Problem.badInput("text", "must have at most " + TypedText.LONGEST + " characters"));
    }
    return new TextInput(id, text);
  }

  /** Prints no text. */
  @Override
  public String toString() {
    return "TextInput[" + id + "]";
  }
}
