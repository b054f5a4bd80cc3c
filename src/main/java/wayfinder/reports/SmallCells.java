package wayfinder.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hides counts from one to four, which may tell of somebody, and what they could be worked out
 * from.
 *
 * <p>A line is a row or a column with its total, which is the sum of the others. Of each line none
 * is hidden or at least two, or the one would follow from the rest. And where all that is hidden is
 * small, its sum is not to be had either: "two small ones make eight" says that both are four. What
 * is hidden besides is the smallest there is; a total goes last.
 */
final class SmallCells {
  /** The smallest number that tells of nobody. */
  static final int LEAST_SHOWN = 5;

  private final long[][] counts;
  private final boolean[][] hidden;
  private final int lastRow;
  private final int lastColumn;

  private SmallCells(long[][] counts) {
    this.counts = counts;
    this.lastRow = counts.length - 1;
    this.lastColumn = counts[0].length - 1;
    this.hidden = new boolean[counts.length][counts[0].length];
  }

  /** The table without what is too small, and without what would betray it. */
  static Published hide(Table table) {
    var cells = new SmallCells(table.withTotals());
    cells.hideSmall();
    cells.hideWhatBetrays();
    return new Published(table.rows(), table.columns(), cells.shown());
  }

  private void hideSmall() {
    for (int row = 0; row <= lastRow; row++) {
      for (int column = 0; column <= lastColumn; column++) {
        hidden[row][column] = isSmall(new Place(row, column));
      }
    }
  }

  private boolean isSmall(Place place) {
    long count = counts[place.row()][place.column()];
    return count > 0 && count < LEAST_SHOWN;
  }

  /** Hiding more in one line may leave another with one alone, so until all lines are at rest. */
  private void hideWhatBetrays() {
    boolean more = true;
    while (more) {
      more = false;
      for (List<Place> line : lines()) {
        Optional<Place> next = betrays(line) ? nextToHide(line) : Optional.empty();
        if (next.isPresent()) {
          hidden[next.get().row()][next.get().column()] = true;
          more = true;
        }
      }
    }
  }

  private List<List<Place>> lines() {
    var lines = new ArrayList<List<Place>>();
    for (int row = 0; row <= lastRow; row++) {
      int fixed = row;
      lines.add(IntStream.rangeClosed(0, lastColumn).mapToObj(it -> new Place(fixed, it)).toList());
    }
    for (int column = 0; column <= lastColumn; column++) {
      int fixed = column;
      lines.add(IntStream.rangeClosed(0, lastRow).mapToObj(it -> new Place(it, fixed)).toList());
    }
    return lines;
  }

  /** Whether what is hidden in a line follows from what is shown in it. */
  private boolean betrays(List<Place> line) {
    List<Place> parts = line.subList(0, line.size() - 1);
    List<Place> gone = line.stream().filter(this::isHidden).toList();
    if (gone.size() == 1) {
      return true;
    }
    boolean totalShown = !isHidden(line.getLast());
    return !gone.isEmpty()
        && totalShown
        && parts.stream().filter(this::isHidden).allMatch(this::isSmall);
  }

  private boolean isHidden(Place place) {
    return hidden[place.row()][place.column()];
  }

  /** The smallest that is shown; nothing that is zero while there is another, the total last. */
  private Optional<Place> nextToHide(List<Place> line) {
    List<Place> parts =
        line.subList(0, line.size() - 1).stream().filter(it -> !isHidden(it)).toList();
    Optional<Place> counted =
        parts.stream().filter(it -> count(it) > 0).min((a, b) -> Long.compare(count(a), count(b)));
    return Stream.concat(
            counted.stream(),
            Stream.concat(Stream.of(line.getLast()).filter(it -> !isHidden(it)), parts.stream()))
        .findFirst();
  }

  private long count(Place place) {
    return counts[place.row()][place.column()];
  }

  private List<List<Published.Cell>> shown() {
    var all = new ArrayList<List<Published.Cell>>();
    for (int row = 0; row <= lastRow; row++) {
      var line = new ArrayList<Published.Cell>();
      for (int column = 0; column <= lastColumn; column++) {
        line.add(
            hidden[row][column]
                ? new Published.Cell.Hidden()
                : new Published.Cell.Shown(counts[row][column]));
      }
      all.add(line);
    }
    return all;
  }

  private record Place(int row, int column) {}
}
