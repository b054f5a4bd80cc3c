package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A care plan and referrals over days, between the desk and a phone. */
class DeskPlanTest {
  private static final String PASSWORD = "four plain words here";

  /** Noon of a Tuesday in the agency's zone. */
  private static final Instant NOON = Instant.parse("2026-11-24T17:00:00Z");

  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final Pattern GOAL = Pattern.compile("/plan/goals/([a-z0-9]+)/steps");

  @TempDir Path folder;
  private final MovedClock clock = new MovedClock(NOON);

  @Test
  void aStepIsRemindedOfOnceAndNoMoreWhenItIsDoneEvenAfterARestart() throws Exception {
    String client = RunningApp.someone();
    String path;
    try (RunningApp app = started()) {
      DeskVisitor maria = signedIn(app);
      path = settledCase(app, maria, client);
      step(maria, path, "Bring the lease", TODAY.plusDays(2));
      step(maria, path, "Call the school", TODAY.plusDays(2));
      assertThat(maria.get(path + "/plan").body()).contains("Bring the lease", "by Thu, Nov 26");
      app.text(client, "PLAN");
      app.hears(client, "1 Bring the lease (by Thu, Nov 26)\n2 Call the school");
      app.text(client, "DONE 2");
      app.hears(client, "Step 2 is done");
      assertThat(maria.get(path + "/plan").body()).contains("done &middot; by the client");
    }
    clock.move(Duration.ofHours(22).plusMinutes(1));
    try (RunningApp app = started()) {
      List<String> heard = app.hears(client, "A reminder: Bring the lease, by Thu, Nov 26.");
      assertThat(heard).noneMatch(text -> text.contains("A reminder: Call"));
      clock.move(Duration.ofDays(2));
      app.hears(client, "How did this go? Bring the lease (Thu, Nov 26)\n1 It is done");
      app.text(client, "2");
      app.hears(client, "That is fine");
      DeskVisitor maria = signedIn(app);
      assertThat(maria.get(path + "/plan").body()).contains("the client asked for more time");
      clock.move(Duration.ofDays(3));
      app.text(client, "done 1");
      List<String> all = app.hears(client, "Nothing is left for you to do now");
      assertThat(all).filteredOn(text -> text.contains("A reminder")).hasSize(1);
      assertThat(all).filteredOn(text -> text.contains("How did this go")).hasSize(1);
    }
  }

  @Test
  void whileACaseManagerHasTheConversationAStepIsTickedWithoutAWord() throws Exception {
    String client = RunningApp.someone();
    try (RunningApp app = started()) {
      DeskVisitor maria = signedIn(app);
      app.text(client, "I need a person");
      String path = maria.newCase("Asked for a person");
      maria.post(path + "/assignment", Map.of());
      int before = app.hears(client, "Maria").size();
      step(maria, path, "Bring the lease", TODAY.plusDays(20));
      app.text(client, "PLAN");
      app.text(client, "done 1");
      RunningApp.await(
          () -> maria.get(path + "/plan").body(), page -> page.contains("by the client"));
      assertThat(app.heard(client, 0)).hasSize(before);
    }
  }

  @Test
  void aStepThatHasChangedMeanwhileIsNotOverwritten() throws Exception {
    String client = RunningApp.someone();
    try (RunningApp app = started()) {
      DeskVisitor maria = signedIn(app);
      String path = settledCase(app, maria, client);
      step(maria, path, "Bring the lease", TODAY.plusDays(20));
      app.text(client, "done 1");
      app.hears(client, "Step 1 is done");
      var late =
          maria.post(
              path + "/plan/steps/1",
              Map.of("version", "1", "words", "Mail the lease", "doer", "client", "due", ""));
      assertThat(late.statusCode()).isEqualTo(409);
      assertThat(late.body()).contains("had changed meanwhile").doesNotContain("Mail the lease");
      var past =
          maria.post(
              goalPath(maria, path), Map.of("words", "x", "doer", "client", "due", "2020-01-01"));
      assertThat(past.statusCode()).isEqualTo(422);
      assertThat(past.body()).contains("Nothing was kept", "value=\"x\"");
      assertThat(
              maria
                  .post(
                      path + "/plan/goals/nosuchgoal/steps",
                      Map.of("words", "x", "doer", "client", "due", ""))
                  .statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void daysAfterAReferralTheClientIsAskedOnceAndAWrongNumberOpensACorrection() throws Exception {
    String client = RunningApp.someone();
    try (RunningApp app = started()) {
      DeskVisitor maria = signedIn(app);
      String path = settledCase(app, maria, client);
      String found = maria.get(path + "/referrals?words=food+15206").body();
      String listing = found.replaceAll("(?s).*?name=\"listing\" value=\"([^\"]+)\".*", "$1");
      String name = found.replaceAll("(?s).*?Refer to ([^\"]+)\".*", "$1");
      assertThat(maria.post(path + "/referrals", Map.of("listing", "no-such")).statusCode())
          .isEqualTo(422);
      assertThat(maria.post(path + "/referrals", Map.of("listing", listing)).body())
          .contains("The referral is kept", "Not asked yet", name);
      clock.move(Duration.ofDays(3));
      app.hears(client, "4 I did not go");
      app.text(client, "3");
      assertThat(app.hears(client, "For more places call 211"))
          .anyMatch(text -> text.contains("Here is another place"))
          .filteredOn(text -> text.contains("Did you get help"))
          .hasSize(1);
      DeskVisitor later = signedIn(app);
      assertThat(later.get(path + "/referrals").body())
          .contains("Wrong number or closed, ")
          .doesNotContain("Asked, no answer yet");
      String corrections = later.get("/desk/corrections").body();
      assertThat(corrections).contains(name, "Told 1 time").doesNotContain(path);
      String closing =
          corrections.replaceAll("(?s).*action=\"(/desk/corrections/[^\"]+)\".*", "$1");
      assertThat(later.post(closing, Map.of()).body()).contains("Nothing to correct");
      assertThat(later.post(closing, Map.of()).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void inTheWebChatAClientReadsThePlanAndTicksAStep() throws Exception {
    try (RunningApp app = started()) {
      DeskVisitor maria = signedIn(app);
      WebVisitor client = WebVisitor.begin(app, "en");
      client.say(app, "I need a person");
      String path = maria.newCase("Asked for a person");
      maria.post(path + "/assignment", Map.of());
      maria.end(path, "handback", "settled", "We made a plan.");
      step(maria, path, "Bring the lease", TODAY.plusDays(20));
      step(maria, path, "Call the school", TODAY.plusDays(20));
      assertThat(client.say(app, "PLAN").path("text").asText())
          .contains("Bring the lease", "Call the school");
      assertThat(client.say(app, "DONE 2").path("text").asText()).contains("Step 2 is done");
      assertThat(maria.get(path + "/plan").body()).contains("done &middot; by the client");
      assertThat(client.say(app, "PLAN").path("text").asText())
          .contains("Bring the lease")
          .doesNotContain("Call the school");
    }
  }

  private RunningApp started() {
    return RunningApp.on(folder, Map.of(), clock);
  }

  private static DeskVisitor signedIn(RunningApp app) throws Exception {
    var maria = new DeskVisitor(app);
    if (app.hasNoAccount()) {
      maria.post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
    }
    maria.post("/desk/session", Map.of("name", "Maria", "password", PASSWORD));
    return maria;
  }

  /** A case that was worked on and handed back. */
  private static String settledCase(RunningApp app, DeskVisitor maria, String client)
      throws Exception {
    app.text(client, "I need a person");
    String path = maria.newCase("Asked for a person");
    maria.post(path + "/assignment", Map.of());
    app.hears(client, "Maria");
    maria.end(path, "handback", "settled", "We made a plan.");
    app.hears(client, "goes on from here");
    return path;
  }

  private static void step(DeskVisitor maria, String path, String words, LocalDate due)
      throws Exception {
    var step = Map.of("words", words, "doer", "client", "due", due.toString());
    assertThat(maria.post(goalPath(maria, path), step).body()).contains("The step is kept");
  }

  /** Where a step is added to the first goal, made if there is none. */
  private static String goalPath(DeskVisitor maria, String path) throws Exception {
    if (!GOAL.matcher(maria.get(path + "/plan").body()).find()) {
      maria.post(path + "/plan/goals", Map.of("need", "housing", "words", "Keep the home"));
    }
    var goal = GOAL.matcher(maria.get(path + "/plan").body());
    assertThat(goal.find()).isTrue();
    return path + "/plan/goals/" + goal.group(1) + "/steps";
  }
}
