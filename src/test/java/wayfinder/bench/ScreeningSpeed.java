package wayfinder.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import wayfinder.rules.BenchHouseholds;
import wayfinder.rules.Household;
import wayfinder.rules.Programs;
import wayfinder.rules.Question;
import wayfinder.rules.WholePrograms;

/** How many households one core screens in a second, and how long the next question takes. */
public final class ScreeningSpeed {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final int HOUSEHOLDS = 2_000;
  private static final int ROUNDS = 8;

  private ScreeningSpeed() {}

  /** Prints what a cold start costs, then both, round by round: the first ones are cold. */
  public static void main(String[] args) throws IOException, InterruptedException {
    ColdContent.print();
    Programs programs = WholePrograms.ALL;
    List<Household> households = BenchHouseholds.some(HOUSEHOLDS);
    for (int round = 1; round <= ROUNDS; round++) {
      long before = System.nanoTime();
      int results = 0;
      for (Household household : households) {
        results += programs.screen(household, DAY).results().size();
      }
      double seconds = (System.nanoTime() - before) / 1e9;
      var steps = new ArrayList<Long>();
      Set<String> asked =
          Set.copyOf(
              programs.questions().stream().filter(Question::core).map(Question::id).toList());
      for (Household household : households) {
        long at = System.nanoTime();
        programs.next(household, DAY, asked);
        steps.add(System.nanoTime() - at);
      }
      steps.sort(Long::compare);
      System.out.printf(
          "%d programs, %,.0f households a second, %d results; next question: median %d us%n",
          programs.all().size(), HOUSEHOLDS / seconds, results, steps.get(HOUSEHOLDS / 2) / 1_000);
    }
  }
}
