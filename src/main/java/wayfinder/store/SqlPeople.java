package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Actor;
import wayfinder.access.AuditTrail.Action;
import wayfinder.access.People;
import wayfinder.access.Person;
import wayfinder.access.Sessions;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.access.Team;
import wayfinder.access.TeamId;

/** What administrators do with accounts. */
final class SqlPeople implements People {
  private static final String ALL =
      """
      SELECT s.id AS staff_id, s.name AS staff_name, s.role AS staff_role,
             s.team_id AS staff_team, t.name AS team_name, s.provider_name, s.disabled_at,
             s.password_set_at, s.provider_subject,
             CASE WHEN f.secret IS NULL THEN 0 ELSE 1 END AS second_factor, l.until,
             (SELECT max(o.idle_until) FROM staff_session o WHERE o.staff_id = s.id) AS idle_until,
             (SELECT count(*) FROM conversation c
               WHERE c.assigned_to = s.id AND c.owner = 'CASE_MANAGER') AS open_cases
        FROM staff s
        LEFT JOIN team t ON t.id = s.team_id
        LEFT JOIN second_factor f ON f.staff_id = s.id
        LEFT JOIN staff_link l ON l.staff_id = s.id
       WHERE :id = '' OR s.id = :id
       ORDER BY s.name_key
      """;
  private static final String TEAMS =
      """
      SELECT id, name
        FROM team
       ORDER BY name_key
      """;

  private final Reader reader;
  private final Writer writer;
  private final AuditTable audit;

  SqlPeople(Reader reader, Writer writer, AuditTable audit) {
    this.reader = reader;
    this.writer = writer;
    this.audit = audit;
  }

  @Override
  public List<Person> all() {
    return read("");
  }

  @Override
  public Optional<Person> find(StaffId id) {
    return id.value().isEmpty() ? Optional.empty() : read(id.value()).stream().findFirst();
  }

  private List<Person> read(String id) {
    return reader.read(
        "reading accounts",
        handle -> handle.createQuery(ALL).bind("id", id).map((row, _) -> person(row)).list());
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        SqlAccounts.staff(row),
        row.getString("team_name"),
        row.getString("provider_name"),
        state(row),
        row.getLong("second_factor") == 1,
        instant(row, "until"),
        seen(row),
        row.getLong("open_cases"));
  }

  private static Person.State state(ResultSet row) throws SQLException {
    if (row.getString("disabled_at") != null) {
      return Person.State.DISABLED;
    }
    return row.getString("password_set_at") == null && row.getString("provider_subject") == null
        ? Person.State.INVITED
        : Person.State.ACTIVE;
  }

  private static @Nullable Instant seen(ResultSet row) throws SQLException {
    Instant idle = instant(row, "idle_until");
    return idle == null ? null : idle.minus(Sessions.IDLE);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return row.getString(column) == null ? null : Instant.ofEpochMilli(row.getLong(column));
  }

  @Override
  public List<Team> teams() {
    return reader.read(
        "reading teams",
        handle ->
            handle
                .createQuery(TEAMS)
                .map((row, _) -> new Team(new TeamId(row.getString("id")), row.getString("name")))
                .list());
  }

  /** What is changed of an account that is there. */
  private interface Step {
    Change take(Work work, Staff staff) throws SQLException;
  }

  private Change change(StaffId id, Actor by, Action action, String detail, Instant at, Step step) {
    return writer.write(
        "changing an account",
        work -> {
          Optional<Staff> staff = StaffTable.find(work, id);
          if (staff.isEmpty()) {
            return Change.GONE;
          }
          Change change = step.take(work, staff.get());
          if (change == Change.DONE) {
            audit.add(work, by, action, id.value(), detail, at);
          }
          return change;
        });
  }

  private static boolean isNeeded(Work work, Staff staff) throws SQLException {
    return staff.role() == Staff.Role.ADMINISTRATOR
        && !StaffTable.hasAdministratorBeside(work, staff.id());
  }

  @Override
  public Change setRights(
      StaffId id, Staff.Role role, @Nullable TeamId team, Actor by, Instant at) {
    return change(
        id,
        by,
        Action.SET_RIGHTS,
        rights(role, team),
        at,
        (work, staff) -> {
          if (role != Staff.Role.ADMINISTRATOR && isNeeded(work, staff)) {
            return Change.LAST_ADMINISTRATOR;
          }
          StaffTable.setRights(work, id, role, team);
          HeldCases.release(work, new Staff(id, staff.name(), role, team), at);
          return Change.DONE;
        });
  }

  /** Role and team as the audit keeps them. */
  static String rights(Staff staff) {
    return rights(staff.role(), staff.team());
  }

  private static String rights(Staff.Role role, @Nullable TeamId team) {
    return team == null ? role.name() : role.name() + " " + team.value();
  }

  @Override
  public Change setProviderName(StaffId id, @Nullable String name, Actor by, Instant at) {
    return change(
        id,
        by,
        Action.SET_PROVIDER_NAME,
        name == null ? "none" : "",
        at,
        (work, staff) -> {
          if (name != null && StaffTable.isCalled(work, id, name)) {
            return Change.TAKEN;
          }
          StaffTable.setProvider(work, id, name, null);
          return Change.DONE;
        });
  }

  @Override
  public Change disable(StaffId id, Actor by, Instant at) {
    return change(
        id,
        by,
        Action.DISABLE_ACCOUNT,
        "",
        at,
        (work, staff) -> {
          if (isNeeded(work, staff)) {
            return Change.LAST_ADMINISTRATOR;
          }
          StaffTable.setDisabled(work, id, at);
          StaffTable.dropLink(work, id);
          SessionTable.endAll(work, id);
          HeldCases.releaseAll(work, id, at);
          return Change.DONE;
        });
  }

  @Override
  public Change enable(StaffId id, Actor by, Instant at) {
    return change(
        id,
        by,
        Action.ENABLE_ACCOUNT,
        "",
        at,
        (work, staff) -> {
          StaffTable.setDisabled(work, id, null);
          return Change.DONE;
        });
  }

  @Override
  public Change reset(StaffId id, byte[] linkHash, Instant until, Actor by, Instant at) {
    return change(
        id,
        by,
        Action.RESET_ACCOUNT,
        "",
        at,
        (work, staff) -> {
          if (isNeeded(work, staff)) {
            return Change.LAST_ADMINISTRATOR;
          }
          StaffTable.forgetPassword(work, id);
          SecondFactorTable.drop(work, id);
          SessionTable.endAll(work, id);
          StaffTable.addLink(work, id, linkHash, until);
          return Change.DONE;
        });
  }

  @Override
  public Change endSecondFactor(StaffId id, Actor by, Instant at) {
    return change(
        id,
        by,
        Action.TURN_OFF_SECOND_FACTOR,
        "",
        at,
        (work, staff) -> {
          SecondFactorTable.drop(work, id);
          SessionTable.endAll(work, id);
          return Change.DONE;
        });
  }
}
