package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client is promised who asks for a person, and that it is kept whatever happens. */
class DeskPromiseTest {
  private static final String PASSWORD = "four plain words here";
  private static final Map<String, String> STAFFED =
      Map.of("WAYFINDER_STAFFED", "MON-FRI 09:00-17:00", "WAYFINDER_ANSWER_MINUTES", "60");
  private static final Instant HALF_PAST_FOUR = Instant.parse("2026-11-24T21:30:00Z");

  @TempDir Path folder;
  private final MovedClock clock = new MovedClock(HALF_PAST_FOUR);

  @Test
  void case59WhoWasPromisedAnAnswerHearsFromUsByThenEvenAfterARestart() throws Exception {
    String client = RunningApp.someone();
    try (RunningApp app = RunningApp.on(folder, STAFFED, clock)) {
      new DeskVisitor(app).post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
      app.text(client, "I need a person");
      assertThat(app.hears(client, "What should the person know first?"))
          .anyMatch(text -> text.contains("Wednesday 9:30 AM"));
    }
    clock.move(Duration.ofMinutes(17 * 60 + 1));
    try (RunningApp app = RunningApp.on(folder, STAFFED, clock)) {
      int texts = app.hears(client, "nobody has answered you yet").size();
      assertThat(signedIn(app).get("/desk").body()).contains("Waits too long");
      clock.move(Duration.ofMinutes(31));
      DeskVisitor maria = signedIn(app);
      RunningApp.await(
          () -> maria.get("/desk").body(), page -> page.contains("a supervisor is needed"));
      String path = maria.newCase("Asked for a person");
      maria.post(path + "/assignment", Map.of());
      assertThat(maria.get("/desk").body()).doesNotContain("supervisor");
      assertThat(app.hears(client, "Maria")).as("one check-in, no more").hasSize(texts + 1);
    }
  }

  @Test
  void case59DangerClimbsWithinMinutesAtAnyHourUntilAPersonHasSeenIt() throws Exception {
    try (RunningApp app = RunningApp.on(folder, Map.of(), clock)) {
      new DeskVisitor(app).post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
      DeskVisitor maria = signedIn(app);
      String client = RunningApp.someone();
      app.text(client, "I want to kill myself tonight");
      String path = maria.newCase("Danger now");
      for (String words : List.of("Waits too long", "Nobody took this in time")) {
        clock.move(Duration.ofMinutes(3).plusSeconds(1));
        RunningApp.await(() -> maria.get("/desk").body(), page -> page.contains(words));
      }
      assertThat(app.heard(client, 1))
          .as("the crisis reply stands alone")
          .noneMatch(text -> text.contains("nobody has answered"));
      maria.post(path + "/assignment", Map.of());
      assertThat(maria.get("/desk").body()).contains("Nobody took this in time");
      String page = maria.get(path).body();
      String seen = page.replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
      maria.post(path + "/acknowledgement", Map.of("seen", seen));
      assertThat(maria.get("/desk").body()).doesNotContain("Nobody took this in time");
    }
  }

  private static DeskVisitor signedIn(RunningApp app) throws Exception {
    var maria = new DeskVisitor(app);
    maria.post("/desk/session", Map.of("name", "Maria", "password", PASSWORD));
    return maria;
  }
}
