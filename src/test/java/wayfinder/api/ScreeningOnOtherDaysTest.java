package wayfinder.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A household screened as of a day that is not today. */
class ScreeningOnOtherDaysTest {
  private static final String VETERAN =
      """
      {"asOf": "2026-11-24", "state": "PA", "liquidResources": 500, "taxFiling": "headOfHousehold",
       "members": [
        {"id": "a", "relation": "self", "age": 60, "citizenship": "citizen", "hasSsn": true,
         "veteran": true, "wartimeVeteran": true, "disabled": true, "meetsSsaDisability": true,
         "medicare": true, "workHoursPerWeek": 10, "resources": 500, "medicalExpensesMonthly": 0,
         "income": [{"kind": "wages", "monthly": 400}], "enrolled": ["medicare"]},
        {"id": "b", "relation": "child", "age": 6, "hasSsn": true, "income": [], "enrolled": []}]}
      """;
  private static final TestServer TODAY = Screened.server(SmallKnowledge.CLOCK);
  private static final TestServer IN_TWO_YEARS =
      Screened.server(Clock.offset(SmallKnowledge.CLOCK, Duration.ofDays(730)));

  @AfterAll
  static void stop() {
    TODAY.close();
    IN_TWO_YEARS.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-09-30", "2026-10-01", "2026-11-24"})
  void theSameFactsOfThatDayComeOutTheSameTwoYearsLater(String day) {
    assertThat(screened(IN_TWO_YEARS, day)).isEqualTo(screened(TODAY, day));
  }

  @Test
  void eachDayHasItsOwnFigures() {
    assertThat(Screened.result(screened(TODAY, "2026-09-30"), "snap").at("/monthlyAmount/min"))
        .isNotEqualTo(
            Screened.result(screened(TODAY, "2026-10-01"), "snap").at("/monthlyAmount/min"));
  }

  @Test
  void whoseFiguresEndedIsNotKnownWithTheDayAndTheOthersGoOn() {
    JsonNode answer = screened(TODAY, "2027-10-02");
    assertThat(Screened.result(answer, "snap").path("status").asText()).isEqualTo("unknown");
    assertThat(Screened.result(answer, "snap").toString())
        .contains("Our figures ended on Sep 30, 2027");
    assertThat(Screened.result(answer, "tanf").path("status").asText()).isEqualTo("possible");
    for (JsonNode result : answer.path("results")) {
      assertThat(result.path("because")).as(result.path("program").asText()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          va_pension | 2026-12-01 | Our figures ended on Nov 30, 2026
          ssi        | 2027-01-01 | Our figures ended on Dec 31, 2026
          msp        | 2027-01-01 | Our figures ended on Dec 31, 2026
          lis        | 2027-01-01 | Our figures ended on Dec 31, 2026
          eitc       | 2027-01-01 | Our figures ended on Dec 31, 2026
          ctc        | 2027-01-01 | Our figures ended on Dec 31, 2026
          """)
  void fromTheDayOnThatFiguresAreNotHereNothingIsSaidButWhoKnows(
      String program, String day, String said) {
    String before = LocalDate.parse(day).minusDays(1).toString();
    JsonNode known = Screened.result(answer(TODAY, VETERAN.replace("2026-11-24", before)), program);
    JsonNode ended = Screened.result(answer(TODAY, VETERAN.replace("2026-11-24", day)), program);
    assertThat(known.path("status").asText()).isNotEqualTo("unknown");
    assertThat(ended.path("status").asText()).isEqualTo("unknown");
    assertThat(ended.toString()).contains(said);
    assertThat(ended.has("monthlyAmount") || ended.has("annualAmount")).isFalse();
    assertThat(ended.at("/apply/text").asText()).isNotBlank();
  }

  @Test
  void inSpanishTheDayIsSpanish() {
    String spanish = Screened.MOTHER.replaceFirst("\\{", "{\"locale\": \"es\", ");
    JsonNode answer = answer(TODAY, spanish.replace("2026-11-24", "2027-10-02"));
    assertThat(Screened.result(answer, "snap").toString())
        .contains("Nuestras cifras terminaron el 30 sept 2027");
  }

  @Test
  void beforeTheFirstFiguresNoDayIsNamed() {
    JsonNode snap = Screened.result(screened(TODAY, "2021-01-02"), "snap");
    assertThat(snap.path("status").asText()).isEqualTo("unknown");
    assertThat(snap.toString()).contains("Our figures for this day are not here yet");
  }

  private static JsonNode screened(TestServer server, String day) {
    return answer(server, Screened.MOTHER.replace("2026-11-24", day));
  }

  private static JsonNode answer(TestServer server, String body) {
    return TestServer.json(server.call("POST", "/api/v1/screenings", body));
  }
}
