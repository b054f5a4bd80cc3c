package wayfinder.casework;

import java.time.Instant;

/** While it stands nothing of a case is erased, as a court or a law may ask. */
public record Hold(String reason, String by, Instant at) {
  /** The longest reason. */
  public static final int MOST_CHARACTERS = 300;
}
