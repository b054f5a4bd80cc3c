package wayfinder.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The one form in which a service is kept, whatever file it came from: properties in the order of
 * the specification, nothing empty, an id everywhere, and no key that only repeats where an object
 * stands.
 */
final class Canonical {
  /** Lists that would repeat the whole directory inside each of its services. */
  private static final Map<String, Set<String>> LEFT_OUT =
      Map.of(
          "organization", Set.of("locations", "services"),
          "service_at_location", Set.of("service", "organization"),
          "location", Set.of("services", "service_at_locations"));

  private static final Tables TABLES = Tables.hsds();

  private Canonical() {}

  static ObjectNode of(ObjectNode service) {
    ObjectNode form = form(TABLES.get("service"), service, "");
    form.remove("eligibility");
    String eligibility = eligibility(service);
    if (!eligibility.isEmpty() && !form.has("eligibility_description")) {
      form.put("eligibility_description", eligibility);
    }
    return eligibility.isEmpty() ? form : form(TABLES.get("service"), form, "");
  }

  /** Before version 3 who may come stood in a table of its own. */
  private static String eligibility(ObjectNode service) {
    JsonNode old = service.path("eligibility");
    return old.isArray()
        ? StreamSupport.stream(old.spliterator(), false)
            .map(row -> Json.text(row, "eligibility"))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; "))
        : Json.text(service, "eligibility");
  }

  private static ObjectNode form(Table table, ObjectNode in, String outer) {
    ObjectNode out = Json.object();
    out.put("id", "");
    for (String column : table.columns()) {
      if (!table.links().contains(column) && !isRepeated(table, column, in)) {
        scalar(table, column, in, out);
      }
    }
    var known = new HashSet<>(table.columns());
    for (var one : table.one().entrySet()) {
      known.add(one.getKey());
      if (in.get(one.getKey()) instanceof ObjectNode inner) {
        out.set(one.getKey(), form(TABLES.get(one.getValue()), inner, ""));
      }
    }
    for (var many : table.many().entrySet()) {
      known.add(many.getKey());
      list(
          TABLES.get(many.getValue()),
          in.path(many.getKey()),
          Json.text(in, "id"),
          out,
          many.getKey());
    }
    known.addAll(LEFT_OUT.getOrDefault(table.name(), Set.of()));
    var more = new TreeSet<String>();
    in.fieldNames().forEachRemaining(more::add);
    more.removeAll(known);
    more.stream()
        .filter(name -> !isEmpty(in.path(name)))
        .forEach(name -> out.set(name, in.get(name)));
    if (out.path("id").asText().isEmpty()) {
      out.put("id", id(table.name(), outer, out));
    }
    return out;
  }

  /** An id for what has none, the same for the same. */
  static String id(String table, String outer, ObjectNode content) {
    String said = String.join("\n", List.of(table, outer, content.toString()));
    return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static boolean isRepeated(Table table, String column, ObjectNode in) {
    return table.one().entrySet().stream()
        .anyMatch(
            one ->
                column.equals(Table.key(one.getValue()))
                    && in.get(one.getKey()) instanceof ObjectNode);
  }

  private static void scalar(Table table, String column, ObjectNode in, ObjectNode out) {
    JsonNode value = in.path(column);
    if (isEmpty(value)) {
      return;
    }
    if (!value.isValueNode()) {
      out.set(column, value);
    } else if (table.numbers().contains(column)) {
      out.set(column, Json.numberOrText(value.asText().strip()));
    } else {
      out.put(column, value.asText().strip());
    }
  }

  private static void list(Table inner, JsonNode in, String outer, ObjectNode out, String name) {
    ArrayNode list = Json.NODES.arrayNode();
    for (JsonNode one : in) {
      if (one instanceof ObjectNode object) {
        list.add(form(inner, object, outer));
      }
    }
    if (!list.isEmpty()) {
      out.set(name, list);
    }
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.asText().isBlank())
        || (value.isContainerNode() && value.isEmpty());
  }
}
