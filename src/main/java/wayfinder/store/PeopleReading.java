package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Person;
import wayfinder.access.Sessions;
import wayfinder.access.StaffId;
import wayfinder.access.Team;
import wayfinder.access.TeamId;

/** What is read of accounts for administrators. */
final class PeopleReading {
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
  private static final String CALLED =
      """
      SELECT id
        FROM staff
       WHERE provider_name = :name
      """;
  private static final String TEAMS =
      """
      SELECT id, name
        FROM team
       ORDER BY name_key
      """;

  private final Reader reader;

  PeopleReading(Reader reader) {
    this.reader = reader;
  }

  List<Person> all() {
    return read("");
  }

  Optional<Person> find(StaffId id) {
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

  List<Team> teams() {
    return reader.read(
        "reading teams",
        handle ->
            handle
                .createQuery(TEAMS)
                .map((row, _) -> new Team(new TeamId(row.getString("id")), row.getString("name")))
                .list());
  }

  boolean isCalled(String name) {
    return reader
        .read(
            "looking for a name",
            handle -> handle.createQuery(CALLED).bind("name", name).mapTo(String.class).findOne())
        .isPresent();
  }
}
