package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.access.NewAccount;
import wayfinder.access.Staff.Role;

/** Duties to report and consults at the desk, over HTTP. */
class DeskEthicsTest {
  private static final String PASSWORD = "four plain words here";
  private static final Instant NOON = Instant.parse("2026-11-24T17:00:00Z");

  @TempDir Path folder;
  private final MovedClock clock = new MovedClock(NOON);

  private RunningApp started(Map<String, String> more) {
    return RunningApp.on(folder, more, clock);
  }

  private DeskVisitor colleague(RunningApp app, String name, Role role) throws Exception {
    assertThat(NewStaff.add(app.settings(), name, PASSWORD, role, null, clock))
        .isInstanceOf(NewAccount.Outcome.Added.class);
    return signedIn(app, name);
  }

  private static DeskVisitor signedIn(RunningApp app, String name) throws Exception {
    var visitor = new DeskVisitor(app);
    visitor.post("/desk/session", Map.of("name", name, "password", PASSWORD));
    return visitor;
  }

  @Test
  void aDutyIsFlaggedDecidedInTimeOrShownToSupervisorsAndNeverFiled() throws Exception {
    String client = RunningApp.someone();
    try (RunningApp app =
        started(Map.of("WAYFINDER_REPORT_LINE", "the line of our state, 412-555-0150"))) {
      new DeskVisitor(app).post(app.setupPath(), Map.of("name", "Root", "password", PASSWORD));
      DeskVisitor maria = colleague(app, "Maria", Role.CASE_MANAGER);
      colleague(app, "Sue", Role.SUPERVISOR);
      app.text(client, "I need a person");
      String path = maria.newCase("Asked for a person");
      int heard = app.hears(client, "").size();
      assertThat(maria.get(path + "/duties").body())
          .contains("Nothing is flagged", "call the line of our state, 412-555-0150 yourself");
      assertThat(maria.post(path + "/duties", Map.of("kind", "GOSSIP")).statusCode())
          .isEqualTo(422);
      String page = maria.post(path + "/duties", Map.of("kind", "CHILD_ABUSE")).body();
      assertThat(page).contains("Abuse or neglect of a child", "Decide by Nov 25, 12:00 PM");
      clock.move(Duration.ofHours(25));
      DeskVisitor sue = signedIn(app, "Sue");
      assertThat(sue.get("/desk/consults").body())
          .contains("Should have been decided by 12:00 PM", path + "/duties");
      DeskVisitor later = signedIn(app, "Maria");
      assertThat(later.get("/desk/consults").body()).doesNotContain("Should have been decided");
      String decision = decision(later, path);
      assertThat(later.post(decision, Map.of("basis", "")).statusCode()).isEqualTo(422);
      assertThat(later.post(decision, Map.of("basis", "CAUSE_TO_SUSPECT")).body())
          .contains("Reported: there is reasonable cause to suspect it. Decided by Maria");
      HttpResponse<String> again = sue.post(decision, Map.of("basis", "NO_DUTY"));
      assertThat(again.statusCode()).isEqualTo(404);
      assertThat(again.body()).contains("somebody has decided meanwhile");
      assertThat(sue.get("/desk/consults").body()).contains("None is open");
      assertThat(sue.get("/desk/audit?action=DECIDE_TO_REPORT").body())
          .contains("Decide to report (Cause to suspect)");
      assertThat(app.heard(client, 0)).as("the client hears nothing of it").hasSize(heard);
    }
  }

  private static String decision(DeskVisitor visitor, String path) throws Exception {
    return visitor
        .get(path + "/duties")
        .body()
        .replaceAll("(?s).*action=\"(" + path + "/duties/[a-z0-9]+)\".*", "$1");
  }

  @Test
  void whoseRoleDoesNotReportTellsASupervisor() throws Exception {
    try (RunningApp app = started(Map.of("WAYFINDER_REPORTERS", "supervisor"))) {
      DeskVisitor sue = new DeskVisitor(app);
      sue.post(app.setupPath(), Map.of("name", "Sue", "password", PASSWORD));
      DeskVisitor maria = colleague(app, "Maria", Role.CASE_MANAGER);
      String client = RunningApp.someone();
      app.text(client, "my stepdad is hitting my little brother right now");
      String path = maria.newCase("child abuse");
      assertThat(maria.get(path + "/duties").body())
          .contains("Flagged by the check for danger", "Your role does not decide this");
      HttpResponse<String> refused = maria.post(decision(sue, path), Map.of("basis", "NO_CAUSE"));
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(sue.get(path + "/duties").body()).contains("your state's line");
      assertThat(sue.post(decision(sue, path), Map.of("basis", "NO_CAUSE")).body())
          .contains("Not reported: there is no reasonable cause to suspect it. Decided by Sue");
    }
  }

  @Test
  void whatIsAskedOfASupervisorStandsApartFromTheRecord() throws Exception {
    try (RunningApp app = started(Map.of())) {
      DeskVisitor sue = new DeskVisitor(app);
      sue.post(app.setupPath(), Map.of("name", "Sue", "password", PASSWORD));
      DeskVisitor maria = colleague(app, "Maria", Role.CASE_MANAGER);
      DeskVisitor ben = colleague(app, "Ben", Role.CASE_MANAGER);
      String client = RunningApp.someone();
      app.text(client, "I need a person");
      String path = maria.newCase("Asked for a person");
      String id = path.substring(path.lastIndexOf('/') + 1);
      assertThat(maria.get("/desk/consults?about=" + id).body()).contains(id);
      assertThat(maria.post("/desk/consults", Map.of("words", " ")).statusCode()).isEqualTo(422);
      HttpResponse<String> asked =
          maria.post(
              "/desk/consults", Map.of("words", "is this a <b>conflict</b> of mine?", "about", id));
      String consult = asked.uri().getPath();
      assertThat(asked.body()).contains("is this a &lt;b&gt;conflict&lt;/b&gt; of mine?");
      assertThat(sue.get("/desk/consults").body()).contains("Maria about", consult);
      assertThat(sue.post(consult + "/lines", Map.of("words", "step back from it")).body())
          .contains("step back from it");
      assertThat(maria.get(consult).body()).contains("step back from it");
      assertThat(ben.get(consult).statusCode()).isEqualTo(404);
      assertThat(ben.post(consult + "/lines", Map.of("words", "me too")).statusCode())
          .isEqualTo(404);
      for (String page : new String[] {"", "/client", "/plan", "/duties", "/referrals"}) {
        assertThat(sue.get(path + page).body()).doesNotContain("conflict", "step back");
      }
      sue.post(consult + "/closure", Map.of());
      assertThat(maria.get(consult).body()).contains("Closed.");
      assertThat(maria.post(consult + "/lines", Map.of("words", "one more")).statusCode())
          .isEqualTo(409);
      app.text(client, "hello");
      assertThat(app.heard(client, 0)).noneMatch(text -> text.contains("conflict"));
    }
  }
}
