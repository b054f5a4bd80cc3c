package wayfinder.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wayfinder.content.TestContent;

/** Last days as they were worked out by hand from the law, over the project's own numbers. */
class AppealWindowsTest {
  @ParameterizedTest(name = "{0}, letter of {1}: {3}")
  @CsvSource({
    "snap,           2026-11-13, 2026-12-01, 2027-03-01, 2027-03-01",
    "ssi,            2026-11-02, ,           2027-01-06, 2027-01-06",
    "ssdi,           2026-11-02, ,           2027-01-06, 2027-01-06",
    "ssdi,           2026-11-16, ,           2027-01-20, 2027-01-20",
    "ssi,            2026-11-20, ,           2027-01-25, 2027-01-25",
    "wic,            2026-11-18, ,           2027-01-17, 2027-01-15",
    "medicare,       2026-11-10, ,           2027-01-14, 2027-01-14",
    "va-reduction,   2026-11-10, ,           2027-01-09, 2027-01-08",
    "va-decision,    2026-11-10, ,           2027-11-10, 2027-11-10",
    "irs-deficiency, 2026-11-06, ,           2027-02-04, 2027-02-04",
    "marketplace,    2026-11-10, ,           2027-02-08, 2027-02-08",
  })
  void theLastDayToContestIsCounted(
      String id,
      LocalDate letter,
      @Nullable LocalDate change,
      LocalDate byLaw,
      LocalDate whatIsSaid) {
    DayCount ask = window(id).ask();
    assertThat(ask.lastDay(letter, change)).isEqualTo(byLaw);
    assertThat(ask.lastOpenDay(letter, change)).isEqualTo(whatIsSaid);
  }

  @ParameterizedTest(name = "{0}, letter of {1}: {2}")
  @CsvSource({
    "snap,         2026-11-13, 2026-11-23, 2026-11-23",
    "snap,         2026-11-11, 2026-11-23, 2026-11-23",
    "snap,         2026-11-16, 2026-11-27, 2026-11-27",
    "ssi,          2026-11-20, 2026-12-05, 2026-12-04",
    "wic,          2026-11-18, 2026-12-03, 2026-12-03",
    "va-reduction, 2026-11-10, 2026-12-10, 2026-12-10",
  })
  void theLastDayToKeepHelpIsCounted(
      String id, LocalDate letter, LocalDate byLaw, LocalDate whatIsSaid) {
    DayCount keep = Objects.requireNonNull(window(id).keep());
    assertThat(keep.lastDay(letter, null)).isEqualTo(byLaw);
    assertThat(keep.lastOpenDay(letter, null)).isEqualTo(whatIsSaid);
  }

  @ParameterizedTest(name = "{0}, asked for on {1}: {2}")
  @CsvSource({"snap, 2026-11-03, 2026-12-03", "medicaid, 2026-11-03, 2026-12-18"})
  void theDayOnWhichAnAnswerIsDueIsCounted(String id, LocalDate asked, LocalDate due) {
    assertThat(Objects.requireNonNull(window(id).answer()).lastDay(asked, null)).isEqualTo(due);
  }

  @Test
  void whatIsKeptIsNeverAskedForLaterThanAnAppealOfTheSameLetter() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    for (AppealWindow window : TestContent.CONTENT.appeals()) {
      for (LocalDate day = first; day.getYear() == first.getYear(); day = day.plusDays(1)) {
        DayCount keep = window.keep();
        if (keep != null) {
          assertThat(keep.lastOpenDay(day, null)).isBefore(window.ask().lastOpenDay(day, null));
        }
      }
    }
  }

  @Test
  void noDaySaidIsLaterThanTheLawAndEachIsAWorkingDay() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    for (AppealWindow window : TestContent.CONTENT.appeals()) {
      for (LocalDate day = first; day.getYear() == first.getYear(); day = day.plusDays(1)) {
        LocalDate said = window.ask().lastOpenDay(day, null);
        assertThat(said).isBeforeOrEqualTo(window.ask().lastDay(day, null));
        assertThat(WorkingDays.onOrAfter(said)).isEqualTo(said);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26, 2026-11-27", // Thanksgiving
    "2026-07-03, 2026-07-06", // the 4th is a Saturday
    "2027-12-31, 2028-01-03", // New Year is a Saturday
    "2027-06-18, 2027-06-21", // the 19th is a Saturday
    "2026-05-25, 2026-05-26", // Memorial Day
    "2026-05-18, 2026-05-18", // a Monday of May like others
    "2027-01-18, 2027-01-19", // Martin Luther King
    "2026-10-12, 2026-10-13",
    "2026-09-07, 2026-09-08",
    "2027-02-15, 2027-02-16",
    "2026-12-25, 2026-12-28",
  })
  void onAHolidayOfficesAreClosed(LocalDate day, LocalDate open) {
    assertThat(WorkingDays.onOrAfter(day)).isEqualTo(open);
  }

  private static AppealWindow window(String id) {
    return TestContent.CONTENT.appeals().stream()
        .filter(window -> window.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
