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

  /** For a text that names these topics, 0 to 1. */
  Fits fits(Map<String, Double> named) {
    var fits = new HashMap<String, Double>();
    parents.forEach(
        (topic, parent) -> {
          fits.merge(topic, KIN * named.getOrDefault(parent, 0.0), Math::max);
          fits.merge(parent, KIN * named.getOrDefault(topic, 0.0), Math::max);
        });
    named.forEach((topic, sure) -> fits.merge(topic, sure, Math::max));
    double surest = named.values().stream().mapToDouble(sure -> sure).max().orElse(0);
    return new Fits(named, fits, surest);
  }

  /**
   * How well each topic fits a text.
   *
   * @param fits the text's topics, and a little for their next of kin
   */
  record Fits(Map<String, Double> named, Map<String, Double> fits, double surest) {
    /** 0 to 1; an item's main topic counts most. */
    double score(List<String> itsTopics) {
      double doubt = 1;
      for (int place = 0; place < itsTopics.size(); place++) {
        double fit = fits.getOrDefault(itsTopics.get(place), 0.0);
        doubt *= 1 - fit * BY_PLACE[Math.min(place, BY_PLACE.length - 1)];
      }
      return 1 - doubt;
    }

    /**
     * 0 to 1: how much surer the text names another topic than the surest that the item carries.
     */
    double beside(List<String> itsTopics) {
      double carried = 0;
      for (String topic : itsTopics) {
        carried = Math.max(carried, named.getOrDefault(topic, 0.0));
      }
      return surest - carried;
    }
  }
}
