package wayfinder.access;

import org.jspecify.annotations.Nullable;

/** What each role may do and each team may see: the one place where that is decided. */
public final class Rights {
  private Rights() {}

  /** Whether someone may read conversations and alarms, and act in them. */
  public static boolean mayWorkCases(Staff staff) {
    return switch (staff.role()) {
      case CASE_MANAGER, SUPERVISOR, ADMINISTRATOR -> true;
      case EDITOR -> false;
    };
  }

  /** Whether someone is told of what has waited for a person too long. */
  public static boolean isSupervisor(Staff staff) {
    return switch (staff.role()) {
      case SUPERVISOR, ADMINISTRATOR -> true;
      case CASE_MANAGER, EDITOR -> false;
    };
  }

  /** Whether someone may add and change accounts. */
  public static boolean mayManageAccounts(Staff staff) {
    return switch (staff.role()) {
      case ADMINISTRATOR -> true;
      case CASE_MANAGER, SUPERVISOR, EDITOR -> false;
    };
  }

  /** Whether someone may read what was done by whom, and what was counted of all. */
  public static boolean mayReview(Staff staff) {
    return isSupervisor(staff);
  }

  /** Whether someone may erase clients, and hold what must not be erased. */
  public static boolean mayErase(Staff staff) {
    return isSupervisor(staff);
  }

  /**
   * Whether someone may know of a case: one of no team is seen by all, one of a team by its members
   * and by who belongs to no team.
   *
   * @param team the case's; null for none
   */
  public static boolean sees(Staff staff, @Nullable TeamId team) {
    return mayWorkCases(staff)
        && (team == null || staff.team() == null || team.equals(staff.team()));
  }

  /**
   * Whether someone may read what was asked of supervisors in confidence: who asked, and
   * supervisors who see that team.
   *
   * @param team of who asked; null for none
   */
  public static boolean readsConsult(Staff reader, StaffId asked, @Nullable TeamId team) {
    return mayWorkCases(reader)
        && (reader.id().equals(asked) || (isSupervisor(reader) && sees(reader, team)));
  }
}
