package wayfinder.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffedHoursTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final StaffedHours HOURS =
      new StaffedHours(
          Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY),
          LocalTime.of(9, 0),
          LocalTime.of(17, 0),
          Duration.ofHours(1),
          ZONE);

  @ParameterizedTest(name = "{0} to {1}: {2} minutes")
  @CsvSource({
    "2026-11-24T10:00, 2026-11-24T10:12, 12", // a Tuesday
    "2026-11-24T16:50, 2026-11-27T09:05, 15", // the rest on Friday
    "2026-11-24T18:00, 2026-11-24T20:00, 0",
    "2026-11-24T08:00, 2026-11-24T18:00, 480",
    "2026-11-20T16:00, 2026-11-24T10:00, 600" // Friday, Monday, Tuesday
  })
  void onlyTimeInWhichSomeoneIsThereIsCounted(LocalDateTime from, LocalDateTime to, long minutes) {
    assertThat(HOURS.between(from.atZone(ZONE).toInstant(), to.atZone(ZONE).toInstant()))
        .isEqualTo(Duration.ofMinutes(minutes));
    assertThat(
            StaffedHours.none(ZONE)
                .between(from.atZone(ZONE).toInstant(), to.atZone(ZONE).toInstant()))
        .isEqualTo(Duration.between(from.atZone(ZONE), to.atZone(ZONE)));
  }

  @ParameterizedTest(name = "asked {0}, answered by {1}")
  @CsvSource({
    "2026-11-24T10:00, 2026-11-24T11:00", // a Tuesday
    "2026-11-24T16:00, 2026-11-24T17:00",
    "2026-11-24T16:30, 2026-11-27T09:30", // the rest on Friday
    "2026-11-24T17:00, 2026-11-27T10:00",
    "2026-11-24T03:00, 2026-11-24T10:00",
    "2026-11-27T23:59, 2026-11-30T10:00",
    "2027-03-13T12:00, 2027-03-15T10:00", // over the change to summer time
  })
  void anAnswerIsPromisedWithinStaffedTimeOnly(LocalDateTime asked, LocalDateTime by) {
    assertThat(HOURS.answerBy(asked.atZone(ZONE).toInstant()))
        .contains(by.atZone(ZONE).toInstant());
  }

  @Test
  void whoNamesNoHoursPromisesNothing() {
    assertThat(
            StaffedHours.none(ZONE)
                .answerBy(LocalDateTime.of(2026, 11, 24, 10, 0).atZone(ZONE).toInstant()))
        .isEmpty();
  }
}
