package wayfinder.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The body of a request, read no further than it may be long. */
public final class RequestBody {
  /** 1,600 emoji, each written as two escapes, and what stands around them. */
  public static final int MOST_BYTES = 24 * 1_024;

  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private RequestBody() {}

  /**
   * A JSON object; an empty body counts as one without fields.
   *
   * @throws Refused if it is none in UTF-8, or too long
   */
  public static ObjectNode jsonIfAny(Context ctx) {
    String body = text(ctx);
    return body.isBlank() ? JsonNodeFactory.instance.objectNode() : json(ctx, body);
  }

  /**
   * A JSON object.
   *
   * @throws Refused if it is none in UTF-8, or too long
   */
  public static ObjectNode json(Context ctx) {
    return json(ctx, text(ctx));
  }

  private static ObjectNode json(Context ctx, String body) {
    requireType(ctx, JSON);
    try {
      JsonNode node = MAPPER.readTree(body);
      if (node instanceof ObjectNode object) {
        return object;
      }
      throw new Refused(Problem.badRequest("The body is not a JSON object."));
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String where =
          at == null ? "" : ": line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
      throw new Refused(Problem.badRequest("The body is not valid JSON" + where + "."));
    }
  }

  /** The fields of a form. A field that comes twice is refused: no telling which was meant. */
  public static Map<String, String> form(Context ctx) {
    String body = text(ctx);
    requireType(ctx, FORM);
    var fields = new HashMap<String, String>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (!name.isEmpty() && fields.put(name, value) != null) {
        throw new Refused(Problem.badRequest("A field stands twice in the form."));
      }
    }
    return fields;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refused(Problem.badRequest("The form holds a percent sign without a number."));
    }
  }

  private static void requireType(Context ctx, String wanted) {
    String given = ctx.contentType();
    String[] parts = given == null ? new String[] {""} : given.split(";", 2);
    boolean utf8 =
        parts.length < 2
            || !parts[1].toLowerCase(Locale.ROOT).contains("charset")
            || parts[1].toLowerCase(Locale.ROOT).contains("utf-8");
    if (!parts[0].strip().equalsIgnoreCase(wanted) || !utf8) {
      throw new Refused(Problem.wrongType(wanted + " in UTF-8"));
    }
  }

  private static String text(Context ctx) {
    try {
      byte[] bytes = ctx.req().getInputStream().readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new Refused(Problem.tooLarge(MOST_BYTES));
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refused(Problem.badRequest("The body is not valid UTF-8."));
    } catch (IOException e) {
      throw new UncheckedIOException("the body could not be read", e);
    }
  }
}
