package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When and how a client may be reached, and what is written ahead. */
class DeskContactTest {
  private static final String PASSWORD = "four plain words here";

  /** Noon of a Tuesday in the agency's zone. */
  private static final Instant NOON = Instant.parse("2026-11-24T17:00:00Z");

  @TempDir Path folder;
  private final MovedClock clock = new MovedClock(NOON);

  @Test
  void case24OutsideTheSafeHoursACaseManagerIsStoppedAndMayGoOnWithAReason() throws Exception {
    try (RunningApp app = RunningApp.on(folder, Map.of(), clock)) {
      DeskVisitor maria = maria(app);
      String client = RunningApp.someone();
      String path = claimed(app, maria, client);
      assertThat(
              maria
                  .post(
                      path + "/client/contact",
                      Map.of("from", "13:00", "to", "15:00", "name", "Your library"))
                  .body())
          .contains("Kept. Reminders", "value=\"13:00\"", "Your library");
      assertThat(maria.post(path + "/messages", Map.of("text", "An answer.")).body())
          .as("the client has just written: it is an answer")
          .contains("on its way");
      clock.move(Duration.ofMinutes(30));
      DeskVisitor again = maria(app);
      var refused = again.post(path + "/messages", Map.of("text", "Out of the blue."));
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body())
          .contains("outside the hours that are safe", "Out of the blue.</textarea>", "Why it is");
      assertThat(
              again
                  .post(
                      path + "/messages",
                      Map.of("text", "It is urgent.", "reason", "Court at 2 today"))
                  .body())
          .contains("on its way", "Written outside the safe hours: Court at 2 today");
      app.hears(client, "It is urgent.");
    }
  }

  @Test
  void whatWasTypedOfSafeHoursIsThereAfterSigningInAgain() throws Exception {
    try (RunningApp app = RunningApp.on(folder, Map.of(), clock)) {
      DeskVisitor maria = maria(app);
      String path = claimed(app, maria, RunningApp.someone());
      maria.post("/desk/session/end", Map.of());
      var asked =
          maria.post(
              path + "/client/contact",
              Map.of("from", "13:00", "to", "15:30", "days", "TUESDAY", "name", "Your library"));
      assertThat(asked.statusCode()).isEqualTo(401);
      assertThat(asked.body()).contains("What you typed is kept");
      String back = maria.signInAgain(asked, "Maria", PASSWORD).body();
      assertThat(back)
          .contains("This was not sent", "value=\"13:00\"", "value=\"15:30\"")
          .contains("Your library", "value=\"TUESDAY\" checked");
      assertThat(maria.get(path + "/client").body()).doesNotContain("13:00");
    }
  }

  @Test
  void whoTakesOverIsToldWithinTheSafeHoursOnly() throws Exception {
    String client = RunningApp.someone();
    try (RunningApp app = RunningApp.on(folder, Map.of(), clock)) {
      DeskVisitor maria = maria(app);
      app.text(client, "I need a person");
      String path = maria.newCase("Asked for a person");
      maria.post(path + "/client/contact", Map.of("from", "13:00", "to", "15:00"));
      clock.move(Duration.ofMinutes(30));
      int before = app.heard(client, 1).size();
      DeskVisitor again = maria(app);
      assertThat(again.post(path + "/assignment", Map.of()).statusCode()).isEqualTo(200);
      assertThat(again.get(path + "/client").body()).contains("How it goes on", "to be sent");
      assertThat(app.heard(client, 0)).hasSize(before);
      clock.move(Duration.ofMinutes(31));
      assertThat(app.hears(client, "Maria")).hasSize(before + 1);
    }
  }

  @Test
  void howACaseEndedIsToldInTheNightOnlyToWhoIsThere() throws Exception {
    String there = RunningApp.someone();
    String asleep = RunningApp.someone();
    try (RunningApp app = RunningApp.on(folder, Map.of(), clock)) {
      DeskVisitor maria = maria(app);
      String sleeping = claimed(app, maria, asleep);
      app.hears(asleep, "Maria");
      clock.move(Duration.ofHours(11)); // 11 pm
      maria = maria(app);
      String awake = claimed(app, maria, there);
      int before = app.heard(asleep, 1).size();
      maria.end(awake, "closure", "settled", "The office has your form.");
      assertThat(app.hears(there, "closed for now"))
          .anyMatch(text -> text.contains("The office has your form."));
      maria.end(sleeping, "closure", "settled", "The rent is paid.");
      assertThat(maria.get(sleeping + "/client").body())
          .contains("How it goes on", "The rent is paid.", "to be sent");
      assertThat(app.heard(asleep, 0)).hasSize(before);
      clock.move(Duration.ofHours(11));
      assertThat(app.hears(asleep, "closed for now"))
          .hasSize(before + 2)
          .element(before)
          .asString()
          .contains("The rent is paid.");
    }
  }

  @Test
  void whatWasSettledIsStillToldToWhoHasWrittenAgainAndThatItIsClosedIsNot() throws Exception {
    String client = RunningApp.someone();
    try (RunningApp app = RunningApp.on(folder, Map.of(), clock)) {
      DeskVisitor maria = maria(app);
      String path = claimed(app, maria, client);
      maria.post(path + "/client/contact", Map.of("from", "15:00", "to", "17:00"));
      clock.move(Duration.ofMinutes(30));
      maria = maria(app);
      maria.end(path, "closure", "settled", "The rent is paid.");
      app.text(client, "hello again");
      app.heard(client, 3);
      clock.move(Duration.ofHours(3));
      assertThat(app.hears(client, "The rent is paid."))
          .noneMatch(text -> text.contains("closed for now"));
    }
  }

  @Test
  void thatNobodyHasAnsweredYetIsToldWithinTheSafeHoursOnly() throws Exception {
    String client = RunningApp.someone();
    Map<String, String> staffed = Map.of("WAYFINDER_STAFFED", "MON-FRI 09:00-17:00");
    try (RunningApp app = RunningApp.on(folder, staffed, clock)) {
      DeskVisitor maria = maria(app);
      app.text(client, "I need a person");
      String path = maria.newCase("Asked for a person");
      maria.post(path + "/client/contact", Map.of("from", "15:00", "to", "17:00"));
      int before = app.heard(client, 1).size();
      clock.move(Duration.ofMinutes(61));
      DeskVisitor later = maria(app);
      RunningApp.await(() -> later.get("/desk").body(), page -> page.contains("Waits too long"));
      assertThat(later.get(path + "/client").body()).contains("How it goes on", "to be sent");
      assertThat(app.heard(client, 0)).hasSize(before);
      clock.move(Duration.ofHours(2));
      assertThat(app.hears(client, "nobody has answered you yet")).hasSize(before + 1);
    }
  }

  @Test
  void hoursThatCanNotBeAreRefusedWithWhatWasTyped() throws Exception {
    try (RunningApp app = RunningApp.on(folder, Map.of(), clock)) {
      DeskVisitor maria = maria(app);
      String path = claimed(app, maria, RunningApp.someone());
      for (Map<String, String> hours :
          List.of(
              Map.of("from", "15:00", "to", "13:00", "name", "typed"),
              Map.of("from", "22:00", "to", "23:00", "name", "typed"),
              Map.of("from", "soon", "name", "typed"),
              Map.of("zone", "Mars/Olympus", "name", "typed"))) {
        var refused = maria.post(path + "/client/contact", hours);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Nothing was kept", "value=\"typed\"");
      }
    }
  }

  @Test
  void whatIsWrittenAheadIsSaidAtItsTimeOnceAndCanBeTakenBack() throws Exception {
    String client = RunningApp.someone();
    String path;
    try (RunningApp app = RunningApp.on(folder, Map.of(), clock)) {
      DeskVisitor maria = maria(app);
      path = claimed(app, maria, client);
      for (Map<String, String> moment :
          List.of(
              Map.of("text", "typed", "day", "2026-11-24", "time", "11:00"),
              Map.of("text", "typed", "day", "2026-11-25", "time", "22:00"),
              Map.of("text", "typed", "day", "2028-11-25", "time", "10:00"),
              Map.of("text", "typed", "day", "", "time", ""))) {
        var refused = maria.post(path + "/texts", moment);
        assertThat(refused.statusCode()).as("%s", moment).isEqualTo(422);
        assertThat(refused.body()).contains("Nothing was kept", "typed</textarea>");
      }
      later(maria, path, "How did it go?");
      later(maria, path, "Never mind this.");
      String page = maria.get(path + "/client").body();
      assertThat(page).contains("How did it go?", "to be sent", "Given by writing to us first");
      String waiting = page.substring(page.indexOf("Never mind this."));
      String back = waiting.replaceAll("(?s).*?action=\"([^\"]+/cancellation)\".*", "$1");
      assertThat(maria.post(back, Map.of()).body()).contains("Taken back. It is not sent.");
      assertThat(maria.post(back, Map.of()).statusCode()).isEqualTo(404);
    }
    clock.move(Duration.ofHours(22).plusMinutes(5));
    try (RunningApp app = RunningApp.on(folder, Map.of(), clock)) {
      assertThat(app.hears(client, "How did it go?"))
          .noneMatch(text -> text.contains("Never mind"))
          .filteredOn(text -> text.contains("How did it go?"))
          .hasSize(1);
      app.text(client, "STOP");
      app.hears(client, "no more texts");
      var refused =
          maria(app)
              .post(path + "/texts", Map.of("text", "typed", "day", "2026-11-26", "time", "10:00"));
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("the client has stopped texts");
    }
  }

  private static void later(DeskVisitor maria, String path, String text) throws Exception {
    assertThat(
            maria
                .post(path + "/texts", Map.of("text", text, "day", "2026-11-25", "time", "10:00"))
                .body())
        .contains("Kept for later");
  }

  private static DeskVisitor maria(RunningApp app) throws Exception {
    var maria = new DeskVisitor(app);
    if (app.hasNoAccount()) {
      maria.post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
    }
    maria.post("/desk/session", Map.of("name", "Maria", "password", PASSWORD));
    return maria;
  }

  private static String claimed(RunningApp app, DeskVisitor maria, String client) throws Exception {
    app.text(client, "I need a person");
    String path = maria.newCase("Asked for a person");
    maria.post(path + "/assignment", Map.of());
    app.hears(client, "Maria");
    return path;
  }
}
