package wayfinder.desk;

import java.util.List;

/**
 * What was found to be put into a message.
 *
 * @param words what was looked for; empty when nothing was
 */
public record FoundView(String words, List<Row> rows) {
  /** Nothing was looked for. */
  static final FoundView NOTHING = new FoundView("", List.of());

  public FoundView {
    rows = List.copyOf(rows);
  }

  /**
   * One of them.
   *
   * @param about where it comes from, and how far it is to be trusted
   * @param text as the client would read it
   */
  public record Row(String title, String about, String text) {}
}
