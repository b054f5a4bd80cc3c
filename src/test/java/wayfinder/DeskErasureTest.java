package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.access.Staff.Role;

/** Erasing a client at the desk, and what rests too long. */
class DeskErasureTest {
  private static final String PASSWORD = "four plain words here";

  @TempDir Path folder;
  private final MovedClock clock = new MovedClock(Instant.parse("2026-11-24T17:00:00Z"));

  private DeskVisitor sue(RunningApp app) throws Exception {
    var sue = new DeskVisitor(app);
    if (app.hasNoAccount()) {
      sue.post(app.setupPath(), Map.of("name", "Sue", "password", PASSWORD));
    }
    sue.post("/desk/session", Map.of("name", "Sue", "password", PASSWORD));
    return sue;
  }

  @Test
  void aSupervisorErasesAClientByTypingItsNameAndACaseManagerDoesNot() throws Exception {
    try (RunningApp app = RunningApp.on(folder, Map.of(), clock)) {
      DeskVisitor sue = sue(app);
      NewStaff.add(app.settings(), "Maria", PASSWORD, Role.CASE_MANAGER, null, clock);
      var maria = new DeskVisitor(app);
      maria.post("/desk/session", Map.of("name", "Maria", "password", PASSWORD));
      String client = RunningApp.someone();
      app.text(client, "I need a person about the marmalade");
      String path = sue.newCase("Asked for a person");
      String code = path.substring(path.length() - 5);
      assertThat(maria.get(path + "/client").body()).doesNotContain("Erase");
      assertThat(maria.post(path + "/client/erasure", Map.of("code", code)).statusCode())
          .isEqualTo(403);
      assertThat(sue.post(path + "/client/erasure", Map.of("code", "")).body())
          .contains("Nothing was erased: type the five characters");
      assertThat(sue.post(path + "/client/hold", Map.of("reason", " ")).statusCode())
          .isEqualTo(422);
      assertThat(sue.post(path + "/client/hold", Map.of("reason", "Subpoena of Nov 20")).body())
          .contains("Held: Subpoena of Nov 20 (Sue, 12:00 PM)");
      HttpResponse<String> held = sue.post(path + "/client/erasure", Map.of("code", code));
      assertThat(held.statusCode()).isEqualTo(409);
      assertThat(sue.post(path + "/client/hold/end", Map.of()).body())
          .contains("The hold is lifted");
      assertThat(sue.post(path + "/client/erasure", Map.of("code", code)).body())
          .contains("Nothing of this client can be read any more");
      assertThat(sue.get(path).statusCode()).isEqualTo(404);
      assertThat(sue.get("/desk").body()).doesNotContain(path);
      assertThat(sue.get("/desk/audit?action=ERASE").body()).contains("Erase", code);
      app.text(client, "hello");
      app.hears(client, "");
      assertThat(app.heard(client, 1)).as("they are greeted as somebody new").isNotEmpty();
    }
  }

  @Test
  void whatHasRestedLongerThanItIsKeptIsErasedByItself() throws Exception {
    String client = RunningApp.someone();
    Map<String, String> week = Map.of("WAYFINDER_KEEP_DAYS", "7");
    try (RunningApp app = RunningApp.on(folder, week, clock)) {
      DeskVisitor sue = sue(app);
      app.text(client, "I need a person");
      String path = sue.newCase("Asked for a person");
      sue.post(path + "/assignment", Map.of());
      sue.end(path, "closure", "settled", "All is well.");
      clock.move(Duration.ofDays(8));
      DeskVisitor later = sue(app);
      RunningApp.await(
          Duration.ofSeconds(90), () -> later.get(path).statusCode(), status -> status == 404);
      assertThat(later.get("/desk/audit?action=ERASE").body()).contains("retention");
    }
  }
}
