package wayfinder.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.knowledge.Schedule;

class HoursTest {
  @ParameterizedTest
  @CsvSource({
    "09:00, 17:00, 09:00, 17:00",
    "9:00:00, 17:30:00.5, 09:00, 17:30",
    "9am, 3pm, 09:00, 15:00",
    "12:00 AM, 12:00 p.m., 00:00, 12:00",
    "08:00-05:00, 16:00-05:00, 08:00, 16:00",
    "00:00, 24:00, 00:00, 00:00",
    "20:00, 06:00, 20:00, 06:00",
  })
  void timesAreReadAsPeopleWriteThem(String opens, String closes, LocalTime from, LocalTime to) {
    assertThat(
            read(
                "\"byday\":\"MO\",\"opens_at\":\"%s\",\"closes_at\":\"%s\""
                    .formatted(opens, closes)))
        .singleElement()
        .isInstanceOfSatisfying(
            Schedule.Hours.class,
            hours -> {
              assertThat(hours.opens()).isEqualTo(from);
              assertThat(hours.closes()).isEqualTo(to);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"byday\":\"MO\",\"opens_at\":\"9:00\",\"closes_at\":\"5:00\"",
        "\"byday\":\"MO\",\"opens_at\":\"9\",\"closes_at\":\"17\"",
        "\"byday\":\"MO\",\"opens_at\":\"13pm\",\"closes_at\":\"17:00\"",
        "\"byday\":\"MO\",\"opens_at\":\"09:00\"",
        "\"byday\":\"Someday\",\"opens_at\":\"09:00\",\"closes_at\":\"17:00\"",
        "\"opens_at\":\"09:00\",\"closes_at\":\"17:00\"",
        "\"freq\":\"WEEKLY\",\"interval\":2,\"byday\":\"MO\",\"opens_at\":\"09:00\",\"closes_at\":\"17:00\"",
        "\"freq\":\"WEEKLY\",\"byweekno\":\"41\",\"byday\":\"MO\",\"opens_at\":\"09:00\",\"closes_at\":\"17:00\"",
        "\"byday\":\"MO\",\"valid_from\":\"soon\",\"opens_at\":\"09:00\",\"closes_at\":\"17:00\"",
        "\"freq\":\"YEARLY\",\"x-wayfinder\":{\"closed\":true}",
      })
  void whatCannotBeReliedOnIsUnclear(String row) {
    assertThat(read(row)).containsExactly(new Schedule.Unclear());
  }

  @Test
  void wordsAloneAreNoHours() {
    assertThat(read("\"description\":\"Mondays at nine\"")).isEmpty();
  }

  @Test
  void aHolidayIsAClosure() {
    assertThat(
            read(
                "\"valid_from\":\"2026-12-25\",\"valid_to\":\"2026-12-25\",\"x-wayfinder\":{\"closed\":true}"))
        .singleElement()
        .isInstanceOf(Schedule.Closure.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"valid_from\":\"2026-11-26\",\"valid_to\":\"2026-11-27\",\"notes\":\"Closed for Thanksgiving\"",
        "\"valid_from\":\"2026-11-26\",\"valid_to\":\"2026-11-26\",\"description\":\"Cerrado\"",
      })
  void daysWithoutTimesThatSayClosedAreAClosure(String row) {
    assertThat(read(row)).singleElement().isInstanceOf(Schedule.Closure.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"valid_from\":\"2026-11-26\",\"notes\":\"Closed for Thanksgiving\"",
        "\"valid_from\":\"2026-01-01\",\"valid_to\":\"2026-12-31\",\"notes\":\"Closed on Sundays\"",
        "\"byday\":\"SU\",\"valid_from\":\"2026-11-26\",\"valid_to\":\"2026-11-27\",\"notes\":\"Closed\"",
        "\"valid_from\":\"2026-11-26\",\"valid_to\":\"2026-11-26\",\"notes\":\"Not closed\"",
      })
  void wordsThatDoNotTellTheDaysCloseNothing(String row) {
    assertThat(read(row)).isEmpty();
  }

  private static List<Schedule> read(String row) {
    return Hours.of(Json.read("{\"schedules\":[{%s}]}".formatted(row)), Json.object());
  }
}
