package wayfinder.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import wayfinder.access.Rights;
import wayfinder.access.Staff;

/**
 * What the agency has settled about reporting.
 *
 * @param reporters roles that must report by law
 * @param clocked what is to be decided in time
 * @param within how long there is to decide
 * @param line whom to call; empty when the agency has not named it
 */
public record DutyRules(
    Set<Staff.Role> reporters, Set<DutyFlag.Kind> clocked, Duration within, String line) {
  public DutyRules {
    reporters = Set.copyOf(reporters);
    clocked = Set.copyOf(clocked);
  }

  /** Whether this person may decide: who must report, and supervisors. */
  public boolean mayDecide(Staff staff) {
    return reporters.contains(staff.role()) || Rights.isSupervisor(staff);
  }

  /** By when it is to be decided; empty where no clock runs, or runs no more. */
  public Optional<Instant> decideBy(DutyFlag flag) {
    return flag.decision() == null && clocked.contains(flag.kind())
        ? Optional.of(flag.flaggedAt().plus(within))
        : Optional.empty();
  }
}
