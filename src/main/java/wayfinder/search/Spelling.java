package wayfinder.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wayfinder.knowledge.TopicWords;
import wayfinder.text.Words;

/**
 * Repairs misspelled words, and only those: a word that stands in what can be found, in a synonym
 * or among the good words is left alone, for a wrong repair loses a need.
 */
final class Spelling {
  private static final int SHORTEST = 4;
  private static final int LONG_WORD = 7;
  private static final double TRANSPOSED = 0.8;

  private final GoodWords good;
  private final Set<String> found;
  private final Map<Character, List<String>> byInitial;
  private final Map<String, Integer> frequency;

  /**
   * @param frequency words to repair to, and how often they stand where clients' words stand
   * @param found other words of what can be found
   * @param good other words that are spelled right
   */
  Spelling(Map<String, Integer> frequency, Set<String> found, GoodWords good) {
    this.frequency = Map.copyOf(frequency);
    this.found = Set.copyOf(found);
    this.good = good;
    var initials = new HashMap<Character, List<String>>();
    for (String word : frequency.keySet()) {
      if (word.length() >= SHORTEST) {
        initials.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
      }
    }
    byInitial = Map.copyOf(initials);
  }

  /** Repairs to words of what can be found, of its topics and of the synonyms. */
  static Spelling of(SearchLanguage language, List<Shelf.Item> items, TopicWords topicWords) {
    var frequency = new HashMap<String, Integer>();
    Consumer<List<String>> count =
        words -> words.forEach(word -> frequency.merge(word, 1, Integer::sum));
    for (Shelf.Item item : items) {
      count.accept(Words.in(item.brief().getOrDefault(language.language(), "")));
    }
    count.accept(List.copyOf(topicWords.vocabulary(language.language())));
    language.synonyms().forEach(rule -> count.accept(Words.in(rule)));
    language.glossary().keySet().forEach(phrase -> count.accept(Words.in(phrase)));
    var found = new HashSet<>(language.stopWords());
    items.forEach(
        item -> found.addAll(Words.in(item.full().getOrDefault(language.language(), ""))));
    return new Spelling(frequency, found, language.goodWords());
  }

  /** Whether the word is spelled right, as far as is known. */
  boolean knows(String word) {
    return frequency.containsKey(word) || found.contains(word) || good.contains(word);
  }

  /** The word repaired: one letter wrong, or two from seven letters; null when nothing is near. */
  @Nullable String repair(String word) {
    if (word.length() < SHORTEST || knows(word) || hasDigit(word)) {
      return null;
    }
    int limit = word.length() >= LONG_WORD ? 2 : 1;
    String best = null;
    double bestCost = limit + 0.5;
    for (String candidate : byInitial.getOrDefault(word.charAt(0), List.of())) {
      if (Math.abs(candidate.length() - word.length()) <= limit) {
        double cost = distance(word, candidate, limit) - preference(candidate);
        if (cost < bestCost) {
          best = candidate;
          bestCost = cost;
        }
      }
    }
    return best;
  }

  private double preference(String candidate) {
    int count = frequency.getOrDefault(candidate, 0);
    return count / (count + 20.0) * 0.4;
  }

  /** Damerau-Levenshtein, above {@code limit} any large number. */
  private static double distance(String a, String b, int limit) {
    double[] twoAbove = new double[b.length() + 1];
    double[] above = new double[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      double[] row = new double[b.length() + 1];
      row[0] = i;
      double least = i;
      for (int j = 1; j <= b.length(); j++) {
        double change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
        if (isTransposed(a, b, i, j)) {
          row[j] = Math.min(row[j], twoAbove[j - 2] + TRANSPOSED);
        }
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return Double.MAX_VALUE;
      }
      twoAbove = above;
      above = row;
    }
    double whole = above[b.length()];
    return whole > limit ? Double.MAX_VALUE : whole;
  }

  private static boolean isTransposed(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }
}
