package wayfinder.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.client.PhoneNumber;
import wayfinder.text.Language;

/** The simulated phone's calls, over HTTP. */
class SimulatedPhoneTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ANA = "%2B14125550101";
  private static final String MARCUS = "%2B14125550102";
  private static final String LANDLINE = "%2B14125550006";
  private static final String ID = "0123456789abcdef0123456789abcdef";

  private final PhoneService service = new PhoneService();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aTextIsAnsweredAndTheAnswerIsReportedDelivered() throws Exception {
    assertThat(text(ANA, "they cut off my food stamps", ID).statusCode()).isEqualTo(204);
    List<JsonNode> thread = await(ANA, "delivered");
    assertThat(thread.getFirst().path("text").asText()).isEqualTo("they cut off my food stamps");
    assertThat(thread.getFirst().path("mine").asBoolean()).isTrue();
    assertThat(thread.getFirst().path("delivery").asText()).isEmpty();
    assertThat(thread.getLast().path("author").asText()).isEqualTo("assistant");
    assertThat(thread.getLast().path("text").asText()).contains("fair hearing");
  }

  @Test
  void aTextSentAgainWithItsIdIsTakenOnce() throws Exception {
    text(ANA, "hello", ID);
    int once = await(ANA, "delivered").size();
    assertThat(text(ANA, "hello", ID).statusCode()).isEqualTo(204);
    assertThat(thread(ANA, 0)).hasSize(once);
  }

  @Test
  void whatOnePersonTextsNoOtherPhoneShows() throws Exception {
    text(ANA, "hello", ID);
    assertThat(thread(MARCUS, 0)).isEmpty();
  }

  @Test
  void aLandlineGetsNothing() throws Exception {
    text(LANDLINE, "hello", ID);
    assertThat(await(LANDLINE, "undelivered")).isNotEmpty();
  }

  @Test
  void aLongThreadIsReadWhole() throws Exception {
    var number = new PhoneNumber("+14125550101");
    var begun = service.store.withPhone(number, Language.EN, Instant.EPOCH);
    for (int i = 0; i < 450; i++) {
      service.store.sayAsCaseManager(begun.id(), "text " + i, Instant.EPOCH);
    }
    assertThat(thread(ANA, 0)).hasSize(450);
    assertThat(thread(ANA, 448)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"'Can I talk to a person?', GSM-7", "'¿Dónde hay comida? Aquí', UCS-2"})
  void eachTextTellsItsSegments(String words, String encoding) throws Exception {
    text(ANA, words, ID);
    JsonNode first = thread(ANA, 0).getFirst();
    assertThat(first.path("segments").asInt()).isEqualTo(1);
    assertThat(first.path("encoding").asText()).isEqualTo(encoding);
  }

  @Test
  void whileTheStoreIsGoneATextIsRefusedAndKeptNowhere() throws Exception {
    service.store.isGone(true);
    HttpResponse<String> refused = text(ANA, "hello", ID);
    service.store.isGone(false);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(thread(ANA, 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%2B14125550200", "%2B12125550101", "14125550101", "%2B1412555010"})
  void aNumberThatCouldBeSomeonesIsRefused(String number) throws Exception {
    assertThat(text(number, "hello", ID).statusCode()).isEqualTo(404);
    assertThat(get("/phone/" + number + "/messages").statusCode()).isEqualTo(404);
    assertThat(get("/phone/" + number + "/events").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "{, 400",
    "[], 400",
    "'', 400",
    "'{\"text\":\"hello\"}', 422",
    "'{\"text\":\"hello\",\"id\":\"one\"}', 422",
    "'{\"text\":\" \\u0007 \",\"id\":\"0123456789abcdef0123456789abcdef\"}', 422",
  })
  void aBrokenRequestIsRefusedWithAReason(String body, int status) throws Exception {
    HttpResponse<String> answer = post(ANA, body, "application/json");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(JSON.readTree(answer.body()).path("detail").asText()).isNotEmpty();
  }

  @Test
  void aTextOfSixteenHundredCharactersIsTakenAndOneMoreIsNot() throws Exception {
    assertThat(text(ANA, "😀".repeat(1_600), ID).statusCode()).isEqualTo(204);
    assertThat(text(ANA, "a".repeat(1_601), ID).statusCode()).isEqualTo(422);
    assertThat(text(ANA, "a".repeat(30_000), ID).statusCode()).isEqualTo(413);
  }

  @Test
  void aFormOnAnotherSiteCannotTextInSomeonesName() throws Exception {
    String body = JSON.writeValueAsString(Map.of("text", "STOP", "id", ID));
    assertThat(post(ANA, body, "text/plain").statusCode()).isEqualTo(415);
    assertThat(thread(ANA, 0)).isEmpty();
  }

  @Test
  void anOpenPhoneIsWokenAtOnceAndAtEachChange() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri("/phone/" + ANA + "/events")).build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (var lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      assertThat(nextEvent(lines)).isEqualTo("event: changed");
      text(ANA, "hello", ID);
      assertThat(nextEvent(lines)).isEqualTo("event: changed");
    }
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/phone", "/phone/files/phone.js", "/phone/files/nothing.js"})
  void everyAnswerKeepsForeignScriptsOut(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.statusCode()).isEqualTo(path.endsWith("nothing.js") ? 404 : 200);
  }

  private static String nextEvent(BufferedReader lines) throws Exception {
    String line = lines.readLine();
    while (line != null && !line.startsWith("event:")) {
      line = lines.readLine();
    }
    return String.valueOf(line);
  }

  /** The thread once all its answers have this state. */
  private List<JsonNode> await(String number, String state) throws Exception {
    Predicate<JsonNode> done =
        bubble -> bubble.path("mine").asBoolean() || state.equals(bubble.path("delivery").asText());
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    List<JsonNode> thread = thread(number, 0);
    while (System.nanoTime() < deadline && (thread.size() < 2 || !thread.stream().allMatch(done))) {
      Thread.onSpinWait();
      thread = thread(number, 0);
    }
    assertThat(thread).hasSizeGreaterThan(1).allMatch(done);
    return thread;
  }

  private List<JsonNode> thread(String number, long after) throws Exception {
    var bubbles = new ArrayList<JsonNode>();
    JSON.readTree(get("/phone/" + number + "/messages?after=" + after).body())
        .forEach(bubbles::add);
    return bubbles;
  }

  private HttpResponse<String> text(String number, String words, String id) throws Exception {
    String body = JSON.writeValueAsString(Map.of("text", words, "id", id));
    return post(number, body, "application/json");
  }

  private HttpResponse<String> post(String number, String body, String type) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri("/phone/" + number + "/messages"))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create(service.address() + path);
  }
}
