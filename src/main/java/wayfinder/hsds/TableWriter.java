package wayfinder.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes services apart into the tables of HSDS 3: a row once, wherever it stands. */
final class TableWriter {
  private static final Tables TABLES = Tables.hsds();

  private final Workspace space;
  private final Map<String, Sorter> rows = new HashMap<>();
  private final Map<String, Map<String, String>> more = new TreeMap<>();
  private final long[] order = new long[1];

  TableWriter(Workspace space) {
    this.space = space;
  }

  void add(ObjectNode service) {
    add(TABLES.get("service"), service, Json.object());
  }

  /**
   * @param links the columns that say where it stands
   */
  private void add(Table table, ObjectNode object, ObjectNode links) {
    ObjectNode row = Json.object();
    row.setAll(object);
    row.setAll(links);
    for (var one : table.one().entrySet()) {
      if (row.remove(one.getKey()) instanceof ObjectNode inner) {
        row.put(Table.key(one.getValue()), Json.text(inner, "id"));
        add(TABLES.get(one.getValue()), inner, Json.object());
      }
    }
    String id = Json.text(object, "id");
    for (var many : table.many().entrySet()) {
      JsonNode list = row.remove(many.getKey());
      for (JsonNode inner : list == null ? Json.NODES.arrayNode() : list) {
        if (inner instanceof ObjectNode belonging) {
          add(TABLES.get(many.getValue()), belonging, links(table, id, many.getValue()));
        }
      }
    }
    noteMore(table, row);
    String number = "%012d".formatted(order[0]++);
    rows.computeIfAbsent(table.name(), name -> space.sorter()).add(id, number + row);
  }

  private static ObjectNode links(Table outer, String id, String inner) {
    return switch (inner) {
      case Table.ATTRIBUTE -> Json.object().put("link_id", id).put("link_entity", outer.name());
      case Table.METADATA ->
          Json.object().put("resource_id", id).put("resource_type", outer.name());
      default -> Json.object().put(Table.key(outer.name()), id);
    };
  }

  /** Columns of the source's own, and what they hold. */
  private void noteMore(Table table, ObjectNode row) {
    for (var field : row.properties()) {
      if (!table.columns().contains(field.getKey())) {
        more.computeIfAbsent(table.name(), name -> new TreeMap<>())
            .merge(field.getKey(), type(field.getValue()), (a, b) -> a.equals(b) ? a : "any");
      }
    }
  }

  private static String type(JsonNode value) {
    return value.isObject()
        ? "object"
        : value.isArray()
            ? "array"
            : value.isNumber() ? "number" : value.isBoolean() ? "boolean" : "string";
  }

  void write(Path folder) throws IOException {
    ArrayNode resources = Json.NODES.arrayNode();
    for (Table table : TABLES.innermostFirst()) {
      Sorter sorter = rows.remove(table.name());
      if (sorter != null) {
        Map<String, String> types = more.getOrDefault(table.name(), Map.of());
        resources.add(resource(table, types));
        write(folder.resolve(table.file()), table, types, inOrder(table, sorter));
      }
    }
    ObjectNode described = Json.object();
    described.put("name", "human-services").put("profile", "tabular-data-package");
    described.put("title", "Services, by the Human Services Data Specification 3.1");
    described.set("resources", resources);
    Files.writeString(folder.resolve("datapackage.json"), described.toPrettyString() + "\n");
  }

  /**
   * Each row once, in the order of its first appearance, with all the places where it stands. A
   * table has one column for each kind of place: what stands in two services with one id becomes
   * two rows, of which the second gets an id of its own.
   */
  private Iterator<Sorter.Keyed> inOrder(Table table, Sorter byId) {
    Sorter byOrder = space.sorter();
    Iterator<Sorter.Keyed> all = byId.sorted();
    var same = new LinkedHashMap<String, ObjectNode>();
    String id = "";
    while (all.hasNext()) {
      Sorter.Keyed next = all.next();
      if (!next.key().equals(id)) {
        addAll(same, byOrder);
        id = next.key();
      }
      ObjectNode row = Json.read(next.value().substring(12));
      if (same.values().stream().noneMatch(other -> merged(table, row, other))) {
        same.put(next.value().substring(0, 12), row);
      }
    }
    addAll(same, byOrder);
    return byOrder.sorted();
  }

  private static void addAll(Map<String, ObjectNode> same, Sorter byOrder) {
    int copy = 1;
    for (var row : same.entrySet()) {
      if (copy > 1) {
        row.getValue().put("id", "%s~%d".formatted(Json.text(row.getValue(), "id"), copy));
      }
      byOrder.add(row.getKey(), row.getValue().toString());
      copy++;
    }
    same.clear();
  }

  /**
   * Whether a row can be one with another: it belongs to the same, or to what has its own column.
   */
  private static boolean merged(Table table, ObjectNode row, ObjectNode into) {
    boolean belongsElsewhere =
        !TABLES.isNamedByOthers(table.name())
            && table.links().stream()
                .anyMatch(
                    link ->
                        row.has(link) && into.has(link) && !row.get(link).equals(into.get(link)));
    if (!belongsElsewhere) {
      row.properties().forEach(field -> into.putIfAbsent(field.getKey(), field.getValue()));
    }
    return !belongsElsewhere;
  }

  private static void write(
      Path file, Table table, Map<String, String> types, Iterator<Sorter.Keyed> rows)
      throws IOException {
    Set<String> columns = new LinkedHashSet<>(table.columns());
    columns.addAll(types.keySet());
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(columns);
      while (rows.hasNext()) {
        ObjectNode row = Json.read(rows.next().value());
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
          JsonNode value = row.path(column);
          boolean asText =
              value.isMissingNode()
                  || (value.isValueNode() && !types.getOrDefault(column, "").equals("any"));
          cells.add(asText ? value.asText() : value.toString());
        }
        csv.writeRecord(cells);
      }
    }
  }

  private static ObjectNode resource(Table table, Map<String, String> types) {
    ObjectNode resource = Json.object();
    resource.put("name", table.name()).put("path", table.file()).put("format", "csv");
    resource.put("encoding", "utf-8");
    ObjectNode schema = resource.putObject("schema");
    schema.put("primaryKey", "id");
    ArrayNode fields = schema.putArray("fields");
    for (String column : table.columns()) {
      fields
          .addObject()
          .put("name", column)
          .put("type", table.numbers().contains(column) ? "number" : "string");
    }
    types.forEach((name, type) -> fields.addObject().put("name", name).put("type", type));
    return resource;
  }
}
