package wayfinder.content;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import wayfinder.text.Language;

/**
 * A mapping in a YAML file that knows where it stands. Asking it for what is missing or of the
 * wrong kind notes a fault and answers with something harmless, so that reading goes on to the next
 * fault.
 */
final class Entry {
  private final Path file;
  private final MappingNode node;
  private final int lineBefore;
  private final Faults faults;

  private Entry(Path file, MappingNode node, int lineBefore, Faults faults) {
    this.file = file;
    this.node = node;
    this.lineBefore = lineBefore;
    this.faults = faults;
  }

  /** The mapping that is a whole YAML text; empty, with a fault noted, if it is none. */
  static Optional<Entry> mapping(Path file, String yaml, int lineBefore, Faults faults) {
    return compose(file, yaml, lineBefore, faults)
        .flatMap(node -> asEntry(file, node, lineBefore, faults));
  }

  /** The mappings of a YAML text that is a list of them. */
  static List<Entry> list(Path file, String yaml, Faults faults) {
    Optional<Node> root = compose(file, yaml, 0, faults);
    if (root.isEmpty()) {
      return List.of();
    }
    if (!(root.get() instanceof SequenceNode sequence)) {
      faults.add(file, 1, "a list is expected: each entry begins with \"- \"");
      return List.of();
    }
    return sequence.getValue().stream()
        .flatMap(item -> asEntry(file, item, 0, faults).stream())
        .toList();
  }

  private static Optional<Node> compose(Path file, String yaml, int lineBefore, Faults faults) {
    try {
      var options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Node root = new Yaml(options).compose(new StringReader(yaml));
      if (root == null) {
        faults.add(file, lineBefore + 1, "nothing stands here");
      }
      return Optional.ofNullable(root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
      faults.add(file, lineBefore + line + 1, "not readable as YAML: " + e.getProblem());
      return Optional.empty();
    }
  }

  private static Optional<Entry> asEntry(Path file, Node node, int lineBefore, Faults faults) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new Entry(file, mapping, lineBefore, faults));
    }
    faults.add(file, lineOf(node, lineBefore), "\"name: value\" lines are expected here");
    return Optional.empty();
  }

  /** Notes every key that is not among these. */
  void allowOnly(Set<String> keys) {
    for (String key : keys()) {
      if (!keys.contains(key)) {
        fault(key, "unknown key \"%s\"; known are %s".formatted(key, new TreeSet<>(keys)));
      }
    }
  }

  /** Its keys, in order. */
  List<String> keys() {
    return node.getValue().stream().map(tuple -> scalar(tuple.getKeyNode())).toList();
  }

  boolean has(String key) {
    return find(key).filter(value -> !isNull(value)).isPresent();
  }

  /** The text of this key; empty text, with a fault noted, if there is none. */
  String text(String key) {
    Optional<Node> value = find(key).filter(found -> !isNull(found));
    if (value.isEmpty()) {
      fault(key, "\"%s\" is missing".formatted(key));
      return "";
    }
    if (!(value.get() instanceof ScalarNode)) {
      fault(key, "\"%s\" is to be a text".formatted(key));
      return "";
    }
    return scalar(value.get()).strip();
  }

  /** The text of this key, or null if there is none. */
  @Nullable String textOrNull(String key) {
    return has(key) ? text(key) : null;
  }

  boolean flag(String key) {
    if (!has(key)) {
      return false;
    }
    String text = text(key);
    if (!text.equals("true") && !text.equals("false")) {
      fault(key, "\"%s\" is to be true or false".formatted(key));
    }
    return text.equals("true");
  }

  /** The day of this key; 1970-01-01, with a fault noted, if there is none. */
  LocalDate day(String key) {
    String text = text(key);
    try {
      return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      fault(key, "\"%s\" is to be a day such as 2026-11-24".formatted(key));
      return LocalDate.EPOCH;
    }
  }

  /** The texts of this key's list; none if the key is missing. */
  List<String> texts(String key) {
    return items(key).stream().map(item -> scalar(item).strip()).toList();
  }

  /** The mappings of this key's list. */
  List<Entry> entries(String key) {
    return items(key).stream()
        .flatMap(item -> asEntry(file, item, lineBefore, faults).stream())
        .toList();
  }

  /** The mapping of this key; empty if it is missing or null. */
  Optional<Entry> entry(String key) {
    return find(key)
        .filter(value -> !isNull(value))
        .flatMap(value -> asEntry(file, value, lineBefore, faults));
  }

  /** The mapping of this key if it is one; empty, and no fault, if it is something else. */
  Optional<Entry> entryIfMapping(String key) {
    return find(key)
        .filter(MappingNode.class::isInstance)
        .flatMap(value -> asEntry(file, value, lineBefore, faults));
  }

  /** A text for each language; a fault is noted where one is missing. */
  Map<Language, String> perLanguage(String key) {
    var texts = new EnumMap<Language, String>(Language.class);
    Optional<Entry> entry = entry(key);
    if (entry.isEmpty()) {
      fault(key, "\"%s\" is missing: {en: …, es: …}".formatted(key));
    }
    for (Language language : Language.values()) {
      texts.put(language, entry.map(found -> found.text(language.code())).orElse(""));
    }
    return texts;
  }

  /** A text for each language that has one. */
  Map<Language, String> perLanguageIfAny(String key) {
    var texts = new EnumMap<Language, String>(Language.class);
    for (Language language : Language.values()) {
      entry(key)
          .map(found -> found.textOrNull(language.code()))
          .ifPresent(text -> texts.put(language, text));
    }
    return texts;
  }

  /** Notes a fault at this key, or at the entry if it has none such. */
  void fault(String key, String message) {
    faults.add(file, line(key), message);
  }

  /** The line of this key, or of the entry if it has none such. */
  int line(String key) {
    return node.getValue().stream()
        .filter(tuple -> scalar(tuple.getKeyNode()).equals(key))
        .findFirst()
        .map(NodeTuple::getKeyNode)
        .map(found -> lineOf(found, lineBefore))
        .orElseGet(() -> lineOf(node, lineBefore));
  }

  private List<Node> items(String key) {
    Optional<Node> value = find(key).filter(found -> !isNull(found));
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    fault(key, "\"%s\" is to be a list".formatted(key));
    return List.of();
  }

  private Optional<Node> find(String key) {
    return node.getValue().stream()
        .filter(tuple -> scalar(tuple.getKeyNode()).equals(key))
        .findFirst()
        .map(NodeTuple::getValueNode);
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private static String scalar(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static int lineOf(Node node, int lineBefore) {
    return lineBefore + node.getStartMark().getLine() + 1;
  }
}
