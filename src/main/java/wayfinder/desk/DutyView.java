package wayfinder.desk;

import java.util.List;

/**
 * What the page of a case's duties to report shows.
 *
 * @param kinds what can be flagged
 * @param mayDecide whether the reader may decide
 * @param line whom to call
 */
public record DutyView(
    Shell shell,
    CaseTop top,
    String notice,
    boolean trouble,
    List<Row> flags,
    List<CaseView.Option> kinds,
    List<CaseView.Option> reported,
    List<CaseView.Option> notReported,
    boolean mayDecide,
    String line) {
  public DutyView {
    flags = List.copyOf(flags);
    kinds = List.copyOf(kinds);
    reported = List.copyOf(reported);
    notReported = List.copyOf(notReported);
  }

  /**
   * A flag.
   *
   * @param clock by when it is to be decided, or what was decided
   */
  public record Row(
      String id, String kind, String flagged, String clock, boolean open, boolean late) {}
}
