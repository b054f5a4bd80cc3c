package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.access.AuditTrail;
import wayfinder.access.NewAccount;
import wayfinder.access.Staff;

/** A case from its claim to its end, by several case managers, over HTTP. */
class DeskCaseTest {
  private static final String PASSWORD = "four plain words here";
  @TempDir static Path folder;
  private static RunningApp app;
  private static DeskVisitor maria;
  private static DeskVisitor joe;

  @BeforeAll
  static void start() throws Exception {
    app = RunningApp.on(folder);
    maria = new DeskVisitor(app);
    maria.post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
    joe = colleague("Joe", Staff.Role.CASE_MANAGER, null);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void notesStayAtTheDesk() throws Exception {
    String client = RunningApp.someone();
    String path = claimed(client);
    assertThat(
            maria
                .post(path + "/notes", Map.of("note", "Her brother reads <b>this</b> phone"))
                .body())
        .contains("Her brother reads &lt;b&gt;this&lt;/b&gt; phone", "Clients never see it");
    assertThat(maria.post(path + "/notes", Map.of("note", "  ")).statusCode()).isEqualTo(422);
    maria.end(path, "closure", "settled", "The office has your form.");
    assertThat(app.thread(client)).noneMatch(it -> it.path("text").asText().contains("brother"));
    assertThat(joe.get(path).body()).contains("Her brother");
  }

  @Test
  void whoElseReadsACaseIsShown() throws Exception {
    String path = claimed(RunningApp.someone());
    assertThat(maria.get(path).body()).doesNotContain("reading this too");
    assertThat(joe.get(path).body()).contains("Maria is reading this too");
    assertThat(maria.get(path).body()).contains("Joe is reading this too");
  }

  @Test
  void theClientHearsWhatWasSettledAndATextOpensTheConversationAgain() throws Exception {
    String client = RunningApp.someone();
    String path = claimed(client);
    var unsaid = maria.end(path, "closure", "settled", "");
    assertThat(unsaid.statusCode()).isEqualTo(422);
    assertThat(unsaid.body()).contains("Nothing ended");
    assertThat(maria.end(path, "closure", "settled", "The office has your form.").body())
        .contains("Closed");
    assertThat(app.hears(client, "closed for now"))
        .anyMatch(text -> text.contains("The office has your form."));

    app.text(client, "I need a person again");
    RunningApp.await(() -> maria.get("/desk").body(), queue -> queue.contains(path));
    assertThat(maria.get(path).body()).contains("person again", "Nobody has it yet");
  }

  @Test
  void theBriefSaysFirstWhatTheClientNeedsInTheWordsTheyChose() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "they cut off my food stamps");
    app.text(client, "I need a person");
    app.hears(client, "I will tell them: you need help with");
    String path = maria.newCase("Asked for a person");
    assertThat(maria.get(path).body())
        .contains("In brief", "Food stamps", "has not answered", "No danger seen");
    app.text(client, "zzyx qqq marmelade plugh");
    app.hears(client, "They will read that first");
    assertThat(maria.get(path).body())
        .contains("In their words</dt>", "marmelade plugh", "added their own words");
  }

  @Test
  void whoWantsNothingSummedUpGetsAPersonAllTheSame() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "they cut off my food stamps");
    app.text(client, "I need a person");
    app.hears(client, "I will tell them: you need help with");
    String path = maria.newCase("Asked for a person");
    app.text(client, "2");
    app.hears(client, "I will not sum it up");
    assertThat(maria.get(path).body())
        .contains("wants nothing summed up", "Nobody has it yet")
        .doesNotContain("<dt>Needs</dt>");
  }

  @Test
  void aReadyReplyIsPutBehindWhatWasTypedAndNothingIsSent() throws Exception {
    String client = RunningApp.someone();
    String path = claimed(client);
    assertThat(maria.get(path).body()).contains("Ready replies", "this is Maria from Wayfinder");
    var page =
        maria.post(path + "/messages", Map.of("text", "Hi.", "ready", "What date is on it?"));
    assertThat(page.body()).contains("Hi. What date is on it?</textarea>");
    assertThat(app.heard(client, 0)).noneMatch(text -> text.contains("What date"));
  }

  @Test
  void whatWasTypedToAClientWhomAColleagueHasByNowIsThereToBeCopied() throws Exception {
    String path = claimed(RunningApp.someone());
    DeskVisitor late = new DeskVisitor(app);
    var asked = late.post(path + "/messages", Map.of("text", "half a message"));
    assertThat(late.signInAgain(asked, "Joe", PASSWORD).body())
        .contains("there is no place for it now", "half a message</textarea>", "Maria has it");
  }

  @Test
  void case36WhatAClientWritesWhileTheCaseIsClosedIsReadFirst() throws Exception {
    String client = RunningApp.someone();
    String path = claimed(client);
    String seen = maria.get(path).body().replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
    app.text(client, "wait, one more thing");
    var closing = Map.of("disposition", "settled", "settled", "All is done.", "seen", seen);
    var refused = maria.post(path + "/closure", closing);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("has just written", "one more thing", "All is done.");
    assertThat(maria.get(path).body()).contains("You have it");
  }

  @Test
  void aCaseIsGivenToAColleagueAndTheClientIsTold() throws Exception {
    String client = RunningApp.someone();
    String path = claimed(client);
    String to =
        maria.get(path).body().replaceAll("(?s).*<option value=\"([0-9a-f]{32})\">Joe<.*", "$1");
    assertThat(joe.post(path + "/transfer", Map.of("to", to)).statusCode())
        .as("only who has a case gives it away")
        .isNotEqualTo(200);
    assertThat(maria.post(path + "/transfer", Map.of("to", to)).body())
        .contains("Joe has this conversation now", "Joe has it");
    app.hears(client, "Joe");
    assertThat(maria.post(path + "/messages", Map.of("text", "One more thing")).statusCode())
        .isEqualTo(409);
    assertThat(joe.post(path + "/messages", Map.of("text", "Joe here.")).body())
        .contains("on its way");
    assertThat(joe.get("/desk?whose=mine").body()).contains(path);
  }

  @Test
  void case41NobodyOfAnotherTeamFindsACaseByAnyRouteInAnyRole() throws Exception {
    DeskVisitor ana = colleague("Ana", Staff.Role.CASE_MANAGER, "North");
    String client = RunningApp.someone();
    app.text(client, "I need a person about the marmalade");
    String path = maria.newCase("Asked for a person");
    ana.post(path + "/assignment", Map.of());
    assertThat(ana.get(path).statusCode()).isEqualTo(200);
    List<String> routes = routesOfACase();
    assertThat(routes).hasSizeGreaterThanOrEqualTo(23);
    var foreigners = new EnumMap<Staff.Role, DeskVisitor>(Staff.Role.class);
    for (Staff.Role role : Staff.Role.values()) {
      foreigners.put(role, colleague("South " + role.name().charAt(0), role, "South"));
    }
    for (Map.Entry<Staff.Role, DeskVisitor> foreigner : foreigners.entrySet()) {
      int expected = foreigner.getKey() == Staff.Role.EDITOR ? 403 : 404;
      for (String route : routes) {
        String address =
            path + route.substring(route.indexOf(' ') + 1).replaceAll("\\{[a-z]+}", "1");
        var answer =
            route.startsWith("get")
                ? foreigner.getValue().get(address)
                : foreigner.getValue().post(address, Map.of("text", "x", "note", "x"));
        assertThat(answer.statusCode())
            .as("%s as %s", route, foreigner.getKey())
            .isEqualTo(expected);
        assertThat(answer.body()).doesNotContain("marmalade");
      }
      assertThat(foreigner.getValue().get("/desk").body()).doesNotContain(path);
    }
    assertThat(ana.get(path).body()).contains("You have it");
  }

  /** Every route of one conversation, such as "post /notes". */
  private static List<String> routesOfACase() {
    String one = " /desk/conversations/{id}";
    return app.routesUnder("/desk").stream()
        .filter(route -> route.contains(one))
        .map(route -> route.toLowerCase(Locale.ROOT).replace(one, " "))
        .toList();
  }

  @Test
  void theAuditOfAllThisIsWholeByTheCommand() throws Exception {
    claimed(RunningApp.someone());
    assertThat(AuditCheck.of(app.settings())).isInstanceOf(AuditTrail.Verdict.Whole.class);
  }

  private static String claimed(String client) throws Exception {
    app.text(client, "I need a person");
    app.hears(client, "What should the person know first?");
    String path = maria.newCase("Asked for a person");
    maria.post(path + "/assignment", Map.of());
    app.hears(client, "Maria");
    return path;
  }

  private static DeskVisitor colleague(String name, Staff.Role role, @Nullable String team)
      throws Exception {
    assertThat(NewStaff.add(app.settings(), name, PASSWORD, role, team, Clock.systemUTC()))
        .isInstanceOf(NewAccount.Outcome.Added.class);
    var colleague = new DeskVisitor(app);
    colleague.post("/desk/session", Map.of("name", name, "password", PASSWORD));
    return colleague;
  }
}
