package wayfinder.content;

import java.util.HashMap;
import java.util.Map;

/** Keeps one of each value that comes again and again, so that a million listings share them. */
final class Repeats {
  private static final int MOST = 100_000;

  private final Map<Object, Object> known = new HashMap<>();

  /** The first that was equal to this; after very many different ones, each its own. */
  <T> T one(T value) {
    Object first = known.get(value);
    if (first == null) {
      if (known.size() < MOST) {
        known.put(value, value);
      }
      return value;
    }
    @SuppressWarnings("unchecked") // what is equal to a record or a text is of its class
    T same = (T) first;
    return same;
  }
}
