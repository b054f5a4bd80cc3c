package wayfinder.search;

import java.util.stream.IntStream;

/** The items in which a word stands, each with its BM25 points in either field. */
final class Hits {
  private final int[] items;
  private final float[] brief;
  private final float[] full;

  private Hits(int[] items, float[] brief, float[] full) {
    this.items = items;
    this.brief = brief;
    this.full = full;
  }

  /** From the points of all items, most of them 0. */
  static Hits of(float[] brief, float[] full) {
    int[] items =
        IntStream.range(0, brief.length).filter(i -> brief[i] > 0 || full[i] > 0).toArray();
    return new Hits(items, only(items, brief), only(items, full));
  }

  private static float[] only(int[] items, float[] points) {
    var only = new float[items.length];
    for (int i = 0; i < items.length; i++) {
      only[i] = points[items[i]];
    }
    return only;
  }

  /** Takes the points of one item; one of the two may be 0. */
  interface Taker {
    void take(int item, float brief, float full);
  }

  void forEach(Taker taker) {
    for (int i = 0; i < items.length; i++) {
      taker.take(items[i], brief[i], full[i]);
    }
  }

  /** How many items. */
  int count() {
    return items.length;
  }
}
