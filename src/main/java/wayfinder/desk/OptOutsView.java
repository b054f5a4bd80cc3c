package wayfinder.desk;

import java.util.List;

/** What the page of opt-outs shows. */
public record OptOutsView(Shell shell, String monthName, String month, List<Row> rows) {
  public OptOutsView {
    rows = List.copyOf(rows);
  }

  /** One opt-out, with what we had said before. */
  public record Row(String id, String code, String at, String language, String before) {}
}
