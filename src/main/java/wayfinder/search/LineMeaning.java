package wayfinder.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import wayfinder.text.Language;

/** How near a text comes in meaning to one English line of an item; other words may say it. */
final class LineMeaning {
  private static final double UNRELATED = 0.2;

  private final List<List<float[]>> byItem = new ArrayList<>();
  private final TextVectors vectors;

  /**
   * Computes the vectors of all lines.
   *
   * @param vectors for texts
   * @param ofLines for the items' own lines
   */
  LineMeaning(List<Shelf.Item> items, TextVectors vectors, TextVectors ofLines) {
    this.vectors = vectors;
    for (Shelf.Item item : items) {
      var lines =
          new LinkedHashSet<>(List.of(item.brief().getOrDefault(Language.EN, "").split("\n", -1)));
      byItem.add(lines.stream().filter(line -> !line.isBlank()).map(ofLines::of).toList());
    }
  }

  /** For each item, 0 to 1: how near its nearest line is; at 0 they have nothing in common. */
  double[] of(String text) {
    float[] asked = vectors.of(text);
    return byItem.stream()
        .mapToDouble(
            lines -> lines.stream().mapToDouble(line -> cosine(line, asked)).max().orElse(0))
        .map(cosine -> Math.max(0, (cosine - UNRELATED) / (1 - UNRELATED)))
        .toArray();
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
