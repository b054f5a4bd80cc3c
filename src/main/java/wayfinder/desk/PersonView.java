package wayfinder.desk;

import java.util.List;

/**
 * What the page of one account shows to an administrator.
 *
 * @param notice what came of the last thing done; empty for nothing
 * @param link the new one-time link, shown this once; empty for none
 * @param pending until when a link works, in words; empty when there is none
 * @param own whether it is the reader's own account
 */
public record PersonView(
    Shell shell,
    String notice,
    boolean trouble,
    String id,
    String name,
    String state,
    boolean disabled,
    boolean secondFactor,
    String providerName,
    String pending,
    String link,
    long openCases,
    boolean own,
    List<PeopleView.Option> roles,
    List<PeopleView.Option> teams) {
  public PersonView {
    roles = List.copyOf(roles);
    teams = List.copyOf(teams);
  }
}
