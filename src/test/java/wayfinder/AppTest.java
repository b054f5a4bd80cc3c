package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service on a file of its own, over HTTP, as a newcomer finds it. */
class AppTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PERSON = "%2B14125550101";
  private static final String OTHER_PERSON = "%2B14125550102";

  @TempDir Path folder;
  private App app;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void start() {
    app = App.start(settings(), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void aClientWhoseFoodStampsWereCutLearnsHowToFightIt() throws Exception {
    text(PERSON, 1, "they cut off my food stamps");
    List<String> heard = heard(PERSON, 2);
    assertThat(heard.get(0)).contains("STOP");
    assertThat(heard.get(1)).contains("fair hearing", "7 CFR 273.15");
  }

  @Test
  void someoneHungryInSpanishIsShownPlacesNearby() throws Exception {
    text(PERSON, 1, "necesito comida hoy cerca de 15213");
    assertThat(heard(PERSON, 2).get(1)).contains("cerca de 15213", "2022");
  }

  @Test
  void someoneWhoDoesNotWantToLiveIsAnsweredBeforeAllElse() throws Exception {
    text(PERSON, 1, "I dont want to live anymore");
    assertThat(heard(PERSON, 1).getFirst()).contains("988");
  }

  @Test
  void aTextThatComesTwiceIsAnsweredOnce() throws Exception {
    text(PERSON, 7, "hello");
    text(PERSON, 7, "hello");
    heard(PERSON, 2);
    text(PERSON, 8, "thank you");
    assertThat(heard(PERSON, 3)).hasSize(3);
  }

  @Test
  void oneClientNeverSeesAnothersTexts() throws Exception {
    text(PERSON, 1, "hello");
    heard(PERSON, 2);
    assertThat(thread(OTHER_PERSON)).isEmpty();
  }

  @Test
  void everyTextIsReportedDelivered() throws Exception {
    text(PERSON, 1, "hello");
    await(
        () -> thread(PERSON),
        bubbles ->
            bubbles.stream().filter(b -> b.path("delivery").asText().equals("delivered")).count()
                == 2);
  }

  @Test
  void whatWasSaidOutlivesTheProcess() throws Exception {
    text(PERSON, 1, "hello");
    heard(PERSON, 2);
    app.close();
    app = App.start(settings(), Clock.systemUTC());
    assertThat(heard(PERSON, 2)).hasSize(2);
  }

  @Test
  void noTextAndNoNumberStandsReadableInTheDatabase() throws Exception {
    text(PERSON, 1, "marmalade zeppelin");
    heard(PERSON, 2);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String raw = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(raw).doesNotContain("zeppelin").doesNotContain("4125550101");
      }
    }
  }

  @Test
  void aVisitorOfTheWebChatIsAnsweredAndOnlyWithTheToken() throws Exception {
    JsonNode begun = JSON.readTree(post("/api/v1/conversations", "{}", "").body());
    String path = "/api/v1/conversations/" + begun.path("id").asText() + "/messages";
    String message = "{\"clientMessageId\":\"one\",\"text\":\"they denied my medicaid\"}";
    HttpResponse<String> answer = post(path, message, begun.path("token").asText());
    HttpResponse<String> again = post(path, message, begun.path("token").asText());
    HttpResponse<String> foreign = post(path, message, "x".repeat(43));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(answer.body()).at("/messages/0/citations/0/url").asText())
        .startsWith("https://");
    assertThat(again.body()).isEqualTo(answer.body());
    assertThat(foreign.statusCode()).isEqualTo(404);
  }

  private Settings settings() {
    return Settings.read(
        Map.of("WAYFINDER_PORT", "0", "WAYFINDER_DATA", folder.resolve("kept").toString()));
  }

  private void text(String number, int id, String words) throws Exception {
    String body = JSON.writeValueAsString(Map.of("text", words, "id", "%032x".formatted(id)));
    assertThat(post("/phone/" + number + "/messages", body, "").statusCode()).isEqualTo(204);
  }

  private List<String> heard(String number, int atLeast) throws Exception {
    List<JsonNode> theirs =
        await(
            () -> thread(number).stream().filter(b -> !b.path("mine").asBoolean()).toList(),
            bubbles -> bubbles.size() >= atLeast);
    return theirs.stream().map(bubble -> bubble.path("text").asText()).toList();
  }

  private List<JsonNode> thread(String number) throws IOException, InterruptedException {
    HttpRequest get = HttpRequest.newBuilder(uri("/phone/" + number + "/messages")).build();
    var bubbles = new ArrayList<JsonNode>();
    JSON.readTree(http.send(get, HttpResponse.BodyHandlers.ofString()).body())
        .forEach(bubbles::add);
    return bubbles;
  }

  private HttpResponse<String> post(String path, String body, String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + app.port() + path);
  }

  private interface Look<T> {
    T look() throws IOException, InterruptedException;
  }

  private static <T> T await(Look<T> look, Predicate<T> wanted) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    T seen = look.look();
    while (!wanted.test(seen) && System.nanoTime() < deadline) {
      Thread.onSpinWait();
      seen = look.look();
    }
    assertThat(wanted.test(seen)).as("what was waited for came within 20 s").isTrue();
    return seen;
  }
}
