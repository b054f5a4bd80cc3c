package wayfinder.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Rights;
import wayfinder.access.Staff;
import wayfinder.casework.Cases;

/**
 * What surrounds every page.
 *
 * @param name who is signed in; null for nobody
 * @param worksCases whether the counts mean anything to the reader
 * @param links to the other pages the reader may open
 */
public record Shell(
    String title,
    @Nullable String name,
    boolean worksCases,
    Cases.Counts counts,
    List<Link> links) {
  public Shell {
    links = List.copyOf(links);
  }

  /** A link, such as to the reports. */
  public record Link(String label, String address) {}

  static Shell forNobody(String title) {
    return new Shell(title, null, false, Cases.Counts.NONE, List.of());
  }

  /** For someone to whom nothing opens yet. */
  static Shell forNewcomer(String title, Staff reader) {
    return new Shell(title, reader.name(), false, Cases.Counts.NONE, List.of());
  }

  static Shell of(String title, Staff reader, Cases.Counts counts) {
    var links = new ArrayList<Link>();
    if (Rights.mayWorkCases(reader)) {
      links.add(new Link("Consults", "/desk/consults"));
    }
    if (Rights.mayReview(reader)) {
      links.add(new Link("Reports", "/desk/reports"));
      links.add(new Link("Audit", "/desk/audit"));
    }
    if (Rights.mayManageAccounts(reader)) {
      links.add(new Link("Accounts", "/desk/accounts"));
    }
    return new Shell(title, reader.name(), Rights.mayWorkCases(reader), counts, links);
  }

  /** Conversations in alarm, in words; empty when there are none. */
  public String alarms() {
    return counts.alarmed() == 0
        ? ""
        : counts.alarmed() + (counts.alarmed() == 1 ? " alarm" : " alarms");
  }
}
