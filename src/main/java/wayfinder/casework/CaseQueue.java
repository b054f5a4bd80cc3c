package wayfinder.casework;

import java.util.List;
import java.util.Map;

/**
 * The queue of the desk as one looks at it.
 *
 * @param cases the first of those that fit, in their order
 * @param about how many cases are about just these needs, of all that fit but for their needs
 */
public record CaseQueue(List<CaseSummary> cases, Map<List<Need>, Long> about) {
  public CaseQueue {
    cases = List.copyOf(cases);
    about = Map.copyOf(about);
  }
}
