package wayfinder.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Person;
import wayfinder.access.Staff;
import wayfinder.access.Team;
import wayfinder.access.TeamId;

/** Makes the pages of accounts out of what is known of them. */
final class PeopleViews {
  private final Pages pages;
  private final Times times;

  PeopleViews(Pages pages, Times times) {
    this.pages = pages;
    this.times = times;
  }

  PeopleView.Row row(Person person) {
    return new PeopleView.Row(
        person.staff().id().value(),
        person.staff().name(),
        Words.role(person.staff().role()),
        person.team() == null ? "All teams" : person.team(),
        state(person),
        person.state().name(),
        person.secondFactor() ? "On" : "Off",
        person.lastSeen() == null ? "" : times.when(person.lastSeen()));
  }

  private static String state(Person person) {
    return switch (person.state()) {
      case ACTIVE -> "Active";
      case INVITED -> "No password yet";
      case DISABLED -> "Disabled";
    };
  }

  static List<PeopleView.Option> roles(Staff.Role chosen) {
    return Stream.of(Staff.Role.values())
        .map(it -> new PeopleView.Option(it.name(), Words.role(it), it == chosen))
        .toList();
  }

  static List<PeopleView.Option> teams(List<Team> teams, @Nullable TeamId chosen) {
    var options = new ArrayList<PeopleView.Option>();
    options.add(new PeopleView.Option("", "All teams", chosen == null));
    teams.forEach(
        team ->
            options.add(
                new PeopleView.Option(team.id().value(), team.name(), team.id().equals(chosen))));
    return options;
  }

  PersonView of(
      Person person,
      Visitor visitor,
      boolean trouble,
      String notice,
      String link,
      List<Team> teams) {
    Staff staff = person.staff();
    return new PersonView(
        pages.shell(staff.name(), visitor),
        notice,
        trouble,
        staff.id().value(),
        staff.name(),
        state(person),
        person.state() == Person.State.DISABLED,
        person.secondFactor(),
        person.providerName() == null ? "" : person.providerName(),
        person.linkUntil() == null ? "" : times.when(person.linkUntil()),
        link,
        person.openCases(),
        staff.id().equals(visitor.staff().id()),
        roles(staff.role()),
        teams(teams, staff.team()));
  }
}
