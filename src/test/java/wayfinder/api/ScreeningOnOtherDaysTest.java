package wayfinder.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A household screened as of a day that is not today. */
class ScreeningOnOtherDaysTest {
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
