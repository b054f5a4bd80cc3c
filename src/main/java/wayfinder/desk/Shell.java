package wayfinder.desk;

import org.jspecify.annotations.Nullable;
import wayfinder.casework.Cases;

/**
 * What surrounds every page.
 *
 * @param name who is signed in; null for nobody
 */
public record Shell(String title, @Nullable String name, Cases.Counts counts) {
  static Shell forNobody(String title) {
    return new Shell(title, null, Cases.Counts.NONE);
  }

  /** Conversations in alarm, in words; empty when there are none. */
  public String alarms() {
    return counts.alarmed() == 0
        ? ""
        : counts.alarmed() + (counts.alarmed() == 1 ? " alarm" : " alarms");
  }
}
