package wayfinder.casework;

import java.time.Instant;
import java.time.LocalDate;
import wayfinder.access.Staff;

/**
 * A document of the client's that came.
 *
 * @param by who wrote it down
 * @param at when it was written down
 */
public record ReceivedDocument(String id, Paper paper, Staff by, Instant at) {
  /** The longest of what is typed of one. */
  public static final int MOST_CHARACTERS = 200;

  /**
   * What came.
   *
   * @param kind its key among the papers that programs ask for; empty for another one
   * @param words what it is, or more of it; empty where the kind says all
   * @param came on which day
   * @param where the original is; may be empty
   */
  public record Paper(String kind, String words, LocalDate came, String where) {}
}
