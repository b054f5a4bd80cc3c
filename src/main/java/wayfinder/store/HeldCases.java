package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import wayfinder.access.Rights;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.casework.Climbs;

/** Lets go of the cases of someone who works on them no more: nobody else could take them. */
final class HeldCases {
  /** Before the next statement, which takes away by what these are found. */
  private static final String UNCLAIM =
      """
      UPDATE handoff
         SET claimed_by = NULL, claimed_at = NULL
       WHERE ended_at IS NULL
         AND conversation_id IN (
           SELECT id FROM conversation
            WHERE assigned_to = :staff AND owner = 'CASE_MANAGER'
              AND (:team = '' OR (team_id IS NOT NULL AND team_id <> :team)))
      """;

  private static final String RELEASE =
      """
      UPDATE conversation
         SET owner = 'WAITING', assigned_to = NULL, since = :at, updated_at = :at,
             climbs_at = coalesce(climbs_at, :climbs), version = version + 1
       WHERE assigned_to = :staff AND owner = 'CASE_MANAGER'
         AND (:team = '' OR (team_id IS NOT NULL AND team_id <> :team))
      """;

  private HeldCases() {}

  /** Those that this person, with these rights, sees no longer. */
  static void release(Work work, Staff staff, Instant at) throws SQLException {
    if (!Rights.mayWorkCases(staff)) {
      releaseAll(work, staff.id(), at);
    } else if (staff.team() != null) {
      release(work, staff.id(), staff.team().value(), at);
    }
  }

  static void releaseAll(Work work, StaffId staff, Instant at) throws SQLException {
    release(work, staff, "", at);
  }

  /**
   * @param team those of which stay; empty when none stay
   */
  private static void release(Work work, StaffId staff, String team, Instant at)
      throws SQLException {
    work.sql(UNCLAIM).set("staff", staff.value()).set("team", team).update();
    work.sql(RELEASE)
        .set("staff", staff.value())
        .set("team", team)
        .set("at", at)
        .set("climbs", Climbs.first(false, null, at))
        .update();
  }
}
