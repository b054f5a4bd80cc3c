package wayfinder.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wayfinder.knowledge.Topic;

/** How well an item's topics fit those that a text names. */
final class TopicScores {
  private static final double KIN = 0.4;
  private static final double[] BY_PLACE = {1, 0.72, 0.55, 0.42, 0.35};

  private final Map<String, String> parents;

  TopicScores(List<Topic> topics) {
    var known = new HashMap<String, String>();
    for (Topic topic : topics) {
      String parent = topic.parent();
      if (parent != null) {
        known.put(topic.slug(), parent);
      }
    }
    parents = Map.copyOf(known);
  }

  /** 0 to 1; the main topic counts most, and a text's topic counts a little for its next of kin. */
  double score(List<String> itsTopics, Map<String, Double> named) {
    double doubt = 1;
    for (int place = 0; place < itsTopics.size(); place++) {
      double fit = fit(itsTopics.get(place), named);
      doubt *= 1 - fit * BY_PLACE[Math.min(place, BY_PLACE.length - 1)];
    }
    return 1 - doubt;
  }

  /** 0 to 1: how surely a text names some topic, if the item carries none that it names. */
  double beside(List<String> itsTopics, Map<String, Double> named) {
    return itsTopics.stream().anyMatch(named::containsKey)
        ? 0
        : named.values().stream().mapToDouble(sure -> sure).max().orElse(0);
  }

  private double fit(String topic, Map<String, Double> named) {
    double fit = named.getOrDefault(topic, 0.0);
    String parent = parents.get(topic);
    if (parent != null) {
      fit = Math.max(fit, KIN * named.getOrDefault(parent, 0.0));
    }
    for (var other : named.entrySet()) {
      if (topic.equals(parents.get(other.getKey()))) {
        fit = Math.max(fit, KIN * other.getValue());
      }
    }
    return fit;
  }
}
