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
      List<Day> days, String from, String to, String zone, String name, String checkWord) {
    public Contact {
      days = List.copyOf(days);
    }
  }

  /** A day of the week. */
  public record Day(String value, String label, boolean chosen) {}

  /** Something that we began or are to begin. */
  public record TextRow(
      String id, String what, String about, String when, String standing, boolean waiting) {}
}
