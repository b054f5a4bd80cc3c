package wayfinder.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import wayfinder.conversation.Danger;
import wayfinder.conversation.Danger.Category;
import wayfinder.conversation.Danger.Severity;

/**
 * Weighs what rules and scorer say of a text. An immediate danger that rules see stands, whatever
 * the scorer says; what is no more than a concern to them does not when the scorer is sure that
 * there is nothing.
 */
final class Verdict {
  private final Thresholds thresholds;
  private final SafetyModel model;

  Verdict(Thresholds thresholds, SafetyModel model) {
    this.thresholds = thresholds;
    this.model = model;
  }

  Optional<Danger> on(
      DangerReading.Seen whole, List<DangerReading.Seen> sentences, boolean soonAfter) {
    List<Scored> scores =
        Stream.concat(Stream.of(whole), sentences.stream())
            .map(Features::of)
            .map(features -> new Scored(features, model.score(features)))
            .toList();
    Optional<Severity> ofRules = ofRules(whole.hits(), scores, soonAfter);
    Optional<Severity> ofScorer = ofScorer(scores, ofRules.isPresent(), soonAfter);
    return Stream.of(ofRules, ofScorer)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .map(severity -> danger(severity, whole.hits(), scores, ofScorer));
  }

  /** A text or a sentence of it as the scorer saw it. */
  private record Scored(Map<String, Double> features, SafetyModel.Score score) {
    double alarm() {
      return score.alarm();
    }

    double immediate() {
      return score.immediate();
    }
  }

  private Optional<Severity> ofRules(List<Hit> hits, List<Scored> scores, boolean soonAfter) {
    if (hits.isEmpty()) {
      return Optional.empty();
    }
    Optional<Severity> gravest =
        hits.stream().flatMap(hit -> hit.severity().stream()).max(Comparator.naturalOrder());
    if (soonAfter) {
      return Optional.of(gravest.orElse(Severity.CONCERN));
    }
    return gravest.filter(
        severity -> severity == Severity.IMMEDIATE || alarm(scores) >= thresholds.doubtful());
  }

  private static double alarm(List<Scored> scores) {
    return scores.stream().mapToDouble(Scored::alarm).max().orElse(0);
  }

  private Optional<Severity> ofScorer(List<Scored> scores, boolean seenByRules, boolean soonAfter) {
    double immediate = scores.stream().mapToDouble(Scored::immediate).max().orElse(0);
    double needed = soonAfter ? thresholds.immediateSoonAfter() : thresholds.immediate();
    if (immediate >= (seenByRules ? Math.min(needed, thresholds.raise()) : needed)) {
      return Optional.of(Severity.IMMEDIATE);
    }
    return alarm(scores) >= (soonAfter ? thresholds.concernSoonAfter() : thresholds.concern())
        ? Optional.of(Severity.CONCERN)
        : Optional.empty();
  }

  private Danger danger(
      Severity severity, List<Hit> hits, List<Scored> scores, Optional<Severity> ofScorer) {
    var categories = new LinkedHashSet<Category>();
    hits.stream()
        .filter(hit -> hit.severity().isPresent())
        .sorted(Comparator.comparing((Hit hit) -> hit.severity().orElseThrow()).reversed())
        .forEach(hit -> categories.add(hit.rule().category()));
    var evidence = new ArrayList<String>(hits.stream().map(Hit::name).toList());
    evidence.add("scorer-" + ofScorer.map(Severity::slug).orElse("none"));
    if (categories.isEmpty()) {
      Scored gravest = scores.stream().max(Comparator.comparingDouble(Scored::alarm)).orElseThrow();
      SafetyModel.Likeliest likeliest = model.likeliest(gravest.features());
      categories.add(likeliest.category());
      if (likeliest.probability() < thresholds.category()) {
        evidence.addFirst(Danger.UNCLEAR);
      }
    }
    return new Danger(List.copyOf(categories), severity, evidence);
  }
}
