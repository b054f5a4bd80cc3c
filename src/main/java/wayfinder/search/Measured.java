package wayfinder.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What an {@link Evaluation} found.
 *
 * @param byTopic of a topic only the number of needs and their recall are measured
 * @param wronglyAnswered share of the texts without a need that get a finding at or above the floor
 * @param misses texts with a need that is not among the first three, and what came instead
 * @param wrongAnswers texts without a need that were answered
 */
public record Measured(
    Rates all,
    Map<String, Rates> byLanguage,
    Map<String, Rates> byTopic,
    double wronglyAnswered,
    List<String> misses,
    List<String> wrongAnswers) {
  public Measured {
    byLanguage = new TreeMap<>(byLanguage);
    byTopic = new TreeMap<>(byTopic);
    misses = List.copyOf(misses);
    wrongAnswers = List.copyOf(wrongAnswers);
  }

  /**
   * Shares, 0 to 1.
   *
   * @param needs how many topics are needed
   * @param recall share of them among the first three
   * @param reciprocalRank mean of 1 through the place of the first hit
   * @param gain nDCG@5: how near the order comes to one with all needed topics on top
   * @param answered share of the texts whose first finding is at or above the floor
   */
  public record Rates(
      int needs, double recall, double reciprocalRank, double gain, double answered) {}

  /** Of the texts in this language, {@code en}, {@code es} or {@code mixed}. */
  public Rates in(String language) {
    return Objects.requireNonNull(byLanguage.get(language), "no text is in " + language);
  }

  /** The rates alone, by language: fit for texts that nobody may read while tuning. */
  public String table() {
    var table = new StringBuilder("language  needs  recall@3    MRR  nDCG@5  answered\n");
    byLanguage.forEach((language, rates) -> table.append(row(language, rates)));
    return table
        .append(row("all", all))
        .append(
            String.format(
                Locale.ROOT, "answered though nothing is needed: %.3f%n", wronglyAnswered))
        .toString();
  }

  private static String row(String name, Rates rates) {
    return String.format(
        Locale.ROOT,
        "%-8s  %5d  %8.3f  %5.3f  %6.3f  %8.3f%n",
        name,
        rates.needs(),
        rates.recall(),
        rates.reciprocalRank(),
        rates.gain(),
        rates.answered());
  }
}
