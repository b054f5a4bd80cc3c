package wayfinder.access;

/**
 * Who does something that is written down.
 *
 * @param id a staff member's, or {@code command} for who runs commands on the machine itself
 * @param role as it was then
 */
public record Actor(String id, String role) {
  /** Who runs commands on the machine itself. */
  public static final Actor COMMAND = new Actor("command", "OPERATOR");

  /** This staff member. */
  public static Actor of(Staff staff) {
    return new Actor(staff.id().value(), staff.role().name());
  }
}
