package wayfinder.reports;

import java.util.ArrayList;
import java.util.List;

/**
 * True counts, before what is too small is hidden.
 *
 * @param rows their keys
 * @param columns their keys
 * @param counts by row and column, none negative
 */
record Table(List<String> rows, List<String> columns, List<List<Long>> counts) {
  Table {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    counts = counts.stream().map(List::copyOf).toList();
    int width = columns.size();
    if (counts.size() != rows.size() || counts.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("a table has a count for each row and column");
    }
    if (counts.stream().flatMap(List::stream).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("a count is not negative");
    }
  }

  /** The counts with a last column and a last row of totals. */
  long[][] withTotals() {
    var all = new long[rows.size() + 1][columns.size() + 1];
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        long count = counts.get(row).get(column);
        all[row][column] = count;
        all[row][columns.size()] += count;
        all[rows.size()][column] += count;
        all[rows.size()][columns.size()] += count;
      }
    }
    return all;
  }

  /** A table of these rows out of counts that name their row and column. */
  static Table of(List<String> rows, List<String> columns, List<Cell> cells) {
    var counts = new ArrayList<List<Long>>();
    for (String row : rows) {
      counts.add(
          columns.stream()
              .map(
                  column ->
                      cells.stream()
                          .filter(it -> it.row().equals(row) && it.column().equals(column))
                          .mapToLong(Cell::count)
                          .sum())
              .toList());
    }
    return new Table(rows, columns, counts);
  }

  /** One count. */
  record Cell(String row, String column, long count) {}
}
