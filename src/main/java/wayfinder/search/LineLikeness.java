package wayfinder.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wayfinder.text.Language;
import wayfinder.text.Words;

/**
 * How like a text is to one line of an item: its title or one way in which clients ask for it.
 * Where BM25 weighs the words of all lines together, this finds the one line that says the same.
 */
final class LineLikeness {
  private final Map<Language, Lines> byLanguage = new HashMap<>();
  private final int items;

  LineLikeness(List<Shelf.Item> items, Map<Language, Analysis> analyses) {
    this.items = items.size();
    analyses.forEach(
        (language, analysis) -> byLanguage.put(language, new Lines(items, language, analysis)));
  }

  /** For each item, 0 to 1: the share of rare words its likest line has in common with the text. */
  double[] of(Map<Language, List<String>> words) {
    var best = new double[items];
    words.forEach(
        (language, text) -> {
          Lines lines = byLanguage.get(language);
          if (lines != null) {
            lines.compare(String.join(" ", text), best);
          }
        });
    return best;
  }

  /** The lines of one language, found by their terms. */
  private static final class Lines {
    private final Analysis analysis;
    private final List<Integer> itemOf = new ArrayList<>();
    private final List<Double> weightOf = new ArrayList<>();
    private final Map<String, List<Integer>> withTerm = new HashMap<>();

    Lines(List<Shelf.Item> items, Language language, Analysis analysis) {
      this.analysis = analysis;
      var terms = new ArrayList<Set<String>>();
      for (int item = 0; item < items.size(); item++) {
        for (String line : items.get(item).brief().getOrDefault(language, "").split("\n", -1)) {
          Set<String> of = analysis.terms(String.join(" ", Words.in(line)));
          for (String term : of) {
            withTerm.computeIfAbsent(term, t -> new ArrayList<>()).add(terms.size());
          }
          terms.add(of);
          itemOf.add(item);
        }
      }
      terms.forEach(line -> weightOf.add(line.stream().mapToDouble(this::rarity).sum()));
    }

    void compare(String text, double[] best) {
      Set<String> asked = analysis.terms(text);
      double weight = asked.stream().mapToDouble(this::rarity).sum();
      var common = new HashMap<Integer, Double>();
      for (String term : asked) {
        double rarity = rarity(term);
        for (int line : withTerm.getOrDefault(term, List.of())) {
          common.merge(line, rarity, Double::sum);
        }
      }
      common.forEach(
          (line, shared) -> {
            double likeness = 2 * shared / (weight + weightOf.get(line));
            int item = itemOf.get(line);
            best[item] = Math.max(best[item], likeness);
          });
    }

    private double rarity(String term) {
      int lines = withTerm.getOrDefault(term, List.of()).size();
      return Math.log(1 + (itemOf.size() - lines + 0.5) / (lines + 0.5));
    }
  }
}
