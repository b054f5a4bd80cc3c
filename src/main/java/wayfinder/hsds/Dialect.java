package wayfinder.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Turns a row of a table of any version of HSDS into rows of version 3. */
final class Dialect {
  private static final Map<String, String> TABLES =
      Map.ofEntries(
          Map.entry("services_at_location", "service_at_location"),
          Map.entry("services_at_locations", "service_at_location"),
          Map.entry("service_at_locations", "service_at_location"),
          Map.entry("physical_address", "address"),
          Map.entry("physical_addresses", "address"),
          Map.entry("postal_address", "postal"),
          Map.entry("postal_addresses", "postal"),
          Map.entry("mail_addresses", "postal"),
          Map.entry("regular_schedule", "schedule"),
          Map.entry("regular_schedules", "schedule"),
          Map.entry("holiday_schedule", "holiday"),
          Map.entry("holiday_schedules", "holiday"),
          Map.entry("accessibility_for_disabilities", "accessibility"),
          Map.entry("service_taxonomy", "attribute"),
          Map.entry("service_taxonomies", "attribute"),
          Map.entry("service_attribute", "attribute"),
          Map.entry("service_attributes", "attribute"),
          Map.entry("other_attribute", "attribute"),
          Map.entry("other_attributes", "attribute"),
          Map.entry("meta_table_description", ""),
          Map.entry("meta_table_descriptions", ""),
          Map.entry("eligibilities", "eligibility"),
          Map.entry("taxonomy", "taxonomy"),
          Map.entry("service_capacities", "service_capacity"),
          Map.entry("urls", "url"),
          Map.entry("fundings", "funding"));

  private static final Map<String, Map<String, String>> COLUMNS =
      Map.of(
          "service", Map.of("website", "url", "eligibility", "eligibility_description"),
          "organization", Map.of("url", "website"),
          "location", Map.of("website", "url"),
          "phone", Map.of("number_type", "type", "department", "description"),
          "language", Map.of("language", "name"),
          "accessibility", Map.of("accessibility", "description"),
          "service_area", Map.of("service_area", "name"),
          "taxonomy_term", Map.of("vocabulary", "taxonomy"));

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private final String table;
  private final Set<String> columns;
  private final Assembly assembly;
  private final ImportReport report;

  Dialect(String file, List<String> columns, Assembly assembly, ImportReport report) {
    this.table = tableOf(file, columns);
    this.columns = Set.copyOf(columns);
    this.assembly = assembly;
    this.report = report;
  }

  /** The table of HSDS 3 that a file stands for; its own name if it is none of them. */
  static String tableOf(String file, List<String> columns) {
    String name = file.toLowerCase(Locale.ROOT).replaceFirst("\\.csv$", "");
    String table =
        Tables.hsds().innermostFirst().stream()
            .filter(
                it ->
                    it.name().equals(name)
                        || it.file().equals(name + ".csv")
                        || (it.name() + "s").equals(name))
            .map(Table::name)
            .findFirst()
            .orElseGet(() -> TABLES.getOrDefault(name, name));
    boolean ofTerms =
        columns.contains("parent_id")
            || columns.contains("parent_name")
            || columns.contains("vocabulary");
    return table.equals("taxonomy") && ofTerms ? "taxonomy_term" : table;
  }

  void take(ObjectNode row, String place) {
    rename(row);
    switch (table) {
      case "" -> {}
      case "service" -> service(row, place);
      case "location" -> location(row, place);
      case "address" -> address(row, place, "physical");
      case "postal" -> address(row, place, "postal");
      case "schedule" -> schedule(row, place);
      case "holiday" -> OldHolidays.row(row, place, assembly, report);
      case "taxonomy_term" -> term(row, place);
      case Table.ATTRIBUTE -> attribute(row, place);
      case "eligibility" -> assembly.add("eligibility", place, row);
      default -> {
        if (Tables.hsds().find(table).isPresent()) {
          assembly.add(table, place, row);
        } else {
          report.refuse(place, "this is no table of HSDS");
        }
      }
    }
  }

  private void rename(ObjectNode row) {
    COLUMNS
        .getOrDefault(table, Map.of())
        .forEach(
            (old, now) -> {
              if (row.has(old) && !columns.contains(now)) {
                row.set(now, row.remove(old));
              }
            });
  }

  private void service(ObjectNode row, String place) {
    String id = Json.text(row, "id");
    if (!columns.contains("fees_description") && row.has("fees")) {
      row.set("fees_description", row.remove("fees"));
    }
    list(
        row,
        "taxonomy_ids",
        term -> attributeOf(id).put("taxonomy_term_id", term),
        Table.ATTRIBUTE,
        place);
    list(row, "languages", name -> of("service_id", id).put("name", name), "language", place);
    list(
        row,
        "service_areas",
        name -> of("service_id", id).put("name", name),
        "service_area",
        place);
    list(
        row,
        "required_documents",
        name -> of("service_id", id).put("document", name),
        "required_document",
        place);
    String location = Json.text(row, "location_id");
    if (!location.isEmpty()) {
      row.remove("location_id");
      assembly.add("service_at_location", place, of("service_id", id).put("location_id", location));
    }
    assembly.add("service", place, row);
  }

  private void location(ObjectNode row, String place) {
    String id = Json.text(row, "id");
    row.remove("admin_emails"); // who may edit it elsewhere is nobody's business here
    list(row, "languages", name -> of("location_id", id).put("name", name), "language", place);
    list(
        row,
        "accessibility",
        what -> of("location_id", id).put("description", what),
        "accessibility",
        place);
    if (!columns.contains("location_type")) {
      boolean virtual = Json.text(row, "virtual").equalsIgnoreCase("true");
      row.put("location_type", virtual ? "virtual" : "physical");
      row.remove("virtual");
    }
    assembly.add("location", place, row);
  }

  private void address(ObjectNode row, String place, String type) {
    if (type.equals("postal") && row.has("id")) {
      row.put("id", "postal-" + Json.text(row, "id")); // it had a table, and so ids, of its own
    }
    if (!columns.contains("address_type")) {
      row.put("address_type", type);
    }
    assembly.add("address", place, row);
  }

  private void schedule(ObjectNode row, String place) {
    String weekday = Json.text(row, "weekday");
    if (!weekday.isEmpty()) {
      row.remove("weekday");
      row.put("freq", "WEEKLY").put("byday", Weekdays.code(weekday));
    }
    assembly.add("schedule", place, row);
  }

  private void term(ObjectNode row, String place) {
    String code = Json.text(row, "taxonomy_id");
    if (!columns.contains("code") && !code.isEmpty()) {
      row.remove("taxonomy_id");
      row.put("code", code);
      if (!row.has("id")) {
        row.put("id", code);
      }
    }
    assembly.add("taxonomy_term", place, row);
  }

  private void attribute(ObjectNode row, String place) {
    String service = Json.text(row, "service_id");
    if (!service.isEmpty()) {
      row.remove("service_id");
      row.put("link_entity", "service").put("link_id", service);
    } else if (!row.has("link_entity") && row.has("link_type")) {
      row.set("link_entity", row.remove("link_type"));
    }
    if (!row.has("taxonomy_term_id") && row.has("taxonomy_id")) {
      row.set("taxonomy_term_id", row.remove("taxonomy_id"));
    }
    assembly.add(Table.ATTRIBUTE, place, row);
  }

  /** Makes a row for each part of a cell in which commas stand between several. */
  private void list(
      ObjectNode row,
      String column,
      Function<String, ObjectNode> maker,
      String inner,
      String place) {
    String cell = Json.text(row, column);
    row.remove(column);
    if (!cell.isEmpty()) {
      for (String part : COMMA.split(cell, -1)) {
        if (!part.isBlank()) {
          assembly.add(inner, place, maker.apply(part.strip()));
        }
      }
    }
  }

  private static ObjectNode of(String key, String id) {
    return Json.object().put(key, id);
  }

  private static ObjectNode attributeOf(String service) {
    return Json.object().put("link_entity", "service").put("link_id", service);
  }
}
