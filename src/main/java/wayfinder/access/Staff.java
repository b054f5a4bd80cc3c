package wayfinder.access;

import org.jspecify.annotations.Nullable;

/**
 * Someone who signs in at the desk.
 *
 * @param team null for who belongs to none, and so sees the cases of all
 */
public record Staff(StaffId id, String name, Role role, @Nullable TeamId team) {
  /** What someone may do. */
  public enum Role {
    CASE_MANAGER,
    SUPERVISOR,
    EDITOR,
    ADMINISTRATOR
  }

  /** Someone of no team. */
  public Staff(StaffId id, String name, Role role) {
    this(id, name, role, null);
  }
}
