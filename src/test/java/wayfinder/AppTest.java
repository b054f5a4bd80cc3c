package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service on a file of its own, over HTTP, as a newcomer finds it. */
class AppTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static RunningApp app;
  private final String person = RunningApp.someone();

  @BeforeAll
  static void start() {
    app = RunningApp.on(folder);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void aClientWhoseFoodStampsWereCutLearnsHowToFightIt() throws Exception {
    app.text(person, "they cut off my food stamps");
    List<String> heard = app.heard(person, 2);
    assertThat(heard.get(0)).contains("STOP");
    assertThat(heard.get(1)).contains("fair hearing", "7 CFR 273.15");
  }

  @Test
  void someoneHungryInSpanishIsShownPlacesNearby() throws Exception {
    app.text(person, "necesito comida hoy cerca de 15213");
    assertThat(app.heard(person, 2).get(1)).contains("cerca de 15213", "2022");
  }

  @Test
  void someoneWhoDoesNotWantToLiveIsAnsweredBeforeAllElse() throws Exception {
    app.text(person, "I dont want to live anymore");
    assertThat(app.heard(person, 1).getFirst()).contains("988");
  }

  @Test
  void aTextThatComesTwiceIsAnsweredOnce() throws Exception {
    app.text(person, 90_0007, "hello");
    app.text(person, 90_0007, "hello");
    app.heard(person, 2);
    app.text(person, 90_0008, "thank you");
    assertThat(app.heard(person, 3)).hasSize(3);
  }

  @Test
  void oneClientNeverSeesAnothersTexts() throws Exception {
    app.text(person, "hello");
    app.heard(person, 2);
    assertThat(app.thread(RunningApp.someone())).isEmpty();
  }

  @Test
  void everyTextIsReportedDelivered() throws Exception {
    app.text(person, "hello");
    RunningApp.await(
        () -> app.thread(person),
        bubbles ->
            bubbles.stream().filter(b -> b.path("delivery").asText().equals("delivered")).count()
                == 2);
  }

  @Test
  void whatWasSaidOutlivesTheProcess() throws Exception {
    app.text(person, "hello");
    app.heard(person, 2);
    app.close();
    app = RunningApp.on(folder);
    assertThat(app.heard(person, 2)).hasSize(2);
  }

  @Test
  void noTextAndNoNumberStandsReadableInTheDatabase() throws Exception {
    app.text(person, "marmalade zeppelin");
    app.heard(person, 2);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String raw = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(raw)
            .doesNotContain("zeppelin")
            .doesNotContain(person.substring(person.length() - 10));
      }
    }
  }

  @Test
  void aVisitorOfTheWebChatIsAnsweredAndOnlyWithTheToken() throws Exception {
    JsonNode begun = JSON.readTree(app.post("/api/v1/conversations", "{}", "").body());
    String path = "/api/v1/conversations/" + begun.path("id").asText() + "/messages";
    String message = "{\"clientMessageId\":\"one\",\"text\":\"they denied my medicaid\"}";
    HttpResponse<String> answer = app.post(path, message, begun.path("token").asText());
    HttpResponse<String> again = app.post(path, message, begun.path("token").asText());
    HttpResponse<String> foreign = app.post(path, message, "x".repeat(43));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(answer.body()).at("/messages/0/citations/0/url").asText())
        .startsWith("https://");
    assertThat(again.body()).isEqualTo(answer.body());
    assertThat(foreign.statusCode()).isEqualTo(404);
  }
}
