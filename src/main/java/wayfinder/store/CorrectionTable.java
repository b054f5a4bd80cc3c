package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import wayfinder.access.Staff;
import wayfinder.conversation.Effect;

/** What writes the table of listings that someone must look at. */
final class CorrectionTable {
  private static final String COUNT =
      """
      UPDATE correction
         SET reports = reports + 1, last_day = :day
       WHERE listing_id = :listing AND closed_at IS NULL
      """;
  private static final String INSERT =
      """
      INSERT INTO correction (id, listing_id, name, reports, first_day, last_day)
      VALUES (:id, :listing, :name, 1, :day, :day)
      """;

  private static final String CLOSE =
      """
      UPDATE correction
         SET closed_by = :staff, closed_at = :at
       WHERE id = :id AND closed_at IS NULL
      """;

  private CorrectionTable() {}

  /** False when it was closed before. */
  static boolean close(Work work, String id, Staff staff, Instant at) throws SQLException {
    return 1
        == work.sql(CLOSE).set("id", id).set("staff", staff.id().value()).set("at", at).update();
  }

  /** Opens one, or counts one more report of what is open. Two nodes that open at once collide. */
  static void open(Work work, String id, Effect.OpenCorrection found, LocalDate day)
      throws SQLException {
    int counted =
        work.sql(COUNT).set("listing", found.listing()).set("day", day.toEpochDay()).update();
    if (counted == 0) {
      work.sql(INSERT)
          .set("id", id)
          .set("listing", found.listing())
          .set("name", found.name())
          .set("day", day.toEpochDay())
          .update();
    }
  }
}
