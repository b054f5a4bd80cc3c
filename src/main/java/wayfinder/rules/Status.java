package wayfinder.rules;

import java.util.Locale;

/** What a screening suggests of a program. Never a determination: only the agency makes one. */
public enum Status {
  /** Every rule is known and met. */
  LIKELY,
  /** Nothing known rules it out, and something is unknown or for the agency to judge. */
  POSSIBLE,
  /** A known fact fails a rule. */
  UNLIKELY,
  /** Our figures do not hold for the day, or the state or the size is not known yet. */
  UNKNOWN;

  /** As the HTTP contract names it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
