package wayfinder.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one's own account shows.
 *
 * @param notice what came of the last thing done; empty for nothing
 * @param mustEnrol whether nothing else opens before there is a second factor
 * @param byProvider whether one signed in through the agency
 * @param enrolment the second factor being set up; null when none is
 * @param codesLeft recovery codes; meaningful with a second factor only
 * @param newCodes recovery codes to be written down now; empty otherwise
 */
public record AccountView(
    Shell shell,
    String notice,
    boolean trouble,
    String name,
    String role,
    boolean mustEnrol,
    boolean byProvider,
    boolean secondFactor,
    long codesLeft,
    @Nullable Enrolment enrolment,
    List<String> newCodes,
    List<SessionRow> sessions) {
  public AccountView {
    newCodes = List.copyOf(newCodes);
    sessions = List.copyOf(sessions);
  }

  /**
   * A second factor being set up.
   *
   * @param secret in groups of four
   */
  public record Enrolment(String secret, QrCode picture) {}

  /** A session; {@code current} is the one that reads this. */
  public record SessionRow(
      String id, String device, String how, String began, String seen, boolean current) {}
}
