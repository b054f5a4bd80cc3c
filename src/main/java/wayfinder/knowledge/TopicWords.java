package wayfinder.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.text.Language;
import wayfinder.text.Words;

/**
 * How clients call each topic, by language: street words, nicknames of programs, half sentences.
 *
 * <p>A phrase ends a word with {@code *} to take every word that begins so, and begins with {@code
 * ~} when it is only a hint.
 */
public final class TopicWords {
  private static final double HINT = 0.3;
  private static final double[] SURE_BY_LENGTH = {0, 0.62, 0.75, 0.82, 0.87};
  private static final double NAMED = 0.4;
  private static final int SHORTEST_STEM = 3;

  private final Map<Language, Map<String, List<String>>> phrases;
  private final Map<Language, Node> roots;
  private final Set<String> qualifiers;

  /**
   * @param phrases for each language the phrases of each topic
   * @param qualifiers topics that say how it stands with a need ("denied", "a letter came"), not
   *     what is needed
   */
  public TopicWords(Map<Language, Map<String, List<String>>> phrases, Set<String> qualifiers) {
    this.qualifiers = Set.copyOf(qualifiers);
    this.phrases = Map.copyOf(phrases);
    var built = new HashMap<Language, Node>();
    phrases.forEach((language, byTopic) -> built.put(language, tree(byTopic)));
    roots = Map.copyOf(built);
  }

  /** The topics that these words name as a need, surely enough to act on; qualifiers are not. */
  public Set<String> needsIn(List<String> words, Set<Language> languages) {
    return needsAmong(topicsIn(words, languages));
  }

  /** Those of the named topics that are a need, surely enough to act on. */
  public Set<String> needsAmong(Map<String, Double> named) {
    var needs = new TreeSet<String>();
    named.forEach(
        (topic, sure) -> {
          if (sure >= NAMED && !qualifiers.contains(topic)) {
            needs.add(topic);
          }
        });
    return needs;
  }

  /** The phrases of a topic, without their marks. */
  public List<String> phrases(String topic, Language language) {
    return phrases.getOrDefault(language, Map.of()).getOrDefault(topic, List.of()).stream()
        .map(phrase -> phrase.replaceAll("[~*]", ""))
        .toList();
  }

  /** Every word that stands in a phrase of this language, as {@link Words} writes it. */
  public Set<String> vocabulary(Language language) {
    var words = new TreeSet<String>();
    phrases
        .getOrDefault(language, Map.of())
        .values()
        .forEach(list -> list.forEach(phrase -> words.addAll(Words.in(phrase))));
    return words;
  }

  /**
   * The topics that these words name, each with 0 to 1 for how surely; the surest first.
   *
   * @param words as {@link Words} writes them
   * @param languages those whose phrases count
   */
  public Map<String, Double> topicsIn(List<String> words, Set<Language> languages) {
    var doubts = new HashMap<String, Double>();
    List<String> plain = words.stream().map(TopicWords::singular).toList();
    for (Language language : languages) {
      Node root = roots.get(language);
      if (root != null) {
        addMatches(plain, root, doubts);
      }
    }
    var topics = new LinkedHashMap<String, Double>();
    doubts.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
        .forEach(entry -> topics.put(entry.getKey(), 1 - entry.getValue()));
    return topics;
  }

  private static void addMatches(List<String> words, Node root, Map<String, Double> doubts) {
    int covered = 0;
    for (int start = 0; start < words.size(); start++) {
      Match longest = longest(words, start, start, root);
      if (longest != null && longest.end() > covered) {
        covered = longest.end();
        longest
            .node()
            .topics
            .forEach((topic, sure) -> doubts.merge(topic, 1 - sure, (a, b) -> a * b));
      }
    }
  }

  private record Match(int end, Node node) {}

  private static @Nullable Match longest(List<String> words, int start, int at, Node node) {
    Match best = at > start && !node.topics.isEmpty() ? new Match(at, node) : null;
    if (at == words.size()) {
      return best;
    }
    for (Node next : node.after(words.get(at))) {
      Match match = longest(words, start, at + 1, next);
      if (match != null && (best == null || match.end() > best.end())) {
        best = match;
      }
    }
    return best;
  }

  private static Node tree(Map<String, List<String>> byTopic) {
    var root = new Node();
    byTopic.forEach((topic, list) -> list.forEach(phrase -> root.add(topic, phrase)));
    root.share();
    return root;
  }

  private static String singular(String word) {
    return word.length() > SHORTEST_STEM && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /** A place in the tree of phrases. */
  private static final class Node {
    private final Map<String, Node> words = new HashMap<>();
    private final Map<String, Node> stems = new HashMap<>();
    private final Map<String, Double> topics = new HashMap<>();

    void add(String topic, String phrase) {
      boolean hint = phrase.startsWith("~");
      Node node = this;
      int length = 0;
      for (String part : phrase.replace("~", "").strip().split("\\s+", -1)) {
        for (String word : Words.in(part)) {
          node =
              part.endsWith("*")
                  ? node.stems.computeIfAbsent(word, key -> new Node())
                  : node.words.computeIfAbsent(singular(word), key -> new Node());
          length++;
        }
      }
      double sure = hint ? HINT : SURE_BY_LENGTH[Math.min(length, SURE_BY_LENGTH.length - 1)];
      node.topics.merge(topic, sure, Math::max);
    }

    /** A phrase of several topics counts less for each. */
    void share() {
      topics.replaceAll((topic, sure) -> sure / Math.sqrt(topics.size()));
      Stream.of(words, stems).forEach(map -> map.values().forEach(Node::share));
    }

    List<Node> after(String word) {
      var next = new ArrayList<Node>();
      Node same = words.get(word);
      if (same != null) {
        next.add(same);
      }
      if (!stems.isEmpty()) {
        for (int end = SHORTEST_STEM; end <= word.length(); end++) {
          Node stem = stems.get(word.substring(0, end));
          if (stem != null) {
            next.add(stem);
          }
        }
      }
      return next;
    }
  }
}
