package wayfinder.casework;

import java.time.Instant;
import wayfinder.access.Staff;

/** What a case manager wrote for colleagues; never shown or sent to a client. */
public record CaseNote(Staff by, String text, Instant at) {
  /** The longest. */
  public static final int MOST_CHARACTERS = 4_000;
}
