package wayfinder.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import wayfinder.knowledge.Card;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Line;

/** Measures a search by judged texts. A finding hits a topic when what was found carries it. */
public final class Evaluation {
  private static final int FIRST = 3;
  private static final int GAINING = 5;

  private final Knowledge knowledge;

  public Evaluation(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Measures; {@code search} answers a judged text with its findings, the best first. */
  public Measured measure(List<Judged> texts, Function<Judged, List<Finding>> search) {
    var all = new Sums();
    var byLanguage = new TreeMap<String, Sums>();
    var byTopic = new TreeMap<String, Sums>();
    var wrongly = new Sums();
    var misses = new ArrayList<String>();
    var wrongAnswers = new ArrayList<String>();
    for (Judged text : texts) {
      List<Finding> findings = search.apply(text);
      boolean sure = !findings.isEmpty() && findings.getFirst().confidence() >= Finding.FLOOR;
      if (text.needed().isEmpty()) {
        wrongly.answered.add(sure ? 1.0 : 0.0);
        if (sure) {
          wrongAnswers.add(text.text() + " -> " + findings.getFirst());
        }
        continue;
      }
      for (Sums sums :
          List.of(all, byLanguage.computeIfAbsent(text.language(), it -> new Sums()))) {
        sums.answered.add(sure ? 1.0 : 0.0);
        sums.reciprocalRank.add(reciprocalRank(findings, text));
        sums.gain.add(gain(findings, text));
      }
      for (List<String> needed : text.needed()) {
        boolean hit = place(findings, needed) < FIRST;
        for (Sums sums :
            List.of(
                all,
                byLanguage.computeIfAbsent(text.language(), it -> new Sums()),
                byTopic.computeIfAbsent(needed.getFirst(), it -> new Sums()))) {
          sums.recall.add(hit ? 1.0 : 0.0);
        }
        if (!hit) {
          misses.add("%s %s -> %s".formatted(needed, text.text(), firstOf(findings)));
        }
      }
    }
    return new Measured(
        all.rates(),
        rates(byLanguage),
        rates(byTopic),
        mean(wrongly.answered),
        misses,
        wrongAnswers);
  }

  private double reciprocalRank(List<Finding> findings, Judged text) {
    return text.needed().stream()
        .mapToInt(needed -> place(findings, needed))
        .filter(place -> place < findings.size())
        .mapToDouble(place -> 1.0 / (place + 1))
        .max()
        .orElse(0);
  }

  /** nDCG@5 in which each needed topic counts once, at the place where it is first hit. */
  private double gain(List<Finding> findings, Judged text) {
    double gain =
        text.needed().stream()
            .mapToInt(needed -> place(findings, needed))
            .filter(place -> place < GAINING)
            .mapToDouble(Evaluation::discount)
            .sum();
    double ideal =
        IntStream.range(0, Math.min(GAINING, text.needed().size()))
            .mapToDouble(Evaluation::discount)
            .sum();
    return Math.min(1, gain / ideal);
  }

  private static double discount(int place) {
    return Math.log(2) / Math.log(place + 2.0);
  }

  /** The place of the first hit, 0 for the first; a large number when there is none. */
  private int place(List<Finding> findings, List<String> alternatives) {
    for (int place = 0; place < findings.size(); place++) {
      if (topicsOf(findings.get(place)).stream().anyMatch(alternatives::contains)) {
        return place;
      }
    }
    return Integer.MAX_VALUE;
  }

  private List<String> topicsOf(Finding finding) {
    return switch (finding.kind()) {
      case TOPIC -> List.of(finding.id());
      case LINE -> knowledge.line(finding.id()).map(Line::topics).orElse(List.of());
      case CARD ->
          knowledge.cards().stream()
              .filter(card -> card.slug().equals(finding.id()))
              .findFirst()
              .map(Card::topics)
              .orElse(List.of());
    };
  }

  private static List<String> firstOf(List<Finding> findings) {
    return findings.stream()
        .limit(FIRST)
        .map(it -> "%s %.2f".formatted(it.id(), it.confidence()))
        .toList();
  }

  private static Map<String, Measured.Rates> rates(Map<String, Sums> sums) {
    var rates = new TreeMap<String, Measured.Rates>();
    sums.forEach((name, its) -> rates.put(name, its.rates()));
    return rates;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(it -> it).average().orElse(0);
  }

  private static final class Sums {
    private final List<Double> recall = new ArrayList<>();
    private final List<Double> reciprocalRank = new ArrayList<>();
    private final List<Double> gain = new ArrayList<>();
    private final List<Double> answered = new ArrayList<>();

    Measured.Rates rates() {
      return new Measured.Rates(
          recall.size(), mean(recall), mean(reciprocalRank), mean(gain), mean(answered));
    }
  }
}
