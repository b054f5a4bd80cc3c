package wayfinder.access;

/** Someone who signs in at the desk. */
public record Staff(StaffId id, String name, Role role) {
  /** What someone may do. */
  public enum Role {
    CASE_MANAGER,
    SUPERVISOR,
    EDITOR,
    ADMINISTRATOR
  }
}
