package wayfinder.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds values against the schemas of an OpenAPI document, as far as this document uses them. A
 * field that no schema names is a fault: what is answered is documented.
 */
final class Schemas {
  private static final Set<String> KNOWN =
      Set.of(
          "$ref",
          "additionalProperties",
          "default",
          "description",
          "enum",
          "examples",
          "format",
          "items",
          "maxItems",
          "maxLength",
          "maximum",
          "minLength",
          "minimum",
          "pattern",
          "properties",
          "required",
          "type");

  private final JsonNode document;

  Schemas(JsonNode document) {
    this.document = document;
  }

  /** What is wrong with a value; empty if nothing is. */
  List<String> faults(JsonNode schema, JsonNode value) {
    var faults = new ArrayList<String>();
    check(schema, value, "", faults);
    return faults;
  }

  /** The node that a reference of this document points to; the node itself if it is none. */
  JsonNode resolved(JsonNode node) {
    if (!node.has("$ref")) {
      return node;
    }
    String ref = node.path("$ref").asText();
    JsonNode target = ref.startsWith("#/") ? document.at(ref.substring(1)) : document.at("/-");
    if (target.isMissingNode()) {
      throw new AssertionError(ref + " points nowhere");
    }
    return resolved(target);
  }

  private void check(JsonNode reference, JsonNode value, String at, List<String> faults) {
    JsonNode schema = resolved(reference);
    schema
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!KNOWN.contains(name)) {
                throw new AssertionError("a schema with " + name + " is not understood here");
              }
            });
    if (!hasType(schema.path("type").asText(), value)) {
      faults.add(at + " is no " + schema.path("type").asText());
      return;
    }
    if (schema.has("enum") && !contains(schema.path("enum"), value)) {
      faults.add(at + " is none of the values: " + value);
    }
    if (value.isTextual()) {
      checkText(schema, value.asText(), at, faults);
    } else if (value.isNumber()) {
      checkNumber(schema, value.asDouble(), at, faults);
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        check(schema.path("items"), value.get(i), at + "/" + i, faults);
      }
    } else if (value.isObject()) {
      checkObject(schema, value, at, faults);
    }
  }

  private void checkObject(JsonNode schema, JsonNode value, String at, List<String> faults) {
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.asText())) {
        faults.add(at + "/" + name.asText() + " is missing");
      }
    }
    JsonNode more = schema.path("additionalProperties");
    for (var field : value.properties()) {
      JsonNode known = schema.path("properties").path(field.getKey());
      String place = at + "/" + field.getKey();
      if (!known.isMissingNode()) {
        check(known, field.getValue(), place, faults);
      } else if (more.isObject()) {
        check(more, field.getValue(), place, faults);
      } else if (!more.asBoolean() && schema.has("properties")) {
        faults.add(place + " is not documented");
      }
    }
  }

  private static void checkText(JsonNode schema, String text, String at, List<String> faults) {
    int length = text.codePointCount(0, text.length());
    if (length < schema.path("minLength").asInt(0)
        || length > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
      faults.add(at + " is too short or too long");
    }
    if (schema.has("pattern")
        && !Pattern.compile(schema.path("pattern").asText()).matcher(text).find()) {
      faults.add(at + " has another form");
    }
    boolean fits =
        switch (schema.path("format").asText()) {
          case "date" -> text.matches("\\d{4}-\\d\\d-\\d\\d");
          case "date-time" -> text.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
          case "uri" -> text.matches("https?://.+");
          default -> true;
        };
    if (!fits) {
      faults.add(at + " has another format");
    }
  }

  private static void checkNumber(JsonNode schema, double number, String at, List<String> faults) {
    if (number < schema.path("minimum").asDouble(-Double.MAX_VALUE)
        || number > schema.path("maximum").asDouble(Double.MAX_VALUE)) {
      faults.add(at + " is too small or too large");
    }
  }

  private static boolean hasType(String type, JsonNode value) {
    return switch (type) {
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      default -> throw new AssertionError("a schema has no type that is known: " + type);
    };
  }

  private static boolean contains(JsonNode values, JsonNode value) {
    for (JsonNode one : values) {
      if (one.equals(value)) {
        return true;
      }
    }
    return false;
  }
}
