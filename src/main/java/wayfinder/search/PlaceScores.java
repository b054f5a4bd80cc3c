package wayfinder.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import wayfinder.text.Language;

/**
 * How well places fit a text by words and by meaning, both brought to the same measure and added.
 */
final class PlaceScores {
  private static final double WORDS_OF_ENGLISH = 0.3;

  /** The model knows English only. */
  private static final double WORDS_OF_SPANISH = 0.6;

  private final Map<Integer, Double> words = new HashMap<>();
  private final Map<Integer, Double> cosines;
  private final double share;

  /**
   * @param language of the text
   * @param cosines of those near in meaning; none where nothing is known of meaning
   */
  PlaceScores(Language language, Map<Integer, Double> cosines) {
    this.cosines = Map.copyOf(cosines);
    share =
        cosines.isEmpty()
            ? 1
            : switch (language) {
              case EN -> WORDS_OF_ENGLISH;
              case ES -> WORDS_OF_SPANISH;
            };
  }

  void addWords(int place, double points) {
    words.merge(place, points, Math::max);
  }

  /** All that were found by either, in rising order. */
  int[] found() {
    Set<Integer> all = new TreeSet<>(words.keySet());
    all.addAll(cosines.keySet());
    return all.stream().mapToInt(place -> place).toArray();
  }

  /** How near each of these comes in meaning. */
  double[] near(int[] places) {
    var near = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      near[i] = cosines.getOrDefault(places[i], 0.0);
    }
    return near;
  }

  /** 0 to 1. */
  double of(int place) {
    double most = most(words.values());
    double byWords = most == 0 ? 0 : words.getOrDefault(place, 0.0) / most;
    if (share == 1) {
      return byWords;
    }
    double least = cosines.values().stream().mapToDouble(it -> it).min().orElse(0);
    double wide = most(cosines.values()) - least;
    double byMeaning = wide == 0 ? 0 : (cosines.getOrDefault(place, least) - least) / wide;
    return share * byWords + (1 - share) * byMeaning;
  }

  private static double most(Collection<Double> points) {
    return points.stream().mapToDouble(it -> it).max().orElse(0);
  }
}
