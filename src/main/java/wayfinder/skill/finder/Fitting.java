package wayfinder.skill.finder;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wayfinder.knowledge.Audience;
import wayfinder.knowledge.NearbyListings;
import wayfinder.knowledge.Seeker;
import wayfinder.understanding.SeekerFact;
import wayfinder.understanding.SeekerReader;

/**
 * Leaves out the places that are for other people, and knows whether one question would change
 * which are named.
 */
final class Fitting {
  private final List<NearbyListings.Near> all;
  private final int most;

  /**
   * @param all the nearest, the best first
   * @param most how many are named
   */
  Fitting(List<NearbyListings.Near> all, int most) {
    this.all = List.copyOf(all);
    this.most = most;
  }

  /**
   * The best for someone. Where all near are for others, as meals for children are when a parent
   * asks, they are named with whom they are for: better than nothing.
   */
  List<NearbyListings.Near> best(Seeker seeker) {
    List<NearbyListings.Near> fit = fit(seeker);
    return fit.isEmpty() ? all.stream().limit(most).toList() : fit;
  }

  private List<NearbyListings.Near> fit(Seeker seeker) {
    return all.stream()
        .filter(near -> !Boolean.FALSE.equals(audience(near).fits(seeker)))
        .limit(most)
        .toList();
  }

  /**
   * What to ask: what decides most of the places that would be named, and of which each answer
   * would name other ones. Empty when no answer would change anything, or one would leave nothing.
   */
  Optional<SeekerFact> worthAsking(Seeker seeker, Set<SeekerFact> skipped) {
    return Stream.of(SeekerFact.values())
        .filter(fact -> !SeekerReader.knows(seeker, fact) && !skipped.contains(fact))
        .filter(fact -> changes(seeker, fact))
        .max(
            Comparator.comparingLong((SeekerFact fact) -> atStake(seeker, fact))
                .thenComparing(Comparator.<SeekerFact>naturalOrder().reversed()));
  }

  private boolean changes(Seeker seeker, SeekerFact fact) {
    List<List<NearbyListings.Near>> named =
        answers(fact).map(answer -> fit(seeker.and(answer))).toList();
    return atStake(seeker, fact) > 0
        && named.stream().noneMatch(List::isEmpty)
        && named.stream().distinct().count() > 1;
  }

  /** Of the places that would be named, those that some answer leaves out. */
  private long atStake(Seeker seeker, SeekerFact fact) {
    return fit(seeker).stream()
        .map(Fitting::audience)
        .filter(
            audience ->
                answers(fact)
                    .anyMatch(answer -> Boolean.FALSE.equals(audience.fits(seeker.and(answer)))))
        .count();
  }

  /** Answers that stand for all; few who write are no adults, so that is never asked for. */
  private static Stream<Seeker> answers(SeekerFact fact) {
    return switch (fact) {
      case AGE -> Stream.of(21, 40, 75).map(age -> new Seeker(age, null, null, null, null));
      case GENDER -> yesAndNo().map(woman -> new Seeker(null, woman, null, null, null));
      case CHILDREN -> yesAndNo().map(yes -> new Seeker(null, null, yes, null, null));
      case VETERAN -> yesAndNo().map(yes -> new Seeker(null, null, null, yes, null));
      case PET -> yesAndNo().map(yes -> new Seeker(null, null, null, null, yes));
    };
  }

  private static Stream<Boolean> yesAndNo() {
    return Stream.of(true, false);
  }

  private static Audience audience(NearbyListings.Near near) {
    return near.listing().terms().audience();
  }

  /** Whether all near are for the same people, so that it need not be said of each. */
  boolean isForAllAlike() {
    return all.stream().map(Fitting::audience).collect(Collectors.toSet()).size() == 1;
  }
}
