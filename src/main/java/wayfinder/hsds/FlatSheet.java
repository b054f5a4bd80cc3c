package wayfinder.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A sheet with a place in each row, columns named as people name them. */
final class FlatSheet {
  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry("id", List.of("original_id", "record_id", "site_id")),
          Map.entry(
              "name", List.of("name", "service_name", "site_name", "program_name", "program")),
          Map.entry(
              "description",
              List.of("description", "location_description", "services", "details", "notes")),
          Map.entry(
              "organization",
              List.of("organization", "organization_name", "agency", "agency_name", "source_org")),
          Map.entry(
              "address", List.of("address", "address_1", "street", "street_address", "address1")),
          Map.entry("city", List.of("city", "town")),
          Map.entry("state", List.of("state", "state_province")),
          Map.entry("zip", List.of("zip", "zip_code", "zipcode", "postal_code")),
          Map.entry("phone", List.of("phone", "telephone", "phone_number", "phone1")),
          Map.entry("url", List.of("url", "website", "web_site", "web")),
          Map.entry("email", List.of("email", "e_mail")),
          Map.entry("hours", List.of("hours", "hours_of_operation", "schedule")),
          Map.entry("eligibility", List.of("eligibility", "who_may_come", "open_to_spec_group")),
          Map.entry("type", List.of("type", "category", "service_type", "taxonomy")),
          Map.entry("latitude", List.of("latitude", "lat", "y")),
          Map.entry("longitude", List.of("longitude", "lon", "lng", "long", "x")),
          Map.entry("assured", List.of("assured_date", "last_verified", "last_checked")));

  private static final Set<String> NOTHING = Set.of("na", "n/a", "null", "none", "-");

  private final String file;
  private final Map<String, String> columns = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Assembly assembly;
  private final ImportReport report;

  FlatSheet(String file, List<String> header, Assembly assembly, ImportReport report) {
    this.file = file;
    this.assembly = assembly;
    this.report = report;
    NAMES.forEach(
        (what, names) ->
            names.stream()
                .filter(header::contains)
                .findFirst()
                .ifPresent(name -> columns.put(what, name)));
  }

  /** Whether the columns are those of such a sheet. */
  static boolean isOne(List<String> header) {
    return NAMES.getOrDefault("name", List.of()).stream().anyMatch(header::contains)
        && NAMES.getOrDefault("address", List.of()).stream().anyMatch(header::contains);
  }

  void take(ObjectNode row, long line) {
    String place = "%s:%d".formatted(file, line);
    String name = cell(row, "name");
    if (name.isEmpty()) {
      report.refuse(place, "the name is missing");
      return;
    }
    String id = id(row, name);
    if (!seen.add(id)) {
      report.refuse(place, "the same name, address and kind stand in a row above");
      return;
    }
    ObjectNode service = Json.object().put("id", id).put("name", name).put("status", "active");
    put(service, "description", cell(row, "description"));
    put(service, "url", cell(row, "url"));
    put(service, "email", cell(row, "email"));
    put(service, "assured_date", cell(row, "assured"));
    put(service, "eligibility_description", eligibility(row));
    organization(row, service, place);
    location(row, id, place);
    add("phone", row, "phone", "number", id, place);
    add("schedule", row, "hours", "description", id, place);
    String type = cell(row, "type");
    if (!type.isEmpty()) {
      String code = type.toLowerCase(Locale.ROOT);
      assembly.add(
          "taxonomy_term",
          place,
          Json.object()
              .put("id", code)
              .put("code", code)
              .put("name", type)
              .put("taxonomy", "type"));
      assembly.add(
          Table.ATTRIBUTE,
          place,
          Json.object()
              .put("link_entity", "service")
              .put("link_id", id)
              .put("taxonomy_term_id", code));
    }
    assembly.add("service", place, service);
  }

  /** Its own id within its source, else one made of what it is and where. */
  private String id(ObjectNode row, String name) {
    String own = cell(row, "id");
    ObjectNode what = Json.object().put("id", own).put("name", name);
    what.put("address", cell(row, "address")).put("zip", cell(row, "zip"));
    what.put("of", cell(row, "organization")).put("type", cell(row, "type"));
    return Canonical.id("flat", "", what);
  }

  private void organization(ObjectNode row, ObjectNode service, String place) {
    String name = cell(row, "organization");
    if (!name.isEmpty()) {
      ObjectNode organization = Json.object().put("name", name);
      String id = Canonical.id("organization", "", organization);
      service.put("organization_id", id);
      assembly.addOnce("organization", place, organization.put("id", id));
    }
  }

  private void location(ObjectNode row, String id, String place) {
    ObjectNode location = Json.object().put("id", id).put("location_type", "physical");
    put(location, "latitude", cell(row, "latitude"));
    put(location, "longitude", cell(row, "longitude"));
    assembly.add("location", place, location);
    assembly.add(
        "service_at_location",
        place,
        Json.object().put("id", id).put("service_id", id).put("location_id", id));
    ObjectNode address =
        Json.object().put("location_id", id).put("address_type", "physical").put("country", "US");
    put(address, "address_1", cell(row, "address"));
    put(address, "city", cell(row, "city"));
    put(address, "state_province", cell(row, "state"));
    put(address, "postal_code", zip(cell(row, "zip")));
    assembly.add("address", place, address);
  }

  private void add(
      String table, ObjectNode row, String what, String column, String id, String place) {
    String cell = cell(row, what);
    if (!cell.isEmpty()) {
      assembly.add(table, place, Json.object().put("service_id", id).put(column, cell));
    }
  }

  private String eligibility(ObjectNode row) {
    String said = cell(row, "eligibility");
    return said.matches("[01](\\.0)?") ? "" : said;
  }

  /** Spreadsheets make numbers of ZIP codes. */
  private static String zip(String written) {
    String plain = written.replaceFirst("\\.0$", "").replaceFirst("^(\\d{5})-?\\d{4}$", "$1");
    return plain.matches("\\d{3,4}") ? "0".repeat(5 - plain.length()) + plain : plain;
  }

  private String cell(ObjectNode row, String what) {
    String column = columns.get(what);
    String cell = column == null ? "" : Json.text(row, column);
    return NOTHING.contains(cell.toLowerCase(Locale.ROOT)) ? "" : cell;
  }

  private static void put(ObjectNode object, String key, String value) {
    if (!value.isEmpty()) {
      object.put(key, value);
    }
  }
}
