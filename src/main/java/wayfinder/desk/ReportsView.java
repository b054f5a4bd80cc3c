package wayfinder.desk;

import java.util.List;

/** What the page of reports shows. */
public record ReportsView(
    Shell shell,
    String month,
    List<PeopleView.Option> months,
    List<Section> sections,
    String optOuts) {
  public ReportsView {
    months = List.copyOf(months);
    sections = List.copyOf(sections);
  }

  /**
   * A report.
   *
   * @param aside a figure besides the table; empty for none
   * @param rowName what the rows are
   * @param empty whether nothing was counted
   * @param hides whether something is withheld
   * @param export its address as CSV
   */
  public record Section(
      String slug,
      String title,
      String meaning,
      String aside,
      String rowName,
      List<String> columns,
      List<Row> rows,
      boolean empty,
      boolean hides,
      String export) {
    public Section {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /** The rows that a bar is drawn for: all but the totals. */
    public List<Row> bars() {
      return rows.subList(0, rows.size() - 1);
    }
  }

  /**
   * A row.
   *
   * @param cells in words, the total last
   * @param parts of its bar
   */
  public record Row(String label, List<String> cells, List<Part> parts) {
    public Row {
      cells = List.copyOf(cells);
      parts = List.copyOf(parts);
    }
  }

  /** A part of a bar that is 100 wide at most; of which column. */
  public record Part(String left, String width, int column) {}
}
