package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Accounts;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.access.TeamId;

/** Accounts and sessions of staff. */
final class SqlAccounts implements Accounts {
  /** An idle end is moved only when it moves this far: a page read is not a write each time. */
  private static final Duration IDLE_GRAIN = Duration.ofSeconds(30);

  private static final String ANY =
      """
      SELECT count(*)
        FROM (SELECT id FROM staff LIMIT 1) any_staff
      """;
  private static final String INSERT =
      """
      INSERT INTO staff (id, name, name_key, role, team_id, password_hash, created_at)
      VALUES (:id, :name, :nameKey, :role, :team, :passwordHash, :at)
      ON CONFLICT DO NOTHING
      """;
  private static final String BY_NAME =
      """
      SELECT id AS staff_id, name AS staff_name, role AS staff_role, team_id AS staff_team,
             password_hash
        FROM staff
       WHERE name_key = :nameKey
      """;
  private static final String BEGIN_SESSION =
      """
      INSERT INTO staff_session (token_hash, staff_id, began_at, idle_until, ends_at)
      VALUES (:token, :staff, :at, :idleUntil, :endsAt)
      """;
  private static final String DROP_OLD_SESSIONS =
      """
      DELETE FROM staff_session
       WHERE ends_at <= :at
      """;
  private static final String BY_SESSION =
      """
      SELECT s.id AS staff_id, s.name AS staff_name, s.role AS staff_role,
             s.team_id AS staff_team, t.idle_until
        FROM staff_session t
        JOIN staff s ON s.id = t.staff_id
       WHERE t.token_hash = :token AND t.idle_until > :now AND t.ends_at > :now
      """;
  private static final String MOVE_SESSION =
      """
      UPDATE staff_session
         SET idle_until = :idleUntil
       WHERE token_hash = :token AND idle_until < :idleUntil
      """;
  private static final String END_SESSION =
      """
      DELETE FROM staff_session
       WHERE token_hash = :token
      """;

  private static final String ADD_TEAM =
      """
      INSERT INTO team (id, name, name_key)
      VALUES (:id, :name, :nameKey)
      ON CONFLICT DO NOTHING
      """;
  private static final String TEAM =
      """
      SELECT id
        FROM team
       WHERE name_key = :nameKey
      """;

  private final Reader reader;
  private final Writer writer;
  private final Ids ids;

  SqlAccounts(Reader reader, Writer writer, Ids ids) {
    this.ids = ids;
    this.reader = reader;
    this.writer = writer;
  }

  /** The joined staff member of a row; null when there is none. */
  static @Nullable Staff staffOrNull(ResultSet row) throws SQLException {
    return row.getString("staff_id") == null ? null : staff(row);
  }

  static Staff staff(ResultSet row) throws SQLException {
    String team = row.getString("staff_team");
    return new Staff(
        new StaffId(row.getString("staff_id")),
        row.getString("staff_name"),
        Staff.Role.valueOf(row.getString("staff_role")),
        team == null ? null : new TeamId(team));
  }

  @Override
  public boolean isEmpty() {
    return reader.read(
        "looking for accounts", handle -> handle.createQuery(ANY).mapTo(Long.class).one() == 0);
  }

  @Override
  public boolean add(Staff staff, String passwordHash, Instant at) {
    return writer.write(
        "adding an account",
        work ->
            work.sql(INSERT)
                    .set("id", staff.id().value())
                    .set("name", staff.name())
                    .set("nameKey", nameKey(staff.name()))
                    .set("role", staff.role())
                    .set("team", staff.team() == null ? null : staff.team().value())
                    .set("passwordHash", passwordHash)
                    .set("at", at)
                    .update()
                == 1);
  }

  @Override
  public TeamId team(String name) {
    String id = ids.next();
    return writer.write(
        "looking for a team",
        work -> {
          work.sql(ADD_TEAM)
              .set("id", id)
              .set("name", name.strip())
              .set("nameKey", nameKey(name))
              .update();
          return work.sql(TEAM)
              .set("nameKey", nameKey(name))
              .first(row -> new TeamId(row.getString("id")))
              .orElseThrow(() -> new IllegalStateException("a team just made is not there"));
        });
  }

  @Override
  public Optional<Account> byName(String name) {
    return reader.read(
        "looking for an account",
        handle ->
            handle
                .createQuery(BY_NAME)
                .bind("nameKey", nameKey(name))
                .map((row, context) -> new Account(staff(row), row.getString("password_hash")))
                .findOne());
  }

  private static String nameKey(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public void beginSession(
      byte[] tokenHash, StaffId staff, Instant at, Instant idleUntil, Instant endsAt) {
    writer.write(
        "beginning a session",
        work -> {
          work.sql(DROP_OLD_SESSIONS).set("at", at).update();
          return work.sql(BEGIN_SESSION)
              .set("token", tokenHash)
              .set("staff", staff.value())
              .set("at", at)
              .set("idleUntil", idleUntil)
              .set("endsAt", endsAt)
              .update();
        });
  }

  @Override
  public Optional<Staff> bySession(byte[] tokenHash, Instant now, Instant idleUntil) {
    Optional<Session> found =
        reader.read(
            "looking for a session",
            handle ->
                handle
                    .createQuery(BY_SESSION)
                    .bind("token", tokenHash)
                    .bind("now", now.toEpochMilli())
                    .map(
                        (row, context) ->
                            new Session(
                                staff(row), Instant.ofEpochMilli(row.getLong("idle_until"))))
                    .findOne());
    if (found.isPresent() && !found.get().idleUntil().plus(IDLE_GRAIN).isAfter(idleUntil)) {
      writer.write(
          "keeping a session",
          work ->
              work.sql(MOVE_SESSION).set("token", tokenHash).set("idleUntil", idleUntil).update());
    }
    return found.map(Session::staff);
  }

  @Override
  public void endSession(byte[] tokenHash) {
    writer.write(
        "ending a session", work -> work.sql(END_SESSION).set("token", tokenHash).update());
  }

  private record Session(Staff staff, Instant idleUntil) {}
}
