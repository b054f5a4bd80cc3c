package wayfinder.hsds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Ids in order, and for each the numbers of the rows that bear it: a few arrays, however many. */
final class Catalog {
  private final Packed ids;
  private final int[] firsts;
  private final int[] numbers;

  private Catalog(Packed ids, int[] firsts, int[] numbers) {
    this.ids = ids;
    this.firsts = firsts;
    this.numbers = numbers;
  }

  private record Bearer(String id, int number) {}

  /**
   * @param named the ids that a row bears
   */
  static <T> Catalog of(List<T> rows, Function<T, List<String>> named) {
    int count = rows.stream().mapToInt(row -> named.apply(row).size()).sum();
    var bearers = new Bearer[count];
    int at = 0;
    for (int number = 0; number < rows.size(); number++) {
      for (String id : named.apply(rows.get(number))) {
        bearers[at++] = new Bearer(id, number);
      }
    }
    Arrays.sort(bearers, Comparator.comparing(Bearer::id).thenComparingInt(Bearer::number));
    var ids = new ArrayList<String>();
    var firsts = new int[count + 1];
    var numbers = new int[count];
    for (int i = 0; i < count; i++) {
      if (ids.isEmpty() || !ids.getLast().equals(bearers[i].id())) {
        firsts[ids.size()] = i;
        ids.add(bearers[i].id());
      }
      numbers[i] = bearers[i].number();
    }
    firsts[ids.size()] = count;
    return new Catalog(Packed.of(ids), Arrays.copyOf(firsts, ids.size() + 1), numbers);
  }

  int size() {
    return ids.size();
  }

  /** The numbers of the rows that bear this id, ascending. */
  int[] of(String id) {
    int at = Collections.binarySearch(ids, id);
    return at < 0 ? new int[0] : Arrays.copyOfRange(numbers, firsts[at], firsts[at + 1]);
  }

  /** All of them, in order. */
  List<String> ids() {
    return ids;
  }
}
