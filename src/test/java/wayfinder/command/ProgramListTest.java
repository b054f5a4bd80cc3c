package wayfinder.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import wayfinder.rules.WholePrograms;

/** Editors hear in time that figures end. */
class ProgramListTest {
  @Test
  void tablesThatEndWithinThirtyDaysAreListedWithTheirPrograms() {
    LocalDate day = LocalDate.of(2027, 9, 5);
    assertThat(ProgramList.lapsing(WholePrograms.ALL, day, 30))
        .anyMatch(line -> line.startsWith("snap-limits.csv: to 2027-09-30 (snap"));
  }

  @Test
  void tablesThatHoldLongerAreNot() {
    LocalDate day = LocalDate.of(2027, 8, 1);
    assertThat(ProgramList.lapsing(WholePrograms.ALL, day, 30))
        .noneMatch(line -> line.startsWith("snap-limits.csv"));
  }

  @Test
  void aTableThatHasEndedIsListedToo() {
    LocalDate day = LocalDate.of(2029, 1, 1);
    assertThat(ProgramList.lapsing(WholePrograms.ALL, day, 30))
        .anyMatch(line -> line.startsWith("snap-limits.csv"));
  }

  @Test
  void figuresThatAreNotPublishedYetAreAwaitedUntilTheDayToLookAgain() {
    LocalDate ended = LocalDate.of(2026, 12, 2);
    assertThat(ProgramList.lapsing(WholePrograms.ALL, ended, 1)).isEmpty();
    assertThat(ProgramList.awaited(WholePrograms.ALL, ended, 1))
        .containsExactly(
            "va-pension.csv: to 2026-11-30 (va_pension); look again on 2026-12-21 at"
                + " https://www.va.gov/pension/veterans-pension-rates/");
    LocalDate lookAgain = LocalDate.of(2026, 12, 21);
    assertThat(ProgramList.lapsing(WholePrograms.ALL, lookAgain, 1))
        .containsExactly("va-pension.csv: to 2026-11-30 (va_pension)");
  }
}
