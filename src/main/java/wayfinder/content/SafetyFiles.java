package wayfinder.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import wayfinder.safety.Judged;
import wayfinder.safety.ModelTrainer;
import wayfinder.safety.Rule;
import wayfinder.safety.SafetyModel;
import wayfinder.safety.SafetyRules;
import wayfinder.safety.Thresholds;
import wayfinder.text.Language;
import wayfinder.text.Spellings;

/** Reads what the danger check knows from {@code knowledge-base/safety} and {@code language}. */
public final class SafetyFiles {
  private static final Thresholds CAREFUL = new Thresholds(0.4, 0.1, 0.5, 0.5, 0.5, 0.3, 0.3);
  private static final Set<String> THRESHOLDS =
      Set.of(
          "concern",
          "doubtful",
          "immediate",
          "raise",
          "category",
          "concernSoonAfter",
          "immediateSoonAfter");

  private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+( [a-z0-9]+)*\\*?");

  private final Path safety;
  private final Path spellings;

  public SafetyFiles(Path knowledgeBase) {
    this.safety = knowledgeBase.resolve("safety");
    this.spellings = knowledgeBase.resolve("language").resolve("spellings.yaml");
  }

  /** The rules of all languages; faults are added to the list. */
  public SafetyRules rules(List<Fault> faults) {
    var rules = new ArrayList<Rule>();
    var signs = new ArrayList<Rule.Sign>();
    var guards = new ArrayList<Rule.Guard>();
    Map<String, List<String>> meanings = meanings(faults);
    for (Language language : Language.values()) {
      var file = new SafetyRulesFile(rulesFile(language), language, meanings, faults).read();
      rules.addAll(file.rules());
      signs.addAll(file.signs());
      guards.addAll(file.guards());
    }
    return new SafetyRules(rules, signs, guards, meanings, thresholds(faults));
  }

  private Map<String, List<String>> meanings(List<Fault> faults) {
    var yaml = new YamlFile(wordsFile(), faults);
    var meanings = new HashMap<String, List<String>>();
    yaml.top()
        .ifPresent(
            top ->
                yaml.map(top, Set.of())
                    .forEach((meaning, node) -> meanings.put(meaning, words(node, yaml))));
    return meanings;
  }

  private static List<String> words(Node node, YamlFile yaml) {
    return yaml.map(node, Set.of("en", "es")).values().stream()
        .flatMap(list -> yaml.list(list).stream())
        .map(
            one -> {
              String written = yaml.text(one);
              if (!PLAIN.matcher(written).matches()) {
                yaml.fault(one, "not in normal form (lower case, no accents): " + written);
              }
              return written;
            })
        .toList();
  }

  private Path wordsFile() {
    return safety.resolve("words.yaml");
  }

  private Path rulesFile(Language language) {
    return safety.resolve("rules.%s.yaml".formatted(language.code()));
  }

  private Thresholds thresholds(List<Fault> faults) {
    var yaml = new YamlFile(safety.resolve("thresholds.yaml"), faults);
    return yaml.top().flatMap(top -> thresholds(top, yaml)).orElse(CAREFUL);
  }

  private static Optional<Thresholds> thresholds(Node top, YamlFile yaml) {
    Map<String, Double> at = new HashMap<>();
    yaml.map(top, THRESHOLDS)
        .forEach(
            (name, node) -> {
              try {
                at.put(name, Double.valueOf(yaml.text(node)));
              } catch (NumberFormatException e) {
                yaml.fault(node, "no number: " + name);
              }
            });
    try {
      return Optional.of(
          new Thresholds(
              at.getOrDefault("concern", 0.0),
              at.getOrDefault("doubtful", 0.0),
              at.getOrDefault("immediate", 0.0),
              at.getOrDefault("raise", 0.0),
              at.getOrDefault("category", 0.0),
              at.getOrDefault("concernSoonAfter", 0.0),
              at.getOrDefault("immediateSoonAfter", 0.0)));
    } catch (IllegalArgumentException e) {
      yaml.fault(top, "each threshold must be there and lie between 0 and 1");
      return Optional.empty();
    }
  }

  /** How people spell; faults are added to the list. */
  public Spellings spellings(List<Fault> faults) {
    var yaml = new YamlFile(spellings, faults);
    return yaml.top().map(top -> spellings(top, yaml)).orElse(Spellings.NONE);
  }

  private static Spellings spellings(Node top, YamlFile yaml) {
    var words = new HashMap<String, String>();
    var emoji = new HashMap<String, String>();
    yaml.map(top, Set.of("both", "en", "es", "emoji"))
        .forEach(
            (part, node) ->
                yaml.map(node, Set.of())
                    .forEach(
                        (written, said) -> {
                          var target = part.equals("emoji") ? emoji : words;
                          if (target.put(written, yaml.text(said)) != null) {
                            yaml.fault(said, "spelling stands twice: " + written);
                          }
                        }));
    return Spellings.of(words, emoji);
  }

  /** The trained scorer; faults are added to the list. */
  public SafetyModel model(List<Fault> faults) {
    return new SafetyModelFile(modelFile()).read(faults);
  }

  /** Writes the trained scorer. */
  public void write(SafetyModel model) {
    new SafetyModelFile(modelFile()).write(model);
  }

  private Path modelFile() {
    return safety.resolve("model.tsv");
  }

  /** The judged sentences from which the scorer is trained; faults are added to the list. */
  public List<Judged> judged(List<Fault> faults) {
    return judged(judgedFile(), faults);
  }

  /** Judged sentences of another file of the same form. */
  public static List<Judged> judged(Path file, List<Fault> faults) {
    return new JudgedFile(file, faults).read();
  }

  private Path judgedFile() {
    return safety.resolve("judged.tsv");
  }

  /** Tells what a scorer was trained from: counts, and a hash of all files that shape it. */
  public String stamp(List<Judged> judged) {
    long immediate = judged.stream().filter(one -> one.levelName().equals("immediate")).count();
    long concern = judged.stream().filter(one -> one.levelName().equals("concern")).count();
    return "%d sentences, %d immediate, %d concern, %d none, sha256 %s"
        .formatted(judged.size(), immediate, concern, judged.size() - immediate - concern, hash());
  }

  private String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (Path file :
          List.of(
              judgedFile(),
              wordsFile(),
              rulesFile(Language.EN),
              rulesFile(Language.ES),
              spellings)) {
        digest.update(Files.readAllBytes(file));
      }
      digest.update(ModelTrainer.version().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (IOException e) {
      throw new UncheckedIOException("what the scorer is trained from could not be read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }
}
