package wayfinder.understanding;

import java.util.Set;

/**
 * The words about a care plan, in the form of {@link wayfinder.text.WholeMessage}.
 *
 * @param plan whole messages that ask for the plan
 * @param done what stands around the number of a step that is done, the {@code filler} left out
 * @param yes whole answers: it is done
 * @param later whole answers: it needs more time
 * @param filler may stand around a number and tell nothing
 */
public record PlanWords(
    Set<String> plan, Set<String> done, Set<String> yes, Set<String> later, Set<String> filler) {
  public PlanWords {
    plan = Set.copyOf(plan);
    done = Set.copyOf(done);
    yes = Set.copyOf(yes);
    later = Set.copyOf(later);
    filler = Set.copyOf(filler);
  }
}
