package wayfinder.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import wayfinder.knowledge.Topic;

/**
 * Which topics the terms of a source's taxonomies stand for: what its editor wrote into {@code
 * terms.csv}, else the topic whose label or slug the term bears. Nothing is guessed.
 */
public final class TermTopics {
  public static final String FILE = "terms.csv";

  private static final String OURS = "wayfinder-topics";
  private static final String NONE = "-";

  private final Map<String, String> slugs = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> edited = new TreeMap<>();
  private final Map<String, Counted> seen = new TreeMap<>();

  /** For this vocabulary, with nothing from an editor yet. */
  public TermTopics(Collection<Topic> topics) {
    for (Topic topic : topics) {
      slugs.put(topic.slug(), topic.slug());
      byName.put(plain(topic.slug()), topic.slug());
      topic.labels().values().forEach(label -> byName.put(plain(label), topic.slug()));
    }
  }

  /** One term, and how many services have it. */
  private record Counted(String taxonomy, String term, String name, long services) {}

  /**
   * Takes what an editor wrote: columns {@code term} and {@code topic}, the latter one slug or
   * several with spaces between, or {@code -} for none.
   *
   * @throws UnusableImport naming file and line, if a column or a topic is not there
   */
  public TermTopics with(Path file) {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().allowMissingFields(true).detectBomHeader(true).ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        if (row.findField("term").isEmpty() || row.findField("topic").isEmpty()) {
          throw UnusableImport.at(file.toString(), 1, "columns \"term\" and \"topic\" are needed");
        }
        String topic = row.getField("topic").strip();
        for (String slug : topic.split("\\s+", -1)) {
          if (!slug.isEmpty() && !slug.equals(NONE) && !slugs.containsKey(slug)) {
            throw UnusableImport.at(
                file.toString(),
                row.getStartingLineNumber(),
                "topic \"%s\" is not in topics.yaml".formatted(slug));
          }
        }
        if (!topic.isEmpty()) {
          edited.put(row.getField("term").strip(), topic);
        }
      }
      return this;
    } catch (IOException | UncheckedIOException e) {
      throw UnusableImport.at(file.toString(), 1, "can't be read as CSV in UTF-8");
    }
  }

  /** The topics of a service, each once. */
  public List<String> of(JsonNode service) {
    return Stream.concat(Stream.of(service), places(service))
        .flatMap(owner -> stream(owner.path("attributes")))
        .flatMap(attribute -> ofTerm(attribute.path("taxonomy_term")).stream())
        .distinct()
        .toList();
  }

  private List<String> ofTerm(JsonNode term) {
    String own = Json.text(term, "code");
    if (Json.text(term, "taxonomy").equals(OURS) && slugs.containsKey(own)) {
      return List.of(own);
    }
    String byEditor = edited.get(key(term));
    if (byEditor != null) {
      return byEditor.equals(NONE) ? List.of() : List.of(byEditor.split("\\s+", -1));
    }
    String topic = byName.get(plain(Json.text(term, "name")));
    return topic == null ? List.of() : List.of(topic);
  }

  /** Counts the terms of a service that is kept. */
  void count(JsonNode service) {
    Stream.concat(Stream.of(service), places(service))
        .flatMap(owner -> stream(owner.path("attributes")))
        .map(attribute -> attribute.path("taxonomy_term"))
        .filter(term -> !key(term).isEmpty() && !Json.text(term, "taxonomy").equals(OURS))
        .distinct()
        .forEach(
            term ->
                seen.merge(
                    key(term),
                    new Counted(taxonomy(term), key(term), Json.text(term, "name"), 1),
                    (old, now) ->
                        new Counted(old.taxonomy(), old.term(), old.name(), old.services() + 1)));
  }

  /** The terms that stand for no topic, the most used first. */
  List<ImportReport.TermCount> unmapped() {
    return byUse()
        .filter(term -> !edited.containsKey(term.term()) && !byName.containsKey(plain(term.name())))
        .map(term -> new ImportReport.TermCount(term.term(), term.name(), term.services()))
        .toList();
  }

  /** All that was counted as the file in which an editor says what it stands for. */
  String csv() {
    var text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("term", "name", "taxonomy", "services", "topic");
      byUse()
          .forEach(
              term ->
                  csv.writeRecord(
                      term.term(),
                      term.name(),
                      term.taxonomy(),
                      Long.toString(term.services()),
                      edited.getOrDefault(
                          term.term(), byName.getOrDefault(plain(term.name()), ""))));
      edited.forEach(
          (term, topic) -> {
            if (!seen.containsKey(term)) {
              csv.writeRecord(term, "", "", "0", topic);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("the terms could not be written", e);
    }
    return text.toString();
  }

  private Stream<Counted> byUse() {
    return seen.values().stream()
        .sorted(
            Comparator.comparingLong(Counted::services).reversed().thenComparing(Counted::term));
  }

  private static Stream<JsonNode> places(JsonNode service) {
    return stream(service.path("service_at_locations"));
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    var all = new ArrayList<JsonNode>();
    list.forEach(all::add);
    return all.stream();
  }

  private static String key(JsonNode term) {
    String code = Json.text(term, "code");
    return code.isEmpty() ? Json.text(term, "id") : code;
  }

  private static String taxonomy(JsonNode term) {
    String named = Json.text(term.path("taxonomy_detail"), "name");
    return named.isEmpty() ? Json.text(term, "taxonomy") : named;
  }

  private static String plain(String label) {
    return label.strip().replace('-', ' ').toLowerCase(Locale.ROOT);
  }

  /** Whether an editor's file lies there. */
  static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }
}
