package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.access.TeamId;

/** What writes the tables of accounts and of their one-time links. */
final class StaffTable {
  private static final String INSERT =
      """
      INSERT INTO staff (
        id, name, name_key, role, team_id, password_hash, password_set_at, created_at)
      VALUES (:id, :name, :nameKey, :role, :team, :passwordHash, :setAt, :at)
      ON CONFLICT DO NOTHING
      """;
  private static final String FIND =
      """
      SELECT id AS staff_id, name AS staff_name, role AS staff_role, team_id AS staff_team
        FROM staff
       WHERE id = :id
      """;
  private static final String SET_PASSWORD =
      """
      UPDATE staff
         SET password_hash = :hash, password_set_at = :at
       WHERE id = :id
      """;
  private static final String FORGET_PASSWORD =
      """
      UPDATE staff
         SET password_hash = '', password_set_at = NULL
       WHERE id = :id
      """;
  private static final String SET_RIGHTS =
      """
      UPDATE staff
         SET role = :role, team_id = :team
       WHERE id = :id
      """;
  private static final String SET_PROVIDER =
      """
      UPDATE staff
         SET provider_name = :name, provider_subject = :subject
       WHERE id = :id
      """;
  private static final String CALLED =
      """
      SELECT id
        FROM staff
       WHERE provider_name = :name AND id <> :id
      """;
  private static final String SET_DISABLED =
      """
      UPDATE staff
         SET disabled_at = :at
       WHERE id = :id
      """;

  /** Changes nothing: on PostgreSQL it makes those who change administrators wait in turn. */
  private static final String HOLD_ADMINISTRATORS =
      """
      UPDATE staff
         SET role = role
       WHERE role = 'ADMINISTRATOR'
      """;

  private static final String OTHERS =
      """
      SELECT count(*) AS others
        FROM staff
       WHERE role = 'ADMINISTRATOR' AND disabled_at IS NULL AND id <> :id
         AND (password_set_at IS NOT NULL OR provider_subject IS NOT NULL)
      """;
  private static final String DROP_LINK =
      """
      DELETE FROM staff_link
       WHERE staff_id = :id
      """;
  private static final String ADD_LINK =
      """
      INSERT INTO staff_link (staff_id, token_hash, until)
      VALUES (:id, :token, :until)
      """;
  private static final String LINK =
      """
      SELECT s.id AS staff_id, s.name AS staff_name, s.role AS staff_role, s.team_id AS staff_team
        FROM staff_link l
        JOIN staff s ON s.id = l.staff_id
       WHERE l.token_hash = :token AND l.until > :now AND s.disabled_at IS NULL
      """;

  private StaffTable() {}

  /** False when the name is taken. */
  static boolean insert(Work work, Staff staff, @Nullable String passwordHash, Instant at)
      throws SQLException {
    return work.sql(INSERT)
            .set("id", staff.id().value())
            .set("name", staff.name())
            .set("nameKey", key(staff.name()))
            .set("role", staff.role())
            .set("team", value(staff.team()))
            .set("passwordHash", passwordHash == null ? "" : passwordHash)
            .set("setAt", passwordHash == null ? null : Long.valueOf(at.toEpochMilli()))
            .set("at", at)
            .update()
        == 1;
  }

  /** A name as it is compared. */
  static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String value(@Nullable TeamId team) {
    return team == null ? null : team.value();
  }

  static Optional<Staff> find(Work work, StaffId id) throws SQLException {
    return work.sql(FIND).set("id", id.value()).first(SqlAccounts::staff);
  }

  static void setPassword(Work work, StaffId id, String hash, Instant at) throws SQLException {
    work.sql(SET_PASSWORD).set("id", id.value()).set("hash", hash).set("at", at).update();
  }

  static void forgetPassword(Work work, StaffId id) throws SQLException {
    work.sql(FORGET_PASSWORD).set("id", id.value()).update();
  }

  static void setRights(Work work, StaffId id, Staff.Role role, @Nullable TeamId team)
      throws SQLException {
    work.sql(SET_RIGHTS).set("id", id.value()).set("role", role).set("team", value(team)).update();
  }

  static void setProvider(Work work, StaffId id, @Nullable String name, @Nullable String subject)
      throws SQLException {
    work.sql(SET_PROVIDER).set("id", id.value()).set("name", name).set("subject", subject).update();
  }

  /** Whether the agency's sign-in calls someone else so. */
  static boolean isCalled(Work work, StaffId id, String name) throws SQLException {
    return work.sql(CALLED)
        .set("id", id.value())
        .set("name", name)
        .first(row -> row.getString("id"))
        .isPresent();
  }

  /** Since when the account may not sign in; null: it may. */
  static void setDisabled(Work work, StaffId id, @Nullable Instant since) throws SQLException {
    work.sql(SET_DISABLED)
        .set("id", id.value())
        .set("at", since == null ? null : Long.valueOf(since.toEpochMilli()))
        .update();
  }

  /** Whether there is an administrator besides this person who can sign in. */
  static boolean hasAdministratorBeside(Work work, StaffId id) throws SQLException {
    work.sql(HOLD_ADMINISTRATORS).update();
    return work.sql(OTHERS)
        .set("id", id.value())
        .first(row -> row.getLong("others") > 0)
        .orElse(false);
  }

  static void dropLink(Work work, StaffId id) throws SQLException {
    work.sql(DROP_LINK).set("id", id.value()).update();
  }

  static void addLink(Work work, StaffId id, byte[] token, Instant until) throws SQLException {
    dropLink(work, id);
    work.sql(ADD_LINK).set("id", id.value()).set("token", token).set("until", until).update();
  }

  /** Whose link this is, if it still works. */
  static Optional<Staff> byLink(Work work, byte[] token, Instant now) throws SQLException {
    return work.sql(LINK).set("token", token).set("now", now).first(SqlAccounts::staff);
  }
}
