package wayfinder.desk;

import java.util.List;

/**
 * What the page of the audit shows.
 *
 * @param verdict of following the chain, in words; empty when it was not asked for
 * @param broken whether the verdict is a bad one
 * @param export the address of the same entries as CSV
 * @param more whether there are more entries than are shown
 */
public record AuditView(
    Shell shell,
    String verdict,
    boolean broken,
    String from,
    String to,
    String about,
    List<PeopleView.Option> actions,
    List<PeopleView.Option> people,
    String export,
    List<Row> rows,
    boolean more) {
  public AuditView {
    actions = List.copyOf(actions);
    people = List.copyOf(people);
    rows = List.copyOf(rows);
  }

  /**
   * An entry.
   *
   * @param link to what it was done with; empty when there is no page of it
   */
  public record Row(
      String nr, String at, String name, String role, String action, String about, String link) {}
}
