package wayfinder.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import wayfinder.text.Language;

/**
 * How well each item's words fit a text.
 *
 * <p>A word counts by its rarity among the items; a word that stands nowhere counts as asked for
 * and not found.
 */
final class WordScores {
  private static final int MOST_WORDS = 16;
  private static final double FULL = 0.35;
  private static final double FULL_COVERS = 0.6;
  private static final double UNKNOWN = 0.55;
  private static final double TRANSLATED = 0.4;

  private final ShelfIndex index;
  private final double[] score;
  private final double[] covered;
  private final double asked;

  /** Scores all items. */
  WordScores(Reading reading, Map<Language, Analysis> analyses, ShelfIndex index) {
    this.index = index;
    score = new double[index.size()];
    covered = new double[index.size()];
    double sum = 0;
    for (var entry : reading.words().entrySet()) {
      Language language = entry.getKey();
      Analysis analysis = analyses.get(language);
      if (analysis != null) {
        for (Asked word : rarest(analysis.queries(entry.getValue(), language))) {
          sum += add(word, 1, true);
        }
      }
    }
    for (var entry : reading.translated().entrySet()) {
      Analysis analysis = analyses.get(entry.getKey());
      if (analysis != null) {
        for (Asked word : rarest(analysis.queries(entry.getValue(), entry.getKey()))) {
          add(word, TRANSLATED, false);
        }
      }
    }
    asked = sum;
  }

  /** Whether the text holds any word that may say a need. */
  boolean asksAnything() {
    return asked > 0;
  }

  /** 0 to about 1: BM25 as a share of what the text's words could give. */
  double score(int item) {
    return asked == 0 ? 0 : Math.min(1, score[item] / asked);
  }

  /** 0 to 1: which share of the text's words the item has, by rarity. */
  double coverage(int item) {
    return asked == 0 ? 0 : covered[item] / asked;
  }

  /** The rarity of the words the item has, summed: one rare word is about 4. */
  double evidence(int item) {
    return covered[item];
  }

  private List<Asked> rarest(List<Asked> words) {
    if (words.size() <= MOST_WORDS) {
      return words;
    }
    return words.stream()
        .sorted(Comparator.comparingInt(word -> index.frequency(word.brief())))
        .limit(MOST_WORDS)
        .toList();
  }

  private double add(Asked word, double weight, boolean counts) {
    Hits hits = index.hits(word);
    double rarity = Math.log(1 + (score.length - hits.count() + 0.5) / (hits.count() + 0.5));
    hits.forEach(
        (item, brief, full) -> {
          score[item] += weight * (brief + FULL * full);
          if (counts) {
            covered[item] += brief > 0 ? rarity : FULL_COVERS * rarity;
          }
        });
    return hits.count() == 0 ? rarity * UNKNOWN : rarity;
  }
}
