package wayfinder.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import wayfinder.conversation.Danger;
import wayfinder.safety.Rule;
import wayfinder.safety.WordPattern;
import wayfinder.text.Language;

/** Reads the danger rules of one language. */
final class SafetyRulesFile {
  private static final Set<String> RULE_KEYS =
      Set.of("id", "category", "who", "level", "raisedBy", "guards", "patterns");

  private final YamlFile yaml;
  private final Path file;
  private final Language language;
  private final Map<String, List<String>> lists = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Rule.Sign> signs = new ArrayList<>();
  private final List<Rule.Guard> guards = new ArrayList<>();

  SafetyRulesFile(
      Path file, Language language, Map<String, List<String>> shared, List<Fault> faults) {
    this.file = file;
    this.language = language;
    this.lists.putAll(shared);
    this.yaml = new YamlFile(file, faults);
  }

  List<Rule> rules() {
    return List.copyOf(rules);
  }

  List<Rule.Sign> signs() {
    return List.copyOf(signs);
  }

  List<Rule.Guard> guards() {
    return List.copyOf(guards);
  }

  SafetyRulesFile read() {
    yaml.top().ifPresent(this::readTop);
    return this;
  }

  private void readTop(Node top) {
    Map<String, Node> parts = yaml.map(top, Set.of("words", "signs", "guards", "rules"));
    Optional.ofNullable(parts.get("words")).ifPresent(this::readLists);
    Optional.ofNullable(parts.get("signs")).ifPresent(this::readSigns);
    Optional.ofNullable(parts.get("guards"))
        .ifPresent(node -> yaml.list(node).forEach(this::readGuard));
    Optional.ofNullable(parts.get("rules"))
        .ifPresent(node -> yaml.list(node).forEach(this::readRule));
    if (rules.isEmpty()) {
      yaml.fault(top, "there are no rules in " + file.getFileName());
    }
    var ids = new HashSet<String>();
    rules.stream()
        .filter(rule -> !ids.add(rule.id()))
        .forEach(rule -> yaml.fault(top, "rule stands twice: " + rule.id()));
  }

  private void readLists(Node node) {
    yaml.map(node, Set.of())
        .forEach(
            (name, list) -> {
              if (lists.put(name, texts(list)) != null) {
                yaml.fault(list, "words.yaml has this list too: " + name);
              }
            });
  }

  private void readSigns(Node node) {
    yaml.map(node, Set.of())
        .forEach((name, list) -> signs.add(new Rule.Sign(name, patterns(list))));
  }

  private void readGuard(Node node) {
    Map<String, Node> parts = yaml.map(node, Set.of("name", "where", "lowersTo", "patterns"));
    var where = choice(parts, "where", Rule.Guard.Where.values(), node);
    var left = choice(parts, "lowersTo", Rule.Guard.Left.values(), node);
    if (where.isPresent() && left.isPresent()) {
      guards.add(
          new Rule.Guard(
              text(parts, "name", node),
              where.get(),
              left.get(),
              patterns(parts.getOrDefault("patterns", node))));
    }
  }

  private void readRule(Node node) {
    Map<String, Node> parts = yaml.map(node, RULE_KEYS);
    var category = choice(parts, "category", Danger.Category.values(), node);
    var who = choice(parts, "who", Rule.Who.values(), node);
    var level = choice(parts, "level", Danger.Severity.values(), node);
    List<String> raisedBy = names(parts.get("raisedBy"), signs.stream().map(Rule.Sign::name));
    List<String> guardedBy = names(parts.get("guards"), guards.stream().map(Rule.Guard::name));
    List<WordPattern> patterns = patterns(parts.getOrDefault("patterns", node));
    String id = language.code() + "." + text(parts, "id", node);
    if (category.isPresent() && who.isPresent() && level.isPresent()) {
      rules.add(
          new Rule(id, category.get(), who.get(), level.get(), raisedBy, guardedBy, patterns));
    }
  }

  private String text(Map<String, Node> parts, String key, Node whole) {
    Node node = parts.get(key);
    if (node == null) {
      yaml.fault(whole, "missing: " + key);
      return "";
    }
    return yaml.text(node);
  }

  private <E extends Enum<E>> Optional<E> choice(
      Map<String, Node> parts, String key, E[] values, Node whole) {
    String written = text(parts, key, whole);
    var chosen =
        Stream.of(values)
            .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(written))
            .findFirst();
    if (chosen.isEmpty() && !written.isEmpty()) {
      yaml.fault(parts.getOrDefault(key, whole), "unknown " + key + ": " + written);
    }
    return chosen;
  }

  private List<String> names(
      org.yaml.snakeyaml.nodes.@org.jspecify.annotations.Nullable Node node, Stream<String> known) {
    if (node == null) {
      return List.of();
    }
    List<String> names = known.toList();
    for (Node name : yaml.list(node)) {
      if (!names.contains(yaml.text(name))) {
        yaml.fault(name, "unknown name: " + yaml.text(name));
      }
    }
    return texts(node);
  }

  private List<String> texts(Node node) {
    return yaml.list(node).stream().map(yaml::text).filter(text -> !text.isEmpty()).toList();
  }

  private List<WordPattern> patterns(Node node) {
    var patterns = new ArrayList<WordPattern>();
    for (Node one : yaml.list(node)) {
      String written = yaml.text(one);
      try {
        if (!written.isEmpty()) {
          patterns.add(WordPattern.of(written, lists));
        }
      } catch (IllegalArgumentException e) {
        yaml.fault(one, String.valueOf(e.getMessage()));
      }
    }
    if (patterns.isEmpty()) {
      yaml.fault(node, "there are no patterns");
    }
    return patterns;
  }
}
