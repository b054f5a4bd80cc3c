package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The word by which a client says that someone else may be reading. */
class DeskStopWordTest {
  private static final String PASSWORD = "four plain words here";

  /** Noon of a Tuesday in the agency's zone. */
  private static final Instant NOON = Instant.parse("2026-11-24T17:00:00Z");

  @TempDir Path folder;
  private final MovedClock clock = new MovedClock(NOON);
  private final String client = RunningApp.someone();

  @Test
  void afterTheStopWordNothingReachesThePhoneUntilTheCaseManagerGoesOn() throws Exception {
    try (RunningApp app = RunningApp.on(folder, Map.of(), clock)) {
      DeskVisitor maria = maria(app);
      String path = claimed(app, maria);
      agree(maria, path, "Blue umbrella", "");
      maria.post(
          path + "/texts",
          Map.of("text", "See you at noon.", "day", "2026-11-24", "time", "12:40"));
      app.text(client, "Blué UMBRELLA!");
      app.hears(client, "OK, thanks.");
      String alarmed = maria.get(path).body();
      assertThat(alarmed)
          .contains("Stop word used: someone else may be reading", "Nothing is sent.")
          .contains("id=\"acknowledge\"")
          .doesNotContain("<textarea id=\"text\"");
      assertThat(maria.get("/desk").body()).contains("Stop word used");
      assertThat(maria.post(path + "/messages", Map.of("text", "Are you there?")).statusCode())
          .isEqualTo(409);
      app.text(client, "who is this?");
      clock.move(Duration.ofMinutes(41));
      DeskVisitor again = maria(app);
      RunningApp.await(
          () -> again.get(path + "/client").body(), page -> page.contains("not sent: the client"));
      assertThat(app.heard(client, 1).getLast()).as("nothing was sent").isEqualTo("OK, thanks.");

      assertThat(again.post(path + "/resumption", Map.of()).body())
          .contains("You can write again", "<textarea id=\"text\"");
      again.post(path + "/messages", Map.of("text", "Good to hear you."));
      assertThat(app.hears(client, "Good to hear you.")).noneMatch(it -> it.contains("noon"));
      assertThat(again.get(path + "/client").body())
          .contains("Held by a word that was agreed on", "Given again by a case manager");
    }
  }

  @Test
  void theClientGoesOnWithTheCheckWordAndWithNothingElse() throws Exception {
    try (RunningApp app = RunningApp.on(folder, Map.of(), clock)) {
      DeskVisitor maria = maria(app);
      String path = claimed(app, maria);
      agree(maria, path, "umbrella", "marmalade");
      maria.end(path, "handback", "settled", "Your form is in.");
      app.hears(client, "goes on from here");
      app.text(client, "umbrella");
      app.hears(client, "OK, thanks.");
      assertThat(maria.get("/desk").body()).contains(path, "Danger was seen");
      assertThat(maria.get(path).body()).contains("id=\"claim\"");
      app.text(client, "START");
      app.text(client, "I want to die");
      app.text(client, "marmalade");
      assertThat(app.hears(client, "we can go on"))
          .as("nothing between the two")
          .element(app.heard(client, 2).size() - 2)
          .isEqualTo("OK, thanks.");
      assertThat(maria.get(path).body())
          .contains("suicide", "no answer could go out", "Take this conversation");
    }
  }

  @Test
  void inTheWebChatItIsTheSame() throws Exception {
    var json = new ObjectMapper();
    try (RunningApp app = RunningApp.on(folder, Map.of(), clock)) {
      DeskVisitor maria = maria(app);
      var begun = json.readTree(app.post("/api/v1/conversations", "{}", "").body());
      String chat = "/api/v1/conversations/" + begun.get("id").asText();
      String token = begun.get("token").asText();
      say(app, chat, token, "1", "I need a person");
      String path = maria.newCase("Asked for a person");
      maria.post(path + "/assignment", Map.of());
      agree(maria, path, "umbrella", "");
      assertThat(say(app, chat, token, "2", "umbrella")).contains("OK, thanks.");
      assertThat(say(app, chat, token, "3", "who can get food stamps")).contains("\"messages\":[]");
      assertThat(maria.post(path + "/messages", Map.of("text", "Hello?")).statusCode())
          .isEqualTo(409);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop", "Sí", "ok", "12345", "menu", "x!", "Marmalade."})
  void whatAClientTextsForAnotherReasonIsNoStopWord(String word) throws Exception {
    try (RunningApp app = RunningApp.on(folder, Map.of(), clock)) {
      DeskVisitor maria = maria(app);
      String path = claimed(app, maria);
      var refused =
          maria.post(
              path + "/client/contact", Map.of("stop-word", word, "check-word", "marmalade"));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("a stop word has 3 letters or more", word);
      assertThat(maria.get(path + "/client").body()).doesNotContain("marmalade");
    }
  }

  private static String say(RunningApp app, String chat, String token, String id, String text)
      throws Exception {
    String body = "{\"clientMessageId\": \"m-%s\", \"text\": \"%s\"}".formatted(id, text);
    return app.post(chat + "/messages", body, token).body();
  }

  private static void agree(DeskVisitor maria, String path, String stop, String check)
      throws Exception {
    assertThat(
            maria
                .post(path + "/client/contact", Map.of("stop-word", stop, "check-word", check))
                .body())
        .contains("Kept. Reminders", "value=\"" + stop);
  }

  private String claimed(RunningApp app, DeskVisitor maria) throws Exception {
    app.text(client, "I need a person");
    String path = maria.newCase("Asked for a person");
    maria.post(path + "/assignment", Map.of());
    app.hears(client, "Maria");
    return path;
  }

  private static DeskVisitor maria(RunningApp app) throws Exception {
    var maria = new DeskVisitor(app);
    if (app.hasNoAccount()) {
      maria.post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
    } else {
      maria.post("/desk/session", Map.of("name", "Maria", "password", PASSWORD));
    }
    return maria;
  }
}
