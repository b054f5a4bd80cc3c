package wayfinder.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {
  private static final ZoneId HOME = ZoneId.of("America/New_York");
  private static final LocalDate MONDAY = LocalDate.of(2001, 1, 1);

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:59, closed 2026-11-23T09:00",
    "2026-11-23T09:00, open 2026-11-23T17:00",
    "2026-11-23T16:59, open 2026-11-23T17:00",
    "2026-11-23T17:00, closed 2026-11-27T09:00",
    "2026-11-27T12:00, open 2026-11-27T17:00",
    "2026-07-06T12:00, open 2026-07-06T17:00",
  })
  void aPlaceOpenOnMondaysAndFridaysSaysSo(String now, String said) {
    assertThat(at(now, weekly("FREQ=WEEKLY;BYDAY=MO,FR", "09:00", "17:00", null))).isEqualTo(said);
  }

  @Test
  void twoRowsOfADayKeepTheLunchBreakApart() {
    Schedule morning = weekly("FREQ=WEEKLY;BYDAY=MO", "09:00", "12:00", null);
    Schedule afternoon = weekly("FREQ=WEEKLY;BYDAY=MO", "13:00", "17:00", null);
    assertThat(at("2026-11-23T12:30", morning, afternoon)).isEqualTo("closed 2026-11-23T13:00");
    assertThat(
            at("2026-11-23T11:00", morning, weekly("FREQ=WEEKLY;BYDAY=MO", "12:00", "17:00", null)))
        .isEqualTo("open 2026-11-23T17:00");
  }

  @Test
  void aNightEndsOnTheNextMorning() {
    Schedule night = weekly("FREQ=DAILY", "20:00", "07:00", null);
    assertThat(at("2026-11-24T03:00", night)).isEqualTo("open 2026-11-24T07:00");
    assertThat(at("2026-11-24T12:00", night)).isEqualTo("closed 2026-11-24T20:00");
  }

  @Test
  void midnightToAMinuteBeforeItIsDayAndNight() {
    assertThat(at("2026-11-24T23:59", weekly("FREQ=DAILY", "00:00", "23:59", null)))
        .isEqualTo("always");
    assertThat(at("2026-11-23T12:00", weekly("FREQ=WEEKLY;BYDAY=MO", "00:00", "23:59", null)))
        .isEqualTo("open 2026-11-24T00:00");
  }

  @Test
  void theSecondTuesdayOfTheMonthIsFound() {
    Schedule monthly = weekly("FREQ=MONTHLY;BYDAY=2TU", "10:00", "12:00", null);
    assertThat(at("2026-12-08T11:00", monthly)).isEqualTo("open 2026-12-08T12:00");
    assertThat(at("2026-11-24T11:00", monthly)).isEqualTo("closed 2026-12-08T10:00");
    assertThat(at("2026-11-15T11:00", weekly("FREQ=MONTHLY;BYMONTHDAY=15", "10:00", "12:00", null)))
        .isEqualTo("open 2026-11-15T12:00");
  }

  @Test
  void everyOtherWeekCountsFromItsStart() {
    var days =
        Schedule.Days.of(null, null, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", LocalDate.of(2026, 11, 2))
            .orElseThrow();
    Schedule fortnightly = new Schedule.Hours(days, LocalTime.of(9, 0), LocalTime.of(10, 0), null);
    assertThat(at("2026-11-16T09:30", fortnightly)).isEqualTo("open 2026-11-16T10:00");
    assertThat(at("2026-11-23T09:30", fortnightly)).isEqualTo("closed 2026-11-30T09:00");
  }

  @Test
  void aHolidayClosesAndSpecialHoursReplaceTheUsual() {
    Schedule usual = weekly("FREQ=DAILY", "09:00", "17:00", null);
    LocalDate eve = LocalDate.of(2026, 12, 24);
    Schedule short24 =
        new Schedule.Hours(days(eve, eve, null), LocalTime.of(10, 0), LocalTime.of(12, 0), null);
    Schedule closed25 = new Schedule.Closure(days(eve.plusDays(1), eve.plusDays(1), null));
    assertThat(at("2026-12-24T09:30", usual, short24, closed25))
        .isEqualTo("closed 2026-12-24T10:00");
    assertThat(at("2026-12-24T13:00", usual, short24, closed25))
        .isEqualTo("closed 2026-12-26T09:00");
    assertThat(at("2026-12-25T13:00", usual, short24, closed25))
        .isEqualTo("closed 2026-12-26T09:00");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T12:00, open 2026-11-25T17:00",
    "2026-11-25T18:00, closed 2026-11-26T09:00 THANKSGIVING",
    "2026-11-26T08:00, closed 2026-11-26T09:00 THANKSGIVING",
    "2026-11-26T12:00, holiday THANKSGIVING",
    "2026-11-26T18:00, closed 2026-11-27T09:00",
    "2026-07-03T12:00, holiday INDEPENDENCE_DAY",
  })
  void usualHoursAreNotTakenForSureOnAHolidayOfWhichTheListingTellsNothing(
      String now, String said) {
    assertThat(at(now, weekly("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "09:00", "17:00", null)))
        .isEqualTo(said);
  }

  @Test
  void whatTheListingTellsOfAHolidayCounts() {
    Schedule usual = weekly("FREQ=DAILY", "09:00", "17:00", null);
    LocalDate thanksgiving = LocalDate.of(2026, 11, 26);
    Schedule open =
        new Schedule.Hours(
            days(thanksgiving, thanksgiving, null), LocalTime.of(11, 0), LocalTime.of(14, 0), null);
    assertThat(at("2026-11-26T12:00", usual, open)).isEqualTo("open 2026-11-26T14:00");
    assertThat(at("2026-11-25T18:00", usual, open)).isEqualTo("closed 2026-11-26T11:00");
    Schedule closed = new Schedule.Closure(days(thanksgiving, thanksgiving, null));
    assertThat(at("2026-11-26T12:00", usual, closed)).isEqualTo("closed 2026-11-27T09:00");
    Schedule everyChristmas =
        new Schedule.Hours(
            Schedule.Days.of(null, null, "FREQ=YEARLY", LocalDate.of(2000, 12, 25)).orElseThrow(),
            LocalTime.of(12, 0),
            LocalTime.of(15, 0),
            null);
    assertThat(at("2026-12-25T13:00", usual, everyChristmas)).isEqualTo("open 2026-12-25T15:00");
    assertThat(at("2026-12-25T16:00", usual, everyChristmas)).isEqualTo("closed 2026-12-26T09:00");
  }

  @Test
  void anOpenDoorOfDayAndNightIsOpenOnAHoliday() {
    assertThat(at("2026-11-26T12:00", weekly("FREQ=DAILY", "00:00", "23:59", null)))
        .isEqualTo("always");
    assertThat(at("2026-11-26T03:00", weekly("FREQ=DAILY", "20:00", "07:00", null)))
        .isEqualTo("open 2026-11-26T07:00");
    assertThat(at("2026-11-26T22:00", weekly("FREQ=DAILY", "20:00", "07:00", null)))
        .isEqualTo("holiday THANKSGIVING");
  }

  @Test
  void outsideItsDatesNothingIsKnown() {
    var days = days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 31), "FREQ=DAILY");
    Schedule summer = new Schedule.Hours(days, LocalTime.of(9, 0), LocalTime.of(17, 0), null);
    assertThat(at("2026-08-31T12:00", summer)).isEqualTo("open 2026-08-31T17:00");
    assertThat(at("2026-09-01T12:00", summer)).isEqualTo("unknown");
    assertThat(at("2026-05-20T12:00", summer)).isEqualTo("closed 2026-06-01T09:00");
  }

  @Test
  void noHoursAreUnknownAndWhatIsUnclearNeverMeansClosed() {
    assertThat(at("2026-11-24T12:00")).isEqualTo("unknown");
    Schedule monday = weekly("FREQ=WEEKLY;BYDAY=MO", "09:00", "17:00", null);
    assertThat(at("2026-11-24T12:00", monday, new Schedule.Unclear())).isEqualTo("unknown");
    assertThat(at("2026-11-23T12:00", monday, new Schedule.Unclear()))
        .isEqualTo("open 2026-11-23T17:00");
  }

  @Test
  void anOffsetInUseHereMeansTheClockOnTheWall() {
    Schedule winter = weekly("FREQ=DAILY", "09:00", "17:00", ZoneOffset.ofHours(-5));
    assertThat(at("2026-07-06T16:30", winter)).isEqualTo("open 2026-07-06T17:00");
    Schedule west = weekly("FREQ=DAILY", "09:00", "17:00", ZoneId.of("America/Los_Angeles"));
    assertThat(at("2026-11-24T09:30", west)).isEqualTo("closed 2026-11-24T09:00");
    assertThat(at("2026-11-24T13:00", west)).isEqualTo("open 2026-11-24T17:00");
  }

  private static Schedule weekly(String rule, String opens, String closes, @Nullable ZoneId zone) {
    return new Schedule.Hours(
        days(null, null, rule), LocalTime.parse(opens), LocalTime.parse(closes), zone);
  }

  private static Schedule.Days days(
      @Nullable LocalDate first, @Nullable LocalDate last, @Nullable String rule) {
    return Schedule.Days.of(first, last, rule, MONDAY).orElseThrow();
  }

  private static String at(String now, Schedule... schedules) {
    var hours = new OpeningHours(List.of(schedules), HOME);
    return switch (hours.at(LocalDateTime.parse(now).atZone(HOME).toInstant())) {
      case OpenState.Open it -> "open " + it.until();
      case OpenState.Closed it ->
          "closed " + it.opens() + (it.holiday() == null ? "" : " " + it.holiday());
      case OpenState.HolidayHours it -> "holiday " + it.holiday();
      case OpenState.AlwaysOpen _ -> "always";
      case OpenState.Unknown _ -> "unknown";
    };
  }
}
