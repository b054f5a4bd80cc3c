package wayfinder.access;

/** What each role may do: the one place where that is decided. */
public final class Rights {
  private Rights() {}

  /** Whether someone may read conversations and alarms, and act in them. */
  public static boolean mayWorkCases(Staff staff) {
    return switch (staff.role()) {
      case CASE_MANAGER, SUPERVISOR, ADMINISTRATOR -> true;
      case EDITOR -> false;
    };
  }
}
