package wayfinder.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import wayfinder.knowledge.Knowledge;

/** Measures a search by judged texts. A finding hits a topic when what was found carries it. */
public final class Evaluation {
  private static final int FIRST = 3;

  private final Knowledge knowledge;

  public Evaluation(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * What came out.
   *
   * @param recall share of the needed topics among the first three
   * @param recallByLanguage the same for each language
   * @param recallByTopic the same for each needed topic
   * @param reciprocalRank mean of 1 through the place of the first hit
   * @param answered share of the texts with a need whose first hit is at or above the floor
   * @param wronglyAnswered share of the texts without a need that get a finding at or above the
   *     floor
   * @param misses texts with a need that is not among the first three, and what came instead
   * @param wrongAnswers texts without a need that were answered
   */
  public record Report(
      double recall,
      Map<String, Double> recallByLanguage,
      Map<String, Double> recallByTopic,
      double reciprocalRank,
      double answered,
      double wronglyAnswered,
      List<String> misses,
      List<String> wrongAnswers) {
    /** The rates alone, for texts that nobody may read while tuning. */
    public String rates() {
      return "recall@3 %.3f %s  MRR %.3f  answered %.3f  wrongly answered %.3f"
          .formatted(recall, recallByLanguage, reciprocalRank, answered, wronglyAnswered);
    }

    @Override
    public String toString() {
      return """
      %s
      by topic %s
      misses
        %s
      wrongly answered
        %s
      """
          .formatted(
              rates(),
              recallByTopic,
              String.join("\n  ", misses),
              String.join("\n  ", wrongAnswers));
    }
  }

  /** Measures; {@code search} answers a judged text with its findings, the best first. */
  public Report measure(List<Judged> texts, Function<Judged, List<Finding>> search) {
    var recall = new Share();
    var byLanguage = new TreeMap<String, Share>();
    var byTopic = new TreeMap<String, Share>();
    var ranks = new Share();
    var answered = new Share();
    var wronglyAnswered = new Share();
    var misses = new ArrayList<String>();
    var wrongAnswers = new ArrayList<String>();
    for (Judged text : texts) {
      List<Finding> findings = search.apply(text);
      boolean sure = !findings.isEmpty() && findings.getFirst().confidence() >= Finding.FLOOR;
      if (text.needed().isEmpty()) {
        wronglyAnswered.add(sure ? 1 : 0);
        if (sure) {
          wrongAnswers.add(text.text() + " -> " + findings.getFirst());
        }
        continue;
      }
      answered.add(sure ? 1 : 0);
      ranks.add(reciprocalRank(findings, text));
      for (List<String> needed : text.needed()) {
        boolean hit = findings.stream().limit(FIRST).anyMatch(it -> hits(it, needed));
        recall.add(hit ? 1 : 0);
        byLanguage.computeIfAbsent(text.language(), it -> new Share()).add(hit ? 1 : 0);
        byTopic.computeIfAbsent(needed.getFirst(), it -> new Share()).add(hit ? 1 : 0);
        if (!hit) {
          misses.add(
              "%s %s -> %s"
                  .formatted(needed, text.text(), findings.stream().limit(FIRST).toList()));
        }
      }
    }
    return new Report(
        recall.mean(),
        means(byLanguage),
        means(byTopic),
        ranks.mean(),
        answered.mean(),
        wronglyAnswered.mean(),
        misses,
        wrongAnswers);
  }

  private double reciprocalRank(List<Finding> findings, Judged text) {
    for (int place = 0; place < findings.size(); place++) {
      Finding finding = findings.get(place);
      if (text.needed().stream().anyMatch(needed -> hits(finding, needed))) {
        return 1.0 / (place + 1);
      }
    }
    return 0;
  }

  private boolean hits(Finding finding, List<String> alternatives) {
    return topicsOf(finding).stream().anyMatch(alternatives::contains);
  }

  private List<String> topicsOf(Finding finding) {
    return switch (finding.kind()) {
      case TOPIC -> List.of(finding.id());
      case LINE -> knowledge.line(finding.id()).map(line -> line.topics()).orElse(List.of());
      case CARD ->
          knowledge.cards().stream()
              .filter(card -> card.slug().equals(finding.id()))
              .findFirst()
              .map(card -> card.topics())
              .orElse(List.of());
    };
  }

  private static Map<String, Double> means(Map<String, Share> shares) {
    return shares.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, it -> it.getValue().mean(), (a, b) -> a, TreeMap::new));
  }

  private static final class Share {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
      values.add(value);
    }

    double mean() {
      return values.stream().mapToDouble(it -> it).average().orElse(0);
    }
  }
}
