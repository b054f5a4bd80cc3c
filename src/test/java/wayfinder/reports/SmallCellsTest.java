package wayfinder.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class SmallCellsTest {
  private static final List<String> TWO = List.of("en", "es");

  private static Table table(List<List<Long>> counts) {
    List<String> rows = IntStream.range(0, counts.size()).mapToObj(it -> "r" + it).toList();
    return new Table(rows, TWO, counts);
  }

  /** As it is shown, "-" for what is withheld; the last row and column are totals. */
  private static List<String> shown(List<List<Long>> counts) {
    return SmallCells.hide(table(counts)).cells().stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> cell instanceof Published.Cell.Shown s ? "" + s.count() : "-")
                    .reduce((a, b) -> a + " " + b)
                    .orElse(""))
        .toList();
  }

  @Test
  void numbersOfFiveAndMoreAreShownAndSoIsNothingAtAll() {
    assertThat(shown(List.of(List.of(5L, 6L), List.of(0L, 9L))))
        .containsExactly("5 6 11", "0 9 9", "5 15 20");
  }

  @Test
  void aSmallNumberIsWithheldAndSoIsWhatWouldBetrayIt() {
    assertThat(shown(List.of(List.of(4L, 20L), List.of(30L, 40L))))
        .as("row and column of the small one hide another each, and their crossing too")
        .containsExactly("- - 24", "- - 70", "34 60 94");
  }

  @Test
  void twoSmallOnesDoNotShowTheirSum() {
    List<String> shown = shown(List.of(List.of(4L, 4L), List.of(10L, 10L), List.of(20L, 20L)));
    assertThat(shown.getFirst()).isEqualTo("- - -");
    assertThat(shown.getLast()).as("nor does the sum of all rows").isEqualTo("34 34 68");
  }

  @Test
  void whereAllIsSmallEverythingIsWithheld() {
    assertThat(shown(List.of(List.of(1L, 0L)))).allMatch(row -> !row.matches(".*[1-9].*"));
  }

  /**
   * Whoever knows all that is shown, and that nothing is negative, can't work a small number out:
   * another table, with another number in its place, would show the very same.
   */
  @Property(tries = 60)
  void aSmallNumberCouldAlwaysBeAnother(@ForAll("smallTables") List<List<Long>> counts) {
    Published published = SmallCells.hide(table(counts));
    long[][] all = table(counts).withTotals();
    List<int[]> gone = hiddenOf(published);
    var change = new long[all.length][TWO.size() + 1];
    for (int[] small : gone) {
      long count = all[small[0]][small[1]];
      if (count > 0 && count < 5) {
        assertThat(couldDiffer(all, change, gone, 0, small, lines(published)))
            .as("row %d column %d of %s", small[0], small[1], counts)
            .isTrue();
      }
    }
  }

  private static List<int[]> hiddenOf(Published published) {
    return lines(published).stream()
        .limit(published.cells().size()) // the rows hold every place once
        .flatMap(List::stream)
        .filter(it -> isHidden(published, it))
        .toList();
  }

  /** Tries every way to make hidden numbers one more or one less that leaves all sums right. */
  private static boolean couldDiffer(
      long[][] all,
      long[][] change,
      List<int[]> gone,
      int next,
      int[] small,
      List<List<int[]>> lines) {
    if (next == gone.size()) {
      return change[small[0]][small[1]] != 0
          && lines.stream().allMatch(line -> isBalanced(change, line));
    }
    int[] place = gone.get(next);
    boolean could = false;
    for (long by = -1; by <= 1 && !could; by++) {
      if (all[place[0]][place[1]] + by >= 0) {
        change[place[0]][place[1]] = by;
        could = couldDiffer(all, change, gone, next + 1, small, lines);
      }
    }
    change[place[0]][place[1]] = 0;
    return could;
  }

  private static boolean isBalanced(long[][] change, List<int[]> line) {
    long parts =
        line.subList(0, line.size() - 1).stream().mapToLong(it -> change[it[0]][it[1]]).sum();
    int[] total = line.getLast();
    return parts == change[total[0]][total[1]];
  }

  @Property(tries = 300)
  void smallNumbersAreWithheldAndNoLineHidesJustOne(@ForAll("tables") List<List<Long>> counts) {
    Published published = SmallCells.hide(table(counts));
    for (List<int[]> line : lines(published)) {
      List<int[]> gone = line.stream().filter(it -> isHidden(published, it)).toList();
      assertThat(gone.size()).as("of %s", counts).isNotEqualTo(1);
    }
    for (int row = 0; row < counts.size(); row++) {
      for (int column = 0; column < TWO.size(); column++) {
        long count = counts.get(row).get(column);
        if (count > 0 && count < 5) {
          assertThat(isHidden(published, new int[] {row, column})).isTrue();
        }
      }
    }
  }

  @Property(tries = 300)
  void aTotalThatIsShownIsNeverTheSumOfSmallOnesOnly(@ForAll("tables") List<List<Long>> counts) {
    Published published = SmallCells.hide(table(counts));
    long[][] all = table(counts).withTotals();
    for (List<int[]> line : lines(published)) {
      List<int[]> gone =
          line.subList(0, line.size() - 1).stream().filter(it -> isHidden(published, it)).toList();
      if (!gone.isEmpty() && !isHidden(published, line.getLast())) {
        assertThat(gone.stream().anyMatch(it -> all[it[0]][it[1]] >= 5 || all[it[0]][it[1]] == 0))
            .as("of %s", counts)
            .isTrue();
      }
    }
  }

  private static boolean isHidden(Published published, int[] place) {
    return published.cells().get(place[0]).get(place[1]) instanceof Published.Cell.Hidden;
  }

  private static List<List<int[]>> lines(Published published) {
    int rows = published.cells().size();
    int columns = TWO.size() + 1;
    var lines = new ArrayList<List<int[]>>();
    for (int row = 0; row < rows; row++) {
      int fixed = row;
      lines.add(IntStream.range(0, columns).mapToObj(it -> new int[] {fixed, it}).toList());
    }
    for (int column = 0; column < columns; column++) {
      int fixed = column;
      lines.add(IntStream.range(0, rows).mapToObj(it -> new int[] {it, fixed}).toList());
    }
    return lines;
  }

  @Provide
  Arbitrary<List<List<Long>>> smallTables() {
    Arbitrary<Long> count = Arbitraries.longs().between(0, 9);
    return count.list().ofSize(TWO.size()).list().ofMinSize(1).ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<List<Long>>> tables() {
    Arbitrary<Long> count =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.longs().between(0, 6)),
            Tuple.of(1, Arbitraries.longs().between(7, 90)));
    return count.list().ofSize(TWO.size()).list().ofMinSize(1).ofMaxSize(6);
  }
}
