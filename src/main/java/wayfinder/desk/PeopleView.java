package wayfinder.desk;

import java.util.List;

/**
 * What the list of accounts shows.
 *
 * @param fault why the last one was not added; empty for nothing
 * @param link the one-time link of the one just added, shown this once; empty for none
 * @param linkFor whose link it is
 * @param typedName of who was not added
 */
public record PeopleView(
    Shell shell,
    String fault,
    String link,
    String linkFor,
    String typedName,
    List<Row> people,
    List<Option> roles,
    List<Option> teams) {
  public PeopleView {
    people = List.copyOf(people);
    roles = List.copyOf(roles);
    teams = List.copyOf(teams);
  }

  /** An account. */
  public record Row(
      String id,
      String name,
      String role,
      String team,
      String state,
      String level,
      String secondFactor,
      String seen) {}

  /** Something to choose. */
  public record Option(String value, String label, boolean chosen) {}
}
