package wayfinder.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A sweep of one pay from low to high finds the same cliffs that are announced on the way. */
class CliffSweepTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Programs PROGRAMS = WholePrograms.ALL;
  private static final int HOUSEHOLDS = 25;
  private static final int STEPS = 50;
  private static final int AHEAD = 10;

  @Test
  void theAnnouncedCliffIsTheNextOneOfTheSweep() {
    var households = new RandomHouseholds(8);
    var announced = new HashSet<String>();
    for (int i = 0; i < HOUSEHOLDS; i++) {
      Household household = withOnePay(households.next());
      double[] help = sweep(household);
      for (int step = 1; step + AHEAD < STEPS; step++) {
        Optional<Cliff> cliff = PROGRAMS.screen(paid(household, step), TODAY).cliff();
        int edge = nextEdge(help, step);
        assertThat(cliff.map(Cliff::payMonthly))
            .as("household %d at %d", i, step * 100)
            .isEqualTo(edge < 0 ? Optional.empty() : Optional.of(edge * 100.0));
        if (edge >= 0) {
          assertThat(cliff.orElseThrow().lossMonthly())
              .isEqualTo(help[edge] - help[edge + 1])
              .isGreaterThan(100);
          announced.add(i + " " + edge);
        }
      }
    }
    assertThat(announced).hasSizeGreaterThan(HOUSEHOLDS / 2);
  }

  /** With more pay a program may go, but it does not come back: no cliff is announced in vain. */
  @Test
  void foodStampsThatEndWithMorePayStayEnded() {
    var households = new RandomHouseholds(9);
    for (int i = 0; i < HOUSEHOLDS; i++) {
      Household household = withOnePay(households.next());
      var statuses = new ArrayList<Status>();
      for (int step = 1; step < STEPS; step++) {
        statuses.add(PROGRAMS.screen(paid(household, step), TODAY).of("snap").getFirst().status());
      }
      int first = statuses.indexOf(Status.UNLIKELY);
      List<Status> after = first < 0 ? List.of() : statuses.subList(first, statuses.size());
      assertThat(Set.copyOf(after)).as("household %d", i).isSubsetOf(Set.of(Status.UNLIKELY));
    }
  }

  /**
   * What the sweep finds by itself: the first step of the next ten that costs more than it pays.
   */
  private static int nextEdge(double[] help, int from) {
    for (int step = from; step < from + AHEAD; step++) {
      if (help[step] - help[step + 1] > 100) {
        return step;
      }
    }
    return -1;
  }

  /** Dollars of help a month at each step of pay, as far as they are known to the dollar. */
  private static double[] sweep(Household household) {
    var help = new double[STEPS + 1];
    for (int step = 0; step <= STEPS; step++) {
      help[step] =
          PROGRAMS.screen(paid(household, step), TODAY).results().stream()
              .filter(result -> result.status() == Status.LIKELY)
              .flatMap(result -> result.amount().stream())
              .filter(amount -> amount.min() == amount.max())
              .mapToDouble(amount -> amount.annual() ? amount.max() / 12 : amount.max())
              .sum();
    }
    return help;
  }

  private static Household withOnePay(Household household) {
    Household one = household;
    for (Member member : household.members()) {
      one = one.with(member.id(), Field.WAGES_MONTHLY, 0L);
    }
    return one;
  }

  private static Household paid(Household household, int step) {
    return household.with(household.members().getFirst().id(), Field.WAGES_MONTHLY, step * 100_00L);
  }
}
