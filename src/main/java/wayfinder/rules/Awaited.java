package wayfinder.rules;

import java.time.LocalDate;

/**
 * Figures that follow a table's last day and that an editor looked for in vain: nobody is called
 * because the table ends, until the day to look again.
 *
 * @param end the table's last day when it was looked for
 * @param lookAgain from this day on the table counts as ending again
 * @param at where the figures will be published
 */
public record Awaited(LocalDate end, LocalDate lookAgain, String at) {
  /** How long after its last day a table may be waited for. */
  public static final int LONGEST_DAYS = 60;

  /** Whether it is still right to wait on this day for what follows that end. */
  boolean excuses(LocalDate ending, LocalDate today) {
    return ending.equals(end) && today.isBefore(lookAgain);
  }
}
