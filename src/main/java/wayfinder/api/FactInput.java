package wayfinder.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wayfinder.http.Problem;
import wayfinder.rules.Field;

/** Reads facts from JSON and notes what is wrong with them. */
final class FactInput {
  private static final int CENTS = 2;
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

  private final List<Problem.InputError> errors;

  FactInput(List<Problem.InputError> errors) {
    this.errors = errors;
  }

  void put(Map<Field, Object> known, Field field, @Nullable JsonNode node, String path) {
    if (node == null || node.isNull()) {
      return;
    }
    Object value = value(field, node);
    field.fault(value).ifPresentOrElse(wrong -> fault(path, wrong), () -> known.put(field, value));
  }

  /** A list of incomes tells all: kinds that it leaves out are none. */
  void income(Map<Field, Object> known, JsonNode nodes, String path) {
    if (isNone(nodes)) {
      return;
    }
    if (!nodes.isArray()) {
      fault(path, "must be a list");
      return;
    }
    Map<String, Field> kinds = inBrackets("members.income[");
    var sums = new EnumMap<Field, Long>(Field.class);
    kinds.values().forEach(field -> sums.put(field, 0L));
    for (int i = 0; i < nodes.size(); i++) {
      String at = "%s[%d]".formatted(path, i);
      Field kind = kinds.get(nodes.get(i).path("kind").asText());
      if (kind == null) {
        fault(at + ".kind", "must be one of " + sorted(kinds.keySet()));
        continue;
      }
      allow(nodes.get(i), at + ".", Set.of("kind", "monthly"));
      JsonNode monthly = nodes.get(i).path("monthly");
      Object cents = isNone(monthly) ? "" : value(kind, monthly);
      String fault = kind.fault(cents).orElse(null);
      if (fault != null || !(cents instanceof Long amount)) {
        fault(at + ".monthly", String.valueOf(fault));
      } else {
        sums.merge(kind, amount, Long::sum);
      }
    }
    sums.forEach(
        (field, cents) -> {
          if (field.fault(cents).isPresent()) {
            fault(path, "adds up to more than can be");
          } else {
            known.put(field, cents);
          }
        });
  }

  void enrolled(Map<Field, Object> known, JsonNode nodes, String path) {
    if (isNone(nodes)) {
      return;
    }
    if (!nodes.isArray()) {
      fault(path, "must be a list");
      return;
    }
    Map<String, Field> benefits = inBrackets("members.enrolled[");
    benefits.values().forEach(field -> known.put(field, false));
    for (int i = 0; i < nodes.size(); i++) {
      Field benefit = benefits.get(nodes.get(i).asText());
      if (benefit == null) {
        fault("%s[%d]".formatted(path, i), "must be one of " + sorted(benefits.keySet()));
      } else {
        known.put(benefit, true);
      }
    }
  }

  private static Map<String, Field> inBrackets(String prefix) {
    var fields = new HashMap<String, Field>();
    for (Field field : Field.values()) {
      if (field.path().startsWith(prefix)) {
        fields.put(field.path().substring(prefix.length(), field.path().length() - 1), field);
      }
    }
    return fields;
  }

  /** The value as the field takes it, or something that it does not take. */
  private static Object value(Field field, JsonNode node) {
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isTextual()) {
      return node.textValue();
    }
    if (node.isNumber() && field.kind() == Field.Kind.MONEY) {
      BigDecimal dollars = node.decimalValue();
      boolean fits = dollars.abs().compareTo(BigDecimal.valueOf(1e9)) < 0;
      return fits && dollars.stripTrailingZeros().scale() <= CENTS
          ? (Object) dollars.movePointRight(CENTS).longValueExact()
          : "";
    }
    return node.canConvertToInt() && node.isIntegralNumber() ? (Object) node.intValue() : "";
  }

  void allow(JsonNode node, String before, Set<String> names) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                String path = before + (NAME.matcher(name).matches() ? name : "*");
                fault(path, "is not known here; it may be: " + sorted(names));
              }
            });
  }

  private static String sorted(Set<String> words) {
    return String.join(", ", words.stream().sorted().toList());
  }

  static boolean isNone(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  void fault(String path, String message) {
    errors.add(new Problem.InputError(path, message));
  }
}
