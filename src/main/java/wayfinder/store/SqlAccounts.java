package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Accounts;
import wayfinder.access.Actor;
import wayfinder.access.AuditTrail.Action;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.access.TeamId;

/** Accounts of staff, and what they are signed in by. */
final class SqlAccounts implements Accounts {
  private static final String ANY =
      """
      SELECT count(*)
        FROM (SELECT id FROM staff LIMIT 1) any_staff
      """;
  private static final String BY_NAME =
      """
      SELECT s.id AS staff_id, s.name AS staff_name, s.role AS staff_role,
             s.team_id AS staff_team, s.password_hash,
             CASE WHEN f.secret IS NULL THEN 0 ELSE 1 END AS second_factor
        FROM staff s
        LEFT JOIN second_factor f ON f.staff_id = s.id
       WHERE s.name_key = :nameKey AND s.disabled_at IS NULL AND s.password_set_at IS NOT NULL
      """;
  private static final String BY_ID =
      """
      SELECT s.id AS staff_id, s.name AS staff_name, s.role AS staff_role,
             s.team_id AS staff_team, s.password_hash,
             CASE WHEN f.secret IS NULL THEN 0 ELSE 1 END AS second_factor
        FROM staff s
        LEFT JOIN second_factor f ON f.staff_id = s.id
       WHERE s.id = :id AND s.disabled_at IS NULL AND s.password_set_at IS NOT NULL
      """;
  private static final String BY_LINK =
      """
      SELECT s.id AS staff_id, s.name AS staff_name, s.role AS staff_role, s.team_id AS staff_team
        FROM staff_link l
        JOIN staff s ON s.id = l.staff_id
       WHERE l.token_hash = :token AND l.until > :now AND s.disabled_at IS NULL
      """;
  private static final String BY_PROVIDER =
      """
      SELECT id AS staff_id, name AS staff_name, role AS staff_role, team_id AS staff_team,
             provider_subject
        FROM staff
       WHERE provider_name = :name AND disabled_at IS NULL
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
  private final AuditTable audit;
  private final Ids ids;

  SqlAccounts(Reader reader, Writer writer, AuditTable audit, Ids ids) {
    this.reader = reader;
    this.writer = writer;
    this.audit = audit;
    this.ids = ids;
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
  public boolean add(Staff staff, @Nullable String passwordHash, Actor by, Instant at) {
    return writer.write(
        "adding an account",
        work -> {
          boolean added = StaffTable.insert(work, staff, passwordHash, at);
          if (added) {
            audit.add(
                work, by, Action.ADD_ACCOUNT, staff.id().value(), SqlPeople.rights(staff), at);
          }
          return added;
        });
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
              .set("nameKey", StaffTable.key(name))
              .update();
          return work.sql(TEAM)
              .set("nameKey", StaffTable.key(name))
              .first(row -> new TeamId(row.getString("id")))
              .orElseThrow(() -> new IllegalStateException("a team just made is not there"));
        });
  }

  @Override
  public Optional<Account> byName(String name) {
    return account(BY_NAME, "nameKey", StaffTable.key(name));
  }

  @Override
  public Optional<Account> byId(StaffId id) {
    return account(BY_ID, "id", id.value());
  }

  private Optional<Account> account(String sql, String by, String value) {
    return reader.read(
        "looking for an account",
        handle ->
            handle
                .createQuery(sql)
                .bind(by, value)
                .map(
                    (row, _) ->
                        new Account(
                            staff(row),
                            row.getString("password_hash"),
                            row.getLong("second_factor") == 1))
                .findOne());
  }

  @Override
  public Optional<Staff> byLink(byte[] linkHash, Instant now) {
    return reader.read(
        "looking for a link",
        handle ->
            handle
                .createQuery(BY_LINK)
                .bind("token", linkHash)
                .bind("now", now.toEpochMilli())
                .map((row, _) -> staff(row))
                .findOne());
  }

  @Override
  public Optional<Staff> useLink(byte[] linkHash, String passwordHash, Instant at) {
    return writer.write(
        "using a link",
        work -> {
          Optional<Staff> found = StaffTable.byLink(work, linkHash, at);
          if (found.isPresent()) {
            StaffId id = found.get().id();
            StaffTable.setPassword(work, id, passwordHash, at);
            StaffTable.dropLink(work, id);
            SessionTable.endAll(work, id);
            audit.add(work, Actor.of(found.get()), Action.SET_PASSWORD, id.value(), "by link", at);
          }
          return found;
        });
  }

  @Override
  public void setPassword(Staff staff, String passwordHash, byte[] kept, Instant at) {
    writer.write(
        "changing a password",
        work -> {
          StaffTable.setPassword(work, staff.id(), passwordHash, at);
          StaffTable.dropLink(work, staff.id());
          SessionTable.endOthers(work, staff.id(), kept);
          audit.add(work, Actor.of(staff), Action.SET_PASSWORD, staff.id().value(), "", at);
          return staff;
        });
  }

  @Override
  public Optional<Staff> byProvider(String name, String subject, Instant at) {
    return writer.write(
        "looking for whom the agency's sign-in means",
        work -> {
          Optional<Called> called =
              work.sql(BY_PROVIDER)
                  .set("name", name)
                  .first(row -> new Called(staff(row), row.getString("provider_subject")));
          if (called.isPresent() && called.get().subject() == null) {
            StaffTable.setProvider(work, called.get().staff().id(), name, subject);
          }
          return called
              .filter(it -> it.subject() == null || subject.equals(it.subject()))
              .map(Called::staff);
        });
  }

  private record Called(Staff staff, @Nullable String subject) {}
}
