package wayfinder.safety;

import java.util.EnumMap;
import java.util.Map;
import wayfinder.conversation.Danger.Category;

/**
 * The scorer: what each feature weighs.
 *
 * @param stamp tells from what it was trained
 * @param weights by feature
 */
public record SafetyModel(String stamp, Map<String, Weights> weights) {
  public SafetyModel {
    weights = Map.copyOf(weights);
  }

  /**
   * What one feature weighs, as a part of log odds.
   *
   * @param alarm for any danger
   * @param immediate for an immediate one
   * @param categories for each category, given a danger; what is missing weighs nothing
   */
  public record Weights(double alarm, double immediate, Map<Category, Double> categories) {
    public Weights {
      categories = Map.copyOf(categories);
    }
  }

  /** Probabilities: of any danger, and of an immediate one. */
  record Score(double alarm, double immediate) {}

  /** A category and how probable it is, given a danger. */
  record Likeliest(Category category, double probability) {}

  Score score(Map<String, Double> features) {
    double alarm = 0;
    double immediate = 0;
    for (var feature : features.entrySet()) {
      Weights weight = weights.get(feature.getKey());
      if (weight != null) {
        alarm += weight.alarm() * feature.getValue();
        immediate += weight.immediate() * feature.getValue();
      }
    }
    return new Score(probability(alarm), probability(immediate));
  }

  /** The likeliest category of a danger. */
  Likeliest likeliest(Map<String, Double> features) {
    var odds = new EnumMap<Category, Double>(Category.class);
    for (Category category : Category.values()) {
      odds.put(category, 0.0);
    }
    features.forEach(
        (name, value) -> {
          Weights weight = weights.get(name);
          if (weight != null) {
            weight.categories().forEach((c, w) -> odds.merge(c, w * value, Double::sum));
          }
        });
    return odds.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(likeliest -> new Likeliest(likeliest.getKey(), probability(likeliest.getValue())))
        .orElseThrow();
  }

  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
