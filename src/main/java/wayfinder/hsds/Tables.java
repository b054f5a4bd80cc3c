package wayfinder.hsds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The tables of HSDS 3, as the packaged list has them, the innermost first. */
final class Tables {
  private static final String LIST = "/hsds/tables.txt";
  private static final Tables ALL = read();

  private final Map<String, Table> byName;
  private final List<Table> all;
  private final Map<String, List<String>> outer = new HashMap<>();

  private Tables(Map<String, Table> byName) {
    this.byName = byName;
    this.all = List.copyOf(byName.values());
    for (Table table : all) {
      for (String inner : table.many().values()) {
        outer.computeIfAbsent(inner, name -> new ArrayList<>()).add(table.name());
      }
    }
  }

  static Tables hsds() {
    return ALL;
  }

  List<Table> innermostFirst() {
    return all;
  }

  /** The tables in whose rows lists of this one stand. */
  List<String> outer(String inner) {
    return outer.getOrDefault(inner, List.of());
  }

  Table get(String name) {
    return Objects.requireNonNull(byName.get(name), name);
  }

  Optional<Table> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Whether rows of others name one of this table as theirs, by its id. */
  boolean isNamedByOthers(String name) {
    return innermostFirst().stream().anyMatch(table -> table.one().containsValue(name));
  }

  /** In which property of the outer table rows of the inner one stand. */
  String property(String outer, String inner) {
    return get(outer).many().entrySet().stream()
        .filter(many -> many.getValue().equals(inner))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(inner);
  }

  private static Tables read() {
    try (InputStream in = Tables.class.getResourceAsStream(LIST)) {
      var reader =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(in, LIST + " is missing"), StandardCharsets.UTF_8));
      return new Tables(linked(drafts(reader.lines().toList())));
    } catch (IOException e) {
      throw new UncheckedIOException(LIST + " could not be read", e);
    }
  }

  private static List<Table> drafts(List<String> lines) {
    var drafts = new ArrayList<Table>();
    var parts = new LinkedHashMap<String, List<String>>();
    for (int i = lines.size() - 1; i >= 0; i--) {
      String[] words = lines.get(i).strip().split(" ", -1);
      if (lines.get(i).startsWith("  ")) {
        parts.put(words[0], List.of(words).subList(1, words.length));
      } else if (!lines.get(i).startsWith("#")) {
        drafts.addFirst(
            new Table(
                words[0],
                words[1],
                parts.getOrDefault("columns", List.of()),
                Set.copyOf(parts.getOrDefault("numbers", List.of())),
                pairs(parts.getOrDefault("one", List.of())),
                pairs(parts.getOrDefault("many", List.of())),
                Set.of()));
        parts.clear();
      }
    }
    return drafts;
  }

  private static Map<String, String> pairs(List<String> words) {
    var pairs = new LinkedHashMap<String, String>();
    for (String word : words) {
      String[] pair = word.split("=", -1);
      pairs.put(pair[0], pair[1]);
    }
    return pairs;
  }

  /** Adds attributes and metadata, which stand in any but a vocabulary, and where each belongs. */
  private static Map<String, Table> linked(List<Table> drafts) {
    var byName = new LinkedHashMap<String, Table>();
    for (Table draft : drafts) {
      var many = new LinkedHashMap<>(draft.many());
      if (!draft.name().equals(Table.METADATA) && !SmallTables.NAMES.contains(draft.name())) {
        if (!draft.name().equals(Table.ATTRIBUTE)) {
          many.put("attributes", Table.ATTRIBUTE);
        }
        many.put(Table.METADATA, Table.METADATA);
      }
      byName.put(
          draft.name(),
          new Table(
              draft.name(),
              draft.file(),
              draft.columns(),
              draft.numbers(),
              draft.one(),
              many,
              links(draft, drafts)));
    }
    return byName;
  }

  private static Set<String> links(Table inner, List<Table> drafts) {
    var links = new LinkedHashSet<String>();
    switch (inner.name()) {
      case Table.ATTRIBUTE -> links.addAll(List.of("link_id", "link_entity"));
      case Table.METADATA -> links.addAll(List.of("resource_id", "resource_type"));
      default -> {
        for (Table outer : drafts) {
          if (outer.many().containsValue(inner.name())) {
            links.add(Table.key(outer.name()));
          }
        }
      }
    }
    return links;
  }
}
