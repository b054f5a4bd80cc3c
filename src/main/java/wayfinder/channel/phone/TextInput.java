package wayfinder.channel.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A text as the page sends it.
 *
 * @param id made by the page, so that a text sent again is not taken twice
 * @param text without control characters and without space around it
 */
record TextInput(String id, String text) {
  /** The longest text a carrier takes, in characters as people count them (code points). */
  private static final int LONGEST = 1_600;

  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final int REPLACEMENT = 0xFFFD;
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Reads the body of a request.
   *
   * @throws Refused with 400 if it is no JSON object in UTF-8, with 422 if a field is unusable
   */
  static TextInput read(byte[] body) {
    JsonNode node = parse(body);
    String id = node.path("id").asText();
    if (!ID.matcher(id).matches()) {
      throw new Refused(422, "id must be 32 hexadecimal digits.");
    }
    String text = clean(node.path("text").asText());
    if (text.isEmpty()) {
      throw new Refused(422, "text must not be empty.");
    }
    if (text.codePointCount(0, text.length()) > LONGEST) {
      throw new Refused(422, "text must have at most " + LONGEST + " characters.");
    }
    return new TextInput(id, text);
  }

  /** Prints no text. */
  @Override
  public String toString() {
    return "TextInput[" + id + "]";
  }

  private static JsonNode parse(byte[] body) {
    try {
      var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      JsonNode node = JSON.readTree(decoded.toString());
      if (node.isObject()) {
        return node;
      }
      throw new Refused(400, "The body is not a JSON object.");
    } catch (CharacterCodingException e) {
      throw new Refused(400, "The body is not valid UTF-8.");
    } catch (JsonProcessingException e) {
      throw new Refused(400, "The body is not valid JSON.");
    }
  }

  private static String clean(String raw) {
    var clean = new StringBuilder(raw.length());
    raw.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
        .map(point -> isHalf(point) ? REPLACEMENT : point)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
