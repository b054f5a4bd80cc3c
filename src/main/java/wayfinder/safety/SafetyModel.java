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

  /** Probabilities: any danger, an immediate one, and of each category given a danger. */
  record Score(double alarm, double immediate, Map<Category, Double> categories) {
    Category likeliest() {
      return categories.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .orElseThrow()
          .getKey();
    }

    double ofLikeliest() {
      return categories.getOrDefault(likeliest(), 0.0);
    }
  }

  Score score(Map<String, Double> features) {
    double alarm = 0;
    double immediate = 0;
    var categories = new EnumMap<Category, Double>(Category.class);
    for (Category category : Category.values()) {
      categories.put(category, 0.0);
    }
    for (var feature : features.entrySet()) {
      Weights weight = weights.get(feature.getKey());
      if (weight != null) {
        double value = feature.getValue();
        alarm += weight.alarm() * value;
        immediate += weight.immediate() * value;
        weight.categories().forEach((c, w) -> categories.merge(c, w * value, Double::sum));
      }
    }
    categories.replaceAll((_, odds) -> probability(odds));
    return new Score(probability(alarm), probability(immediate), categories);
  }

  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
