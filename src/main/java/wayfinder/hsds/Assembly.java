package wayfinder.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import wayfinder.hsds.ImportReport.Warning;

/**
 * Puts the rows of HSDS tables into their services. Rows go from the innermost table outward, each
 * table and what belongs into it sorted and walked along side by side, so that memory holds only
 * the terms of taxonomies.
 */
final class Assembly {
  private static final Tables TABLES = Tables.hsds();
  private static final long FIRST_NUMBER = 100_000_000_000L;
  private static final int NUMBER_LENGTH = 12;

  private final Workspace space;
  private final ImportReport report;
  private final SmallTables small = new SmallTables();
  private final Map<String, Sorter> own = new HashMap<>();
  private final Map<String, Sorter> inner = new HashMap<>();
  private final Map<String, Sorter> whole = new HashMap<>();
  private final Set<String> once = new HashSet<>();
  private final AtomicLong order = new AtomicLong();

  Assembly(Workspace space, ImportReport report) {
    this.space = space;
    this.report = report;
  }

  boolean isEmpty() {
    return !own.containsKey("service");
  }

  /** Takes a row, with the names of columns that HSDS 3 has. */
  void add(String table, String place, ObjectNode row) {
    String id = Json.text(row, "id");
    if (id.isEmpty() && !table.equals("service")) {
      id = Canonical.id(table, "", row);
      row.put("id", id);
    }
    String refusal =
        table.equals("service") ? ServiceChecks.refusal(row) : id.isEmpty() ? "no id" : "";
    if (!refusal.isEmpty() || id.chars().anyMatch(Character::isISOControl)) {
      report.refuse(place, refusal.isEmpty() ? "\"id\" holds a control character" : refusal);
    } else if (table.equals("eligibility")) {
      String number = number();
      String service = Json.text(row, "service_id") + Cursor.ORDER + number;
      sorter(inner, "service")
          .add(service, String.join("\t", table, number + place, "only", row.toString()));
    } else if (SmallTables.NAMES.contains(table)) {
      small.add(table, id, row);
    } else {
      sorter(own, table).add(id, number() + place + "\t" + row);
    }
  }

  /** Takes a row that may have come before. */
  void addOnce(String table, String place, ObjectNode row) {
    if (once.add(table + Json.text(row, "id"))) {
      add(table, place, row);
    }
  }

  /** Adds each whole service, keyed by its id, its place before it. */
  void into(Sorter services) {
    for (Table table : TABLES.innermostFirst()) {
      if (!SmallTables.NAMES.contains(table.name())) {
        walk(table, services);
      }
    }
  }

  private void walk(Table table, Sorter services) {
    Sorter rows = own.remove(table.name());
    var belongings = new Cursor(iterator(inner.remove(table.name())));
    Sorter partial = space.sorter();
    Iterator<Sorter.Keyed> all = iterator(rows);
    String last = "";
    while (all.hasNext()) {
      Sorter.Keyed row = all.next();
      int tab = row.value().indexOf('\t');
      String place = row.value().substring(0, tab);
      if (row.key().equals(last)) {
        report.refuse(said(place), "the id stands already in this table");
        continue;
      }
      last = row.key();
      String text = row.value().substring(tab + 1);
      ObjectNode fields = Json.read(text);
      String full = Nested.with(text, belongings.of(row.key(), this::dangling));
      switch (table.name()) {
        case "service_at_location" ->
            partial.add(
                Json.text(fields, "location_id") + Cursor.ORDER + place.substring(0, NUMBER_LENGTH),
                place + "\t" + full);
        case "service" -> partial.add(organization(fields, full), place + "\t" + full);
        case "organization", "location" ->
            sorter(whole, table.name()).add(row.key(), place + "\t" + full);
        case "program" -> {
          sorter(whole, table.name()).add(row.key(), place + "\t" + full);
          hand(table, fields, place, full);
        }
        case Table.ATTRIBUTE ->
            hand(table, fields, place, Nested.with(full, "taxonomy_term", small.term(fields)));
        case "service_capacity" ->
            hand(table, fields, place, Nested.with(full, "unit", small.unit(fields)));
        default -> hand(table, fields, place, full);
      }
    }
    belongings.rest(this::dangling);
    if (table.name().equals("service")) {
      services(partial, services);
    } else if (table.name().equals("service_at_location")) {
      join(
          partial,
          "location",
          "location",
          (key, place, text) -> hand(table, Json.read(text), place, text));
    }
  }

  private void services(Sorter partial, Sorter services) {
    Sorter byProgram = space.sorter();
    join(
        partial,
        "organization",
        "organization",
        (key, place, text) ->
            byProgram.add(Json.text(Json.read(text), "program_id"), place + "\t" + text));
    join(
        byProgram,
        "program",
        "program",
        (key, place, text) ->
            services.add(Json.text(Json.read(text), "id"), said(place) + "\t" + text));
  }

  /** Takes a row with what belongs into it. */
  private interface Taker {
    void take(String key, String place, String text);
  }

  /** Puts the one object that each row names into it. */
  private void join(Sorter rows, String table, String property, Taker taker) {
    var ones = new Cursor(iterator(whole.remove(table)));
    Iterator<Sorter.Keyed> all = rows.sorted();
    String at = "";
    @Nullable String one = null;
    while (all.hasNext()) {
      Sorter.Keyed row = all.next();
      String key = Cursor.key(row);
      int tab = row.value().indexOf('\t');
      String place = row.value().substring(0, tab);
      if (!key.equals(at)) {
        at = key;
        one = ones.of(key, this::unused).stream().findFirst().map(Assembly::text).orElse(null);
      }
      if (one == null && !key.isEmpty() && !table.equals("program")) {
        report.warn(Warning.DANGLING, "%s: %s".formatted(said(place), Table.key(table)));
      }
      taker.take(key, place, Nested.with(row.value().substring(tab + 1), property, one));
    }
    ones.rest(table.equals("program") ? left -> {} : this::unused);
  }

  /** Hands a row on to each object that it names as its place. */
  private void hand(Table table, ObjectNode fields, String place, String text) {
    var places = new LinkedHashMap<String, String>();
    switch (table.name()) {
      case Table.ATTRIBUTE ->
          places.put(Json.text(fields, "link_entity"), Json.text(fields, "link_id"));
      case Table.METADATA ->
          places.put(Json.text(fields, "resource_type"), Json.text(fields, "resource_id"));
      default -> {
        for (String outer : TABLES.outer(table.name())) {
          places.put(outer, Json.text(fields, Table.key(outer)));
        }
      }
    }
    places.entrySet().removeIf(it -> it.getValue().isEmpty() || TABLES.find(it.getKey()).isEmpty());
    if (places.isEmpty() && !table.name().equals("program")) {
      report.refuse(said(place), "the row names nothing that it belongs to");
    }
    String only = places.size() == 1 ? "only" : "";
    places.forEach(
        (outer, id) ->
            sorter(inner, outer)
                .add(
                    id + Cursor.ORDER + place.substring(0, NUMBER_LENGTH),
                    String.join("\t", TABLES.property(outer, table.name()), place, only, text)));
  }

  private void dangling(Sorter.Keyed line) {
    String[] cells = line.value().split("\t", 4);
    if (cells[2].isEmpty()) {
      report.warn(Warning.DANGLING, said(cells[1]));
    } else {
      report.refuse(said(cells[1]), "the row belongs to something that is not there");
    }
  }

  private void unused(Sorter.Keyed line) {
    report.warn(Warning.UNUSED, said(line.value().substring(0, line.value().indexOf('\t'))));
  }

  /** Older directories say whose a service is only at its location. */
  private static String organization(ObjectNode service, String full) {
    String named = Json.text(service, "organization_id");
    return named.isEmpty()
        ? Json.text(
            Json.read(full).path("service_at_locations").path(0).path("location"),
            "organization_id")
        : named;
  }

  private static String text(String placed) {
    return placed.substring(placed.indexOf('\t') + 1);
  }

  /** A place is kept behind the number of its row, so that the order of a file is not lost. */
  private String number() {
    return Long.toString(FIRST_NUMBER + order.incrementAndGet());
  }

  private static String said(String place) {
    return place.substring(NUMBER_LENGTH);
  }

  private Sorter sorter(Map<String, Sorter> of, String table) {
    return of.computeIfAbsent(table, name -> space.sorter());
  }

  private static Iterator<Sorter.Keyed> iterator(@Nullable Sorter sorter) {
    return sorter == null ? List.<Sorter.Keyed>of().iterator() : sorter.sorted();
  }
}
