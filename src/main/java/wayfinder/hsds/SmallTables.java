package wayfinder.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that fit the memory whatever the size of a directory: vocabularies and units. */
final class SmallTables {
  static final Set<String> NAMES = Set.of("taxonomy", "taxonomy_term", "unit");

  private final Map<String, Map<String, ObjectNode>> rows = new HashMap<>();

  void add(String table, String id, ObjectNode row) {
    rows.computeIfAbsent(table, name -> new HashMap<>()).putIfAbsent(id, row);
  }

  /** The term that an attribute names, with its taxonomy in it. */
  @Nullable String term(ObjectNode attribute) {
    String term = known("taxonomy_term", Json.text(attribute, "taxonomy_term_id"));
    return term == null
        ? null
        : Nested.with(
            term, "taxonomy_detail", known("taxonomy", Json.text(Json.read(term), "taxonomy_id")));
  }

  /** The unit in which a capacity is counted. */
  @Nullable String unit(ObjectNode capacity) {
    return known("unit", Json.text(capacity, "unit_id"));
  }

  private @Nullable String known(String table, String id) {
    ObjectNode row = rows.getOrDefault(table, Map.of()).get(id);
    return row == null ? null : row.toString();
  }
}
