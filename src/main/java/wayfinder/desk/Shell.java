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
    return new Shell(title, null, new Cases.Counts(0, 0));
  }

  /** Open alarms in words; empty when there are none. */
  public String alarms() {
    return counts.openAlarms() == 0
        ? ""
        : counts.openAlarms() + (counts.openAlarms() == 1 ? " open alarm" : " open alarms");
  }
}
