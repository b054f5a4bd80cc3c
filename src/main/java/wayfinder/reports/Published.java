package wayfinder.reports;

import java.util.List;

/**
 * A table as it may be shown: what is too small, and what would betray it, is hidden.
 *
 * @param rows keys of the rows; one more row of cells follows, the totals
 * @param columns keys of the columns; one more column of cells follows, the totals
 */
public record Published(List<String> rows, List<String> columns, List<List<Cell>> cells) {
  public Published {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = cells.stream().map(List::copyOf).toList();
  }

  /** A number, or none. */
  public sealed interface Cell {
    record Shown(long count) implements Cell {}

    /** Under five, or betraying one that is. */
    record Hidden() implements Cell {}
  }

  /** Whether anything is hidden. */
  public boolean hides() {
    return cells.stream().flatMap(List::stream).anyMatch(Cell.Hidden.class::isInstance);
  }

  /** Whether nothing was counted at all. */
  public boolean isEmpty() {
    return cells.getLast().getLast().equals(new Cell.Shown(0));
  }
}
