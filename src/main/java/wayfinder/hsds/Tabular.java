package wayfinder.hsds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import wayfinder.hsds.Bundle.Part;

/** Reads tables: HSDS 1, 2 and 3 as CSV, with or without a data package, or one flat sheet. */
final class Tabular {
  private static final String PACKAGE = "datapackage.json";
  private static final String CATEGORIES = "service_categories.json";
  private static final Set<String> TYPED =
      Set.of("number", "integer", "boolean", "object", "array", "any");

  private final Bundle bundle;
  private final Assembly assembly;
  private final ImportReport report;
  private final Map<String, String> types = new HashMap<>();

  Tabular(Bundle bundle, Assembly assembly, ImportReport report) {
    this.bundle = bundle;
    this.assembly = assembly;
    this.report = report;
  }

  void read(List<Part> parts) {
    parts.stream().filter(part -> part.base().equals(PACKAGE)).forEach(this::readTypes);
    boolean[] services = new boolean[1];
    for (Part part : parts) {
      if (part.base().toLowerCase(Locale.ROOT).endsWith(".csv")) {
        try (InputStream in = bundle.open(part)) {
          new CsvTable(part.name())
              .read(
                  in,
                  columns -> {
                    services[0] |= Dialect.tableOf(part.base(), columns).equals("service");
                    return rows(part, columns, parts.size() == 1);
                  });
        } catch (IOException e) {
          throw new UnusableImport("%s: can't be read: %s".formatted(part.name(), e.getMessage()));
        }
      } else if (part.base().equals(CATEGORIES)) {
        readCategories(part);
      }
    }
    if (assembly.isEmpty() && !services[0]) {
      throw new UnusableImport(
          "%s:1: no table of services here; a sheet of any other kind is imported alone"
              .formatted(parts.getFirst().name()));
    }
  }

  private CsvTable.RowTaker rows(Part part, List<String> columns, boolean alone) {
    String table = Dialect.tableOf(part.base(), columns);
    if (alone && FlatSheet.isOne(columns) && !columns.contains("organization_id")) {
      var sheet = new FlatSheet(part.name(), columns, assembly, report);
      return (cells, line) -> {
        report.read(part.base());
        sheet.take(row(part.base(), columns, cells), line);
      };
    }
    if (table.equals("service") && (!columns.contains("id") || !columns.contains("name"))) {
      String missing = columns.contains("id") ? "name" : "id";
      throw UnusableImport.at(part.name(), 1, "the column \"%s\" is missing".formatted(missing));
    }
    var dialect = new Dialect(part.base(), columns, assembly, report);
    return (cells, line) -> {
      report.read(part.base());
      String place = "%s:%d".formatted(part.name(), line);
      if (cells.size() > columns.size()) {
        report.refuse(place, "%d cells, but %d columns".formatted(cells.size(), columns.size()));
      } else {
        dialect.take(row(part.base(), columns, cells), place);
      }
    };
  }

  private ObjectNode row(String file, List<String> columns, List<String> cells) {
    ObjectNode row = Json.object();
    for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
      String cell = cells.get(i);
      if (!cell.isBlank()) {
        row.set(columns.get(i), typed(file + " " + columns.get(i), cell));
      }
    }
    return row;
  }

  private JsonNode typed(String column, String cell) {
    if (types.containsKey(column)) {
      try {
        return Json.MAPPER.readTree(cell);
      } catch (JsonProcessingException _) {
        return Json.NODES.textNode(cell);
      }
    }
    return Json.NODES.textNode(cell);
  }

  /** Columns of ours that hold JSON; those of the specification are known without it. */
  private void readTypes(Part part) {
    try (InputStream in = bundle.open(part)) {
      for (JsonNode resource : Json.MAPPER.readTree(in).path("resources")) {
        Table table = Tables.hsds().find(Json.text(resource, "name")).orElse(null);
        for (JsonNode field : resource.path("schema").path("fields")) {
          String name = Json.text(field, "name");
          boolean isOurs = table != null && !table.columns().contains(name);
          if (isOurs && TYPED.contains(Json.text(field, "type"))) {
            types.put(Json.text(resource, "path") + " " + name, Json.text(field, "type"));
          }
        }
      }
    } catch (JsonProcessingException _) {
      types.clear(); // the official example has a placeholder here that is no JSON
    } catch (IOException e) {
      throw new UnusableImport("%s: can't be read: %s".formatted(part.name(), e.getMessage()));
    }
  }

  /** iCarol exports of 2019 name the terms of a service in a file of their own. */
  private void readCategories(Part part) {
    try (InputStream in = bundle.open(part)) {
      JsonNode all = Json.MAPPER.readTree(in);
      for (Map.Entry<String, JsonNode> service : all.properties()) {
        Set<String> terms = new TreeSet<>();
        service.getValue().forEach(term -> terms.add(term.asText()));
        for (String term : terms) {
          report.read(part.base());
          assembly.add(
              Table.ATTRIBUTE,
              "%s:1".formatted(part.name()),
              Json.object()
                  .put("link_entity", "service")
                  .put("link_id", service.getKey())
                  .put("taxonomy_term_id", term));
        }
      }
    } catch (IOException e) {
      throw new UnusableImport("%s: can't be read: %s".formatted(part.name(), e.getMessage()));
    }
  }
}
