package wayfinder.hsds;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Walks along sorted lines beside others. */
final class Cursor {
  /** Between a key and what only keeps the order of lines with the same key. */
  static final char ORDER = '\u0001';

  private final Iterator<Sorter.Keyed> lines;
  private final List<Sorter.Keyed> head = new ArrayList<>(1);

  Cursor(Iterator<Sorter.Keyed> lines) {
    this.lines = lines;
    advance();
  }

  /** The lines of this key; those before it are handed to {@code missed}. */
  List<String> of(String key, Consumer<Sorter.Keyed> missed) {
    var found = new ArrayList<String>();
    while (!head.isEmpty()) {
      int order = key(head.getFirst()).compareTo(key);
      if (order > 0) {
        break;
      }
      if (order == 0) {
        found.add(head.getFirst().value());
      } else {
        missed.accept(head.getFirst());
      }
      advance();
    }
    return found;
  }

  /** Hands over all that is left. */
  void rest(Consumer<Sorter.Keyed> missed) {
    while (!head.isEmpty()) {
      missed.accept(head.getFirst());
      advance();
    }
  }

  static String key(Sorter.Keyed line) {
    int end = line.key().indexOf(ORDER);
    return end < 0 ? line.key() : line.key().substring(0, end);
  }

  private void advance() {
    head.clear();
    if (lines.hasNext()) {
      head.add(lines.next());
    }
  }
}
