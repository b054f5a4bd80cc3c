package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** The whole service on a folder of its own, and what a client does with the simulated phone. */
public final class RunningApp implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final Settings settings;
  private final App app;
  private final HttpClient http = HttpClient.newHttpClient();
  private static final AtomicInteger TEXTS = new AtomicInteger();
  private static final AtomicInteger PEOPLE = new AtomicInteger();
  private static final int FICTIONAL_NUMBERS = 100;

  private RunningApp(Settings settings, Clock clock) {
    this.settings = settings;
    this.app = App.start(settings, clock);
  }

  /** Starts it on this folder, with these settings besides. */
  public static RunningApp on(Path folder, Map<String, String> more) {
    return on(folder, more, Clock.systemUTC());
  }

  public static RunningApp on(Path folder, Map<String, String> more, Clock clock) {
    var environment = new HashMap<String, String>(more);
    environment.put("WAYFINDER_PORT", "0");
    environment.put("WAYFINDER_DATA", folder.resolve("kept").toString());
    return new RunningApp(Settings.read(environment), clock);
  }

  public static RunningApp on(Path folder) {
    return on(folder, Map.of());
  }

  public Settings settings() {
    return settings;
  }

  /** Where the first account is made. */
  public String setupPath() {
    return app.setupPath().orElseThrow();
  }

  /** Every route whose path begins so, such as "GET /desk/audit". */
  List<String> routesUnder(String path) {
    return app.server().unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.path.startsWith(path))
        .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
        .sorted()
        .toList();
  }

  /** Whether nobody can sign in at the desk yet. */
  public boolean hasNoAccount() {
    return app.setupPath().isPresent();
  }

  public URI uri(String path) {
    return URI.create("http://localhost:" + app.port() + path);
  }

  /**
   * The percent-encoded number of someone who never texted this service before; one of the hundred
   * kept for fiction, of which no test needs all.
   */
  public static String someone() {
    return "%2B1412555" + "%04d".formatted(100 + PEOPLE.getAndIncrement() % FICTIONAL_NUMBERS);
  }

  /** Texts as the person with this number, percent-encoded. */
  public void text(String number, String words) throws IOException, InterruptedException {
    text(number, TEXTS.incrementAndGet(), words);
  }

  /** The same with an id of its own: the same id again is the same text come twice. */
  public void text(String number, int id, String words) throws IOException, InterruptedException {
    String body = JSON.writeValueAsString(Map.of("text", words, "id", "%032x".formatted(id)));
    assertThat(post("/phone/" + number + "/messages", body, "").statusCode()).isEqualTo(204);
  }

  /** What this person was texted, once there are so many. */
  public List<String> heard(String number, int atLeast) throws Exception {
    List<JsonNode> theirs =
        await(
            () -> thread(number).stream().filter(b -> !b.path("mine").asBoolean()).toList(),
            bubbles -> bubbles.size() >= atLeast);
    return theirs.stream().map(bubble -> bubble.path("text").asText()).toList();
  }

  /** What this person was texted, once the newest text holds these words. */
  public List<String> hears(String number, String words) throws Exception {
    return await(
        () -> heard(number, 0), texts -> !texts.isEmpty() && texts.getLast().contains(words));
  }

  /** All on this person's phone. */
  public List<JsonNode> thread(String number) throws IOException, InterruptedException {
    HttpRequest get = HttpRequest.newBuilder(uri("/phone/" + number + "/messages")).build();
    var bubbles = new ArrayList<JsonNode>();
    JSON.readTree(http.send(get, HttpResponse.BodyHandlers.ofString()).body())
        .forEach(bubbles::add);
    return bubbles;
  }

  /** Posts JSON, with a token when it is not empty. */
  public HttpResponse<String> post(String path, String body, String token)
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

  /** Gets, with a token. */
  public HttpResponse<String> get(String path, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Something that is looked at until it is as wanted. */
  public interface Look<T> {
    T look() throws Exception;
  }

  /** What was looked at, once it is as wanted; fails when that takes too long. */
  public static <T> T await(Look<T> look, Predicate<T> wanted) throws Exception {
    return await(PATIENCE, look, wanted);
  }

  /** The same with another patience. */
  public static <T> T await(Duration patience, Look<T> look, Predicate<T> wanted) throws Exception {
    long deadline = System.nanoTime() + patience.toNanos();
    T seen = look.look();
    while (!wanted.test(seen) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      seen = look.look();
    }
    assertThat(wanted.test(seen)).as("what was waited for came; last seen: %s", seen).isTrue();
    return seen;
  }

  @Override
  public void close() {
    app.close();
  }
}
