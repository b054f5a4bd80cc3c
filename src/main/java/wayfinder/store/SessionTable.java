package wayfinder.store;

import java.sql.SQLException;
import wayfinder.access.StaffId;

/** What ends sessions, and steps on the way to one, of one person. */
final class SessionTable {
  private static final String END_ALL =
      """
      DELETE FROM staff_session
       WHERE staff_id = :staff
      """;
  private static final String END_OTHERS =
      """
      DELETE FROM staff_session
       WHERE staff_id = :staff AND token_hash <> :kept
      """;
  private static final String END_STEPS =
      """
      DELETE FROM sign_in_step
       WHERE staff_id = :staff
      """;

  private SessionTable() {}

  static void endAll(Work work, StaffId staff) throws SQLException {
    work.sql(END_ALL).set("staff", staff.value()).update();
    work.sql(END_STEPS).set("staff", staff.value()).update();
  }

  static void endOthers(Work work, StaffId staff, byte[] kept) throws SQLException {
    work.sql(END_OTHERS).set("staff", staff.value()).set("kept", kept).update();
    work.sql(END_STEPS).set("staff", staff.value()).update();
  }
}
