package wayfinder.hsds;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** Ids in order, and for each the numbers of the rows that bear it: two arrays, however many. */
final class Catalog {
  private final String[] ids;
  private final int[] firsts;
  private final int[] numbers;

  private Catalog(String[] ids, int[] firsts, int[] numbers) {
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
    var ids = new String[count];
    var firsts = new int[count + 1];
    var numbers = new int[count];
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (distinct == 0 || !ids[distinct - 1].equals(bearers[i].id())) {
        ids[distinct] = bearers[i].id();
        firsts[distinct++] = i;
      }
      numbers[i] = bearers[i].number();
    }
    firsts[distinct] = count;
    return new Catalog(Arrays.copyOf(ids, distinct), Arrays.copyOf(firsts, distinct + 1), numbers);
  }

  int size() {
    return ids.length;
  }

  /** The numbers of the rows that bear this id, ascending. */
  int[] of(String id) {
    int at = Arrays.binarySearch(ids, id);
    return at < 0 ? new int[0] : Arrays.copyOfRange(numbers, firsts[at], firsts[at + 1]);
  }

  /** All of them, in order. */
  List<String> ids() {
    return new Ids(ids);
  }

  /** A list that can't be changed and holds no copy. */
  private static final class Ids extends AbstractList<String> implements RandomAccess {
    private final String[] all;

    Ids(String[] all) {
      this.all = all;
    }

    @Override
    public String get(int index) {
      return all[index];
    }

    @Override
    public int size() {
      return all.length;
    }
  }
}
