package wayfinder.desk;

import java.util.List;

/**
 * What the page of a case's referrals shows.
 *
 * @param words what was looked for; empty when nothing was
 * @param found the places for it
 * @param answers what can become of a referral
 */
public record ReferralView(
    Shell shell,
    CaseTop top,
    String notice,
    boolean trouble,
    String words,
    List<PlaceRow> found,
    List<Row> referrals,
    List<CaseView.Option> answers) {
  public ReferralView {
    found = List.copyOf(found);
    referrals = List.copyOf(referrals);
    answers = List.copyOf(answers);
  }

  /**
   * A place to point a client to.
   *
   * @param topic the first it is listed under
   * @param line all of it in one line, as a client could be sent it
   */
  public record PlaceRow(String id, String name, String topic, String line, String checked) {}

  /** A referral; {@code open} while its answer is awaited. */
  public record Row(String id, String name, String standing, String made, boolean open) {}
}
