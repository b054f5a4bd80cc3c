package wayfinder.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FederalHolidayTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-01, NEW_YEAR",
    "2026-01-19, MARTIN_LUTHER_KING",
    "2026-02-16, WASHINGTON",
    "2026-05-25, MEMORIAL_DAY",
    "2026-06-19, JUNETEENTH",
    "2026-07-03, INDEPENDENCE_DAY",
    "2026-07-04, INDEPENDENCE_DAY",
    "2026-09-07, LABOR_DAY",
    "2026-10-12, COLUMBUS_DAY",
    "2026-11-11, VETERANS_DAY",
    "2026-11-26, THANKSGIVING",
    "2026-12-25, CHRISTMAS",
    "2027-06-18, JUNETEENTH",
    "2027-07-05, INDEPENDENCE_DAY",
    "2027-12-24, CHRISTMAS",
    "2027-12-31, NEW_YEAR",
    "2023-01-02, NEW_YEAR",
  })
  void aHolidayIsKnownOnItsDayAndOnTheDayItIsObserved(LocalDate day, FederalHoliday holiday) {
    assertThat(FederalHoliday.on(day)).contains(holiday);
  }

  @Test
  void allOtherDaysOfAYearAreNone() {
    List<LocalDate> holidays =
        LocalDate.of(2026, 1, 1)
            .datesUntil(LocalDate.of(2027, 1, 1))
            .filter(day -> FederalHoliday.on(day).isPresent())
            .toList();
    assertThat(holidays).hasSize(12);
    assertThat(FederalHoliday.on(LocalDate.of(2026, 11, 27))).isEmpty();
    assertThat(FederalHoliday.on(LocalDate.of(2026, 11, 19))).isEmpty();
  }
}
