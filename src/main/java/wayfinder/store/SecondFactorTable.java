package wayfinder.store;

import java.sql.SQLException;
import java.util.List;
import wayfinder.access.StaffId;

/** What writes the tables of second factors and recovery codes. */
final class SecondFactorTable {
  private static final String PROPOSE =
      """
      INSERT INTO second_factor (staff_id, proposed)
      VALUES (:staff, :proposed)
      ON CONFLICT (staff_id) DO UPDATE SET proposed = excluded.proposed
      """;
  private static final String TURN_ON =
      """
      UPDATE second_factor
         SET secret = :secret, proposed = NULL, last_step = :step, failures = 0, wait_until = 0
       WHERE staff_id = :staff
      """;
  private static final String DROP =
      """
      DELETE FROM second_factor
       WHERE staff_id = :staff
      """;
  private static final String TRY =
      """
      UPDATE second_factor
         SET failures = :failures, wait_until = :until
       WHERE staff_id = :staff
      """;
  private static final String USE_STEP =
      """
      UPDATE second_factor
         SET last_step = :step, failures = 0, wait_until = 0
       WHERE staff_id = :staff AND last_step < :step
      """;
  private static final String CALM =
      """
      UPDATE second_factor
         SET failures = 0, wait_until = 0
       WHERE staff_id = :staff
      """;
  private static final String ADD_CODE =
      """
      INSERT INTO recovery_code (staff_id, hash)
      VALUES (:staff, :hash)
      """;
  private static final String USE_CODE =
      """
      DELETE FROM recovery_code
       WHERE staff_id = :staff AND hash = :hash
      """;
  private static final String DROP_CODES =
      """
      DELETE FROM recovery_code
       WHERE staff_id = :staff
      """;

  private SecondFactorTable() {}

  static void propose(Work work, StaffId staff, byte[] sealed) throws SQLException {
    work.sql(PROPOSE).set("staff", staff.value()).set("proposed", sealed).update();
  }

  static void turnOn(Work work, StaffId staff, byte[] sealed, long step) throws SQLException {
    work.sql(TURN_ON).set("staff", staff.value()).set("secret", sealed).set("step", step).update();
  }

  /** Secret, tries and recovery codes. */
  static void drop(Work work, StaffId staff) throws SQLException {
    work.sql(DROP).set("staff", staff.value()).update();
    work.sql(DROP_CODES).set("staff", staff.value()).update();
  }

  static void keepTries(Work work, StaffId staff, long failures, long until) throws SQLException {
    work.sql(TRY)
        .set("staff", staff.value())
        .set("failures", failures)
        .set("until", until)
        .update();
  }

  /** False when the code of this step, or of a later one, was used. */
  static boolean useStep(Work work, StaffId staff, long step) throws SQLException {
    return work.sql(USE_STEP).set("staff", staff.value()).set("step", step).update() == 1;
  }

  /** False when there is no such code. */
  static boolean useCode(Work work, StaffId staff, byte[] hash) throws SQLException {
    boolean used = work.sql(USE_CODE).set("staff", staff.value()).set("hash", hash).update() == 1;
    if (used) {
      work.sql(CALM).set("staff", staff.value()).update();
    }
    return used;
  }

  static void replaceCodes(Work work, StaffId staff, List<byte[]> hashes) throws SQLException {
    work.sql(DROP_CODES).set("staff", staff.value()).update();
    for (byte[] hash : hashes) {
      work.sql(ADD_CODE).set("staff", staff.value()).set("hash", hash).update();
    }
  }
}
