package wayfinder.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wayfinder.http.Problem;
import wayfinder.http.Refused;
import wayfinder.http.TypedText;

/**
 * A client's text and the browser's own id of it.
 *
 * @param text cleaned, 1 to 1,600 characters
 */
record MessageInput(String clientMessageId, String text) {
  private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,100}");

  /**
   * Reads it from a JSON object; fields that it does not know are ignored.
   *
   * @throws Refused with 422 naming every fault
   */
  static MessageInput read(ObjectNode body) {
    return of(textOf(body.get("clientMessageId")), textOf(body.get("text")));
  }

  static MessageInput of(String id, String rawText) {
    String text = TypedText.clean(rawText);
    var errors = new ArrayList<Problem.InputError>();
    if (!ID.matcher(id).matches()) {
      errors.add(
          new Problem.InputError(
              "clientMessageId", "must be 1 to 100 visible ASCII characters without a space"));
    }
    if (text.isEmpty()) {
      errors.add(new Problem.InputError("text", "must be a text that is not empty"));
    } else if (TypedText.length(text) > TypedText.LONGEST) {
      errors.add(
          new Problem.InputError("text", "must have at most " + TypedText.LONGEST + " characters"));
    }
    if (!errors.isEmpty()) {
      throw new Refused(Problem.badInput(List.copyOf(errors)));
    }
    return new MessageInput(id, text);
  }

  private static String textOf(@Nullable JsonNode node) {
    return node != null && node.isTextual() ? node.textValue() : "";
  }
}
