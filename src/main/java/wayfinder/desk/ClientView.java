package wayfinder.desk;

import java.util.List;

/**
 * What the page of a client shows.
 *
 * @param mayErase whether the reader may erase the client
 * @param hold what stands against erasing it; empty for nothing
 */
public record ClientView(
    Shell shell,
    CaseTop top,
    String notice,
    boolean trouble,
    String channel,
    String phone,
    String consent,
    List<String> history,
    List<CaseView.Option> facts,
    Contact contact,
    List<CaseView.Option> zones,
    List<TextRow> texts,
    Documents documents,
    boolean mayErase,
    String hold) {
  public ClientView {
    history = List.copyOf(history);
    facts = List.copyOf(facts);
    zones = List.copyOf(zones);
    texts = List.copyOf(texts);
  }

  /** When and how the client may be reached, as the fields take it. */
  public record Contact(
      List<Day> days,
      String from,
      String to,
      String zone,
      String name,
      String checkWord,
      String stopWord) {
    public Contact {
      days = List.copyOf(days);
    }
  }

  /**
   * The documents that came, and those that did not.
   *
   * @param kinds to choose from
   * @param missing what a screening named and has not come
   * @param screened whether a screening came to its results
   * @param today as a date field takes it
   */
  public record Documents(
      List<CaseView.Option> kinds,
      List<DocumentRow> came,
      List<CaseView.Option> missing,
      boolean screened,
      String today) {
    public Documents {
      kinds = List.copyOf(kinds);
      came = List.copyOf(came);
      missing = List.copyOf(missing);
    }
  }

  /** A document that came; {@code where} the original is, may be empty. */
  public record DocumentRow(String id, String what, String came, String where, String by) {}

  /** A day of the week. */
  public record Day(String value, String label, boolean chosen) {}

  /** Something that we began or are to begin. */
  public record TextRow(
      String id, String what, String about, String when, String standing, boolean waiting) {}
}
