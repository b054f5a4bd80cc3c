package wayfinder.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a text that we begin may come. */
class ContactHoursTest {
  private static final ZoneId AGENCY = ZoneId.of("America/New_York");
  private static final QuietHours NIGHT =
      new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), AGENCY);

  @ParameterizedTest(name = "case 23: {0} in {1} waits until {2}")
  @CsvSource({
    "2026-11-24T20:59:59, America/New_York, 2026-11-24T20:59:59",
    "2026-11-24T21:00:00, America/New_York, 2026-11-25T08:00:00",
    "2026-11-25T07:59:59, America/New_York, 2026-11-25T08:00:00",
    "2026-11-25T08:00:00, America/New_York, 2026-11-25T08:00:00",
    "2026-11-24T20:59:59, America/Phoenix, 2026-11-24T20:59:59",
    "2026-11-24T22:00:00, Pacific/Honolulu, 2026-11-25T08:00:00",
    "2026-11-24T21:00:01, America/Puerto_Rico, 2026-11-25T08:00:00",
    "2026-11-01T01:30:00, America/New_York, 2026-11-01T08:00:00",
    "2027-03-14T02:30:00, America/New_York, 2027-03-14T08:00:00",
  })
  void case23NothingComesAtNightWhereTheClientIs(
      LocalDateTime at, String zone, LocalDateTime opens) {
    ContactHours hours = NIGHT.hours(new SafeContact(List.of(), null, null, zone, "", "", ""));
    assertThat(hours.next(at.atZone(ZoneId.of(zone)).toInstant()))
        .contains(opens.atZone(ZoneId.of(zone)).toInstant());
  }

  @Test
  void case24SafeHoursNarrowTheDayAndItsEndIsKnown() {
    var contact =
        new SafeContact(
            List.of(DayOfWeek.MONDAY), LocalTime.of(13, 0), LocalTime.of(15, 0), "", "", "", "");
    ContactHours hours = NIGHT.hours(contact);
    Instant tuesday = Instant.parse("2026-11-24T18:30:00Z");
    Instant monday = Instant.parse("2026-11-30T18:00:00Z");
    assertThat(hours.isOpen(tuesday)).isFalse();
    assertThat(hours.next(tuesday)).contains(monday);
    assertThat(hours.end(monday)).isEqualTo(Instant.parse("2026-11-30T20:00:00Z"));
    assertThat(hours.isOpen(Instant.parse("2026-11-30T20:00:00Z"))).isFalse();
  }

  @Test
  void hoursThatAreAllAtNightNeverCome() {
    var contact =
        new SafeContact(List.of(), LocalTime.of(22, 0), LocalTime.of(23, 0), "", "", "", "");
    assertThat(NIGHT.hours(contact).next(Instant.parse("2026-11-24T18:30:00Z"))).isEmpty();
  }
}
