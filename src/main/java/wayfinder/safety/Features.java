package wayfinder.safety;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the scorer sees of a text: words, pairs, pieces of words, and meanings alone and near each
 * other. It does not see which rules fired, since rules are tuned on the sentences it is trained
 * with: it would trust them too much.
 */
final class Features {
  /** Changes with every change here, so that a model trained before is known to be stale. */
  static final int VERSION = 4;

  static final String BIAS = "bias";
  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;
  private static final int FARTHEST = 6;
  private static final double LENGTH = 0.5;

  private Features() {}

  /** Each feature's name and its value; values of one kind have length one together. */
  static Map<String, Double> of(DangerReading.Seen seen) {
    List<String> words = seen.text().words();
    var features = new LinkedHashMap<String, Double>();
    var singles = new LinkedHashSet<String>();
    var pairs = new LinkedHashSet<String>();
    var pieces = new LinkedHashSet<String>();
    String before = "^";
    for (String word : words) {
      singles.add("w=" + word);
      pairs.add("p=" + before + " " + word);
      cut("_" + word + "_", pieces);
      before = word;
    }
    pairs.add("p=" + before + " $");
    put(singles, features);
    put(pairs, features);
    put(pieces, features);
    var meanings = new LinkedHashSet<String>();
    seen.meanings().forEach(at -> meanings.add("m=" + at.meaning()));
    put(meanings, features);
    var near = new LinkedHashSet<String>();
    Meanings.pairs(seen.meanings(), FARTHEST).forEach(pair -> near.add("n=" + pair));
    put(near, features);
    features.put("l=" + length(words.size()), LENGTH);
    features.put(BIAS, 1.0);
    return features;
  }

  /** Whether the scorer of categories uses it. */
  static boolean isOfCategory(String feature) {
    return feature.startsWith("w=") || feature.startsWith("m=") || feature.equals(BIAS);
  }

  /** Short texts are judged apart from long ones: in them one word says little by itself. */
  private static int length(int words) {
    return IntStream.of(1, 2, 4, 7, 12).filter(most -> words <= most).findFirst().orElse(20);
  }

  private static void cut(String word, Set<String> pieces) {
    for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
      for (int start = 0; start + length <= word.length(); start++) {
        pieces.add("c=" + word.substring(start, start + length));
      }
    }
  }

  private static void put(Set<String> names, Map<String, Double> features) {
    double value = 1 / Math.sqrt(Math.max(1, names.size()));
    names.forEach(name -> features.put(name, value));
  }
}
