package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.access.NewAccount;
import wayfinder.access.Staff;

/** The case desk over HTTP, with a client on the simulated phone at the other end. */
class DeskTest {
  private static final String PASSWORD = "four plain words here";

  @TempDir static Path folder;
  private static RunningApp app;
  private static DeskVisitor maria;

  @BeforeAll
  static void start() throws Exception {
    app = RunningApp.on(folder);
    maria = new DeskVisitor(app);
    maria.post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void whoIsNotSignedInSeesNothingOfAnyClient() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "I need a person about the marmalade");
    String path = maria.newCase("Asked for a person");
    var stranger = new DeskVisitor(app);
    for (String page : List.of("/desk", path, "/desk/events")) {
      var answer = stranger.get(page);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("Sign in").doesNotContain("marmalade");
    }
    assertThat(stranger.post(path + "/assignment", Map.of()).statusCode()).isEqualTo(401);
    assertThat(maria.get(path).body()).contains("marmalade", "Nobody has it yet");
  }

  @Test
  void aClientWhoAsksForAPersonGetsOneAndTheAssistantIsSilentMeanwhile() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "I need a person");
    app.hears(client, "What should the person know first?");
    String path = maria.newCase("Asked for a person");

    assertThat(maria.post(path + "/assignment", Map.of()).body()).contains("You have it");
    int before = app.hears(client, "Maria").size();

    app.text(client, "they denied my medicaid");
    assertThat(RunningApp.await(() -> maria.get(path).body(), page -> page.contains("my medicaid")))
        .contains("You have it");
    maria.post(path + "/messages", Map.of("text", "Let\u2019s look at your letter together."));
    assertThat(app.hears(client, "Let's look at your letter together.")).hasSize(before + 1);

    maria.end(path, "handback", "settled", "We read your letter together.");
    assertThat(app.hears(client, "helper goes on"))
        .anyMatch(text -> text.contains("We read your letter"));
    app.text(client, "they denied my medicaid");
    app.hears(client, "hearing");
  }

  @Test
  void ofTwoWhoClaimOnlyOneGetsItAndTheOtherIsToldWho() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "I need a person");
    String path = maria.newCase("Asked for a person");
    DeskVisitor joe = colleague("Joe");
    maria.post(path + "/assignment", Map.of());

    assertThat(joe.post(path + "/assignment", Map.of()).body())
        .contains("Maria was faster and has this conversation.");
    var refused = joe.post(path + "/messages", Map.of("text", "Hello from Joe"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Maria has this conversation now", "Hello from Joe");
    assertThat(app.heard(client, 3)).noneMatch(text -> text.contains("Joe"));
  }

  @Test
  void dangerStandsFirstAndIsAcknowledgedByName() throws Exception {
    String asker = RunningApp.someone();
    app.text(asker, "I need a person");
    maria.newCase("Asked for a person");
    String inDanger = RunningApp.someone();
    app.text(inDanger, "im going to kill myself tonight");
    String alarmed = maria.newCase("Danger now: suicide");
    String queue = maria.get("/desk").body();
    assertThat(queue.lastIndexOf("row immediate")).isLessThan(queue.indexOf("row waiting"));
    assertThat(maria.get(alarmed).body()).contains("I have seen this", "Danger seen here");
    assertThat(maria.post(alarmed + "/acknowledgement", Map.of("seen", "0")).statusCode())
        .as("an alarm that was not on the page read is not acknowledged")
        .isEqualTo(409);
    String seen =
        maria.get(alarmed).body().replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
    assertThat(maria.post(alarmed + "/acknowledgement", Map.of("seen", seen)).body())
        .contains("Acknowledged by Maria");
  }

  @Test
  void case60AnAnswerToDangerThatDidNotArriveStandsFirstWithTheReasonAndTheNumberToCall()
      throws Exception {
    app.text(RunningApp.someone(), "I want to kill myself");
    maria.newCase("Danger");
    app.text("%2B14125550006", "i took all my pills to die");
    String lost = maria.newCase("Answer to danger: not delivered: landline");
    String queue = maria.get("/desk").body();
    assertThat(queue.indexOf(lost)).isEqualTo(queue.indexOf("/desk/conversations/"));
    String page = maria.get(lost).body();
    assertThat(page).contains("Not delivered: landline", "tel:+14125550006", "I have seen this");
    String seen = page.replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
    maria.post(lost + "/acknowledgement", Map.of("seen", seen));
    assertThat(maria.get("/desk").body()).doesNotContain("Answer to danger");
  }

  @Test
  void theQueueIsSeenByLanguageByOwnerAndWithTheDeadlineThatWasSet() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "necesito hablar con una persona por favor");
    String path = maria.newCase("Asked for a person");
    maria.post(path + "/assignment", Map.of());
    assertThat(maria.get("/desk?whose=mine&language=es").body()).contains(path);
    assertThat(maria.get("/desk?whose=mine&language=en").body()).doesNotContain(path);
    assertThat(maria.get("/desk?whose=waiting").body()).doesNotContain(path);
    assertThat(maria.post(path + "/deadline", Map.of("deadline", "2099-12-02")).body())
        .contains("The deadline is kept.", "Deadline Dec 2");
    assertThat(maria.post(path + "/deadline", Map.of("deadline", "soon")).statusCode())
        .isEqualTo(422);
    assertThat(maria.get("/desk").body()).contains("Deadline Dec 2");
  }

  @Test
  void afterStopNothingIsSentAndTheDeskSaysSo() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "I need a person");
    String path = maria.newCase("Asked for a person");
    maria.post(path + "/assignment", Map.of());
    app.hears(client, "Maria");
    app.text(client, "STOP");
    int before = app.hears(client, "no more texts").size();
    RunningApp.await(
        () -> maria.get(path).body(), page -> page.contains("The client has stopped texts"));

    assertThat(maria.post(path + "/messages", Map.of("text", "One more thing")).body())
        .contains("Not sent: the client has stopped texts");
    app.text(client, "I want to kill myself");
    assertThat(
            RunningApp.await(
                () -> maria.get(path).body(), page -> page.contains("no answer could go out")))
        .contains("A call may be the only way");
    assertThat(app.heard(client, before)).hasSize(before);
  }

  @Test
  void whatAnotherSiteSendsInSomeonesNameIsRefused() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "I need a person");
    String path = maria.newCase("Asked for a person");
    for (String site : List.of("cross-site", "same-site", "none")) {
      assertThat(maria.post(path + "/assignment", Map.of(), site).statusCode()).isEqualTo(403);
    }
    assertThat(maria.get(path).body()).contains("Nobody has it yet");
  }

  @Test
  void theFirstAccountIsMadeOnceAndOnlyByTheLink() throws Exception {
    var stranger = new DeskVisitor(app);
    Map<String, String> fields = Map.of("name", "Eve", "password", PASSWORD);
    assertThat(stranger.post("/desk/setup/" + "x".repeat(43), fields).statusCode()).isEqualTo(404);
    assertThat(stranger.get("/desk").statusCode()).isEqualTo(401);
  }

  @Test
  void signingOutEndsTheSessionForGood() throws Exception {
    assertThat(maria.get("/desk").body()).contains("Maria", "Queue");
    assertThat(maria.post("/desk/session/end", Map.of()).statusCode()).isEqualTo(401);
    assertThat(maria.get("/desk").body()).contains("Sign in");
    var wrong = maria.post("/desk/session", Map.of("name", "Maria", "password", "not her words"));
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).contains("do not go together");
    assertThat(maria.post("/desk/session", Map.of("name", "maria", "password", PASSWORD)).body())
        .contains("Queue", "Sign out");
  }

  @Test
  void whatWasTypedBeforeASessionEndedIsThereAfterSigningInAgain() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "I need a person");
    String path = maria.newCase("Asked for a person");
    maria.post(path + "/assignment", Map.of());
    maria.post("/desk/session/end", Map.of());

    var asked = maria.post(path + "/messages", Map.of("text", "Bring the blue form"));
    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(asked.body()).contains("Nothing was sent", "Bring+the+blue+form");
    assertThat(maria.signInAgain(asked, "Maria", PASSWORD).body())
        .contains("This was not sent", "Bring the blue form</textarea>");
  }

  private DeskVisitor colleague(String name) throws Exception {
    assertThat(
            NewStaff.add(
                app.settings(), name, PASSWORD, Staff.Role.CASE_MANAGER, Clock.systemUTC()))
        .isInstanceOf(NewAccount.Outcome.Added.class);
    var colleague = new DeskVisitor(app);
    colleague.post("/desk/session", Map.of("name", name, "password", PASSWORD));
    return colleague;
  }
}
