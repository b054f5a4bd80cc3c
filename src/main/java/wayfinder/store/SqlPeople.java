package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Actor;
import wayfinder.access.AuditTrail.Action;
import wayfinder.access.People;
import wayfinder.access.Person;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.access.Team;
import wayfinder.access.TeamId;

/** What administrators do with accounts. */
final class SqlPeople implements People {
  private final PeopleReading reading;
  private final Writer writer;
  private final AuditTable audit;

  SqlPeople(Reader reader, Writer writer, AuditTable audit) {
    this.reading = new PeopleReading(reader);
    this.writer = writer;
    this.audit = audit;
  }

  @Override
  public List<Person> all() {
    return reading.all();
  }

  @Override
  public Optional<Person> find(StaffId id) {
    return reading.find(id);
  }

  @Override
  public List<Team> teams() {
    return reading.teams();
  }

  @Override
  public boolean isCalled(String name) {
    return reading.isCalled(name);
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
          boolean holdsTheLink = by.equals(Actor.COMMAND); // and so can't lock anyone out
          if (!holdsTheLink && isNeeded(work, staff)) {
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
