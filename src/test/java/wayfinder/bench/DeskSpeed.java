package wayfinder.bench;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import wayfinder.NewStaff;
import wayfinder.ServiceProcess;
import wayfinder.Settings;
import wayfinder.access.Staff;

/**
 * How fast the case desk is: its queue with 10,000 open conversations, a thread of 5,000 messages,
 * how soon a client's text reaches 500 open consoles, and what 1,000 idle ones take. The service
 * runs in a process of its own; the consoles and the client are in this one.
 */
public final class DeskSpeed {
  private static final int OPEN = 10_000;
  private static final int MESSAGES = 5_000;
  private static final int CONSOLES = 500;
  private static final int IDLE = 1_000;
  private static final int TEXTS = 300;
  private static final int VIEWS = 300;
  private static final int COLD = 20;
  private static final int STREAMS_OF_A_SESSION = 5;
  private static final Duration BETWEEN_TEXTS = Duration.ofMillis(400);
  private static final Duration A_WHILE = Duration.ofSeconds(12);
  private static final String PASSWORD = "four plain words here";

  private final ServiceProcess service;
  private final AtomicLong sent = new AtomicLong();
  private final Queue<Long> reached = new ConcurrentLinkedQueue<>();
  private final AtomicInteger open = new AtomicInteger();

  private DeskSpeed(ServiceProcess service) {
    this.service = service;
  }

  /** Takes no arguments; prints a line for each figure. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("wayfinder-desk-bench");
    Path kept = folder.resolve("kept");
    Instant began = Clock.systemUTC().instant().minus(Duration.ofHours(1));
    String thread = ManyCases.fill(kept, began, OPEN, MESSAGES);
    int port = ServiceProcess.freePort();
    Map<String, String> settings =
        Map.of("WAYFINDER_PORT", Integer.toString(port), "WAYFINDER_DATA", kept.toString());
    NewStaff.add(
        Settings.read(settings), "Bench", PASSWORD, Staff.Role.SUPERVISOR, null, Clock.systemUTC());
    try (var service =
        ServiceProcess.serveFromJar(port, folder.resolve("service.log"), settings)
            .ready("/readyz")) {
      new DeskSpeed(service).run(thread);
    }
    System.exit(0);
  }

  private void run(String thread) throws Exception {
    HttpClient reader = signedIn();
    view("Queue page, %,d open".formatted(OPEN), reader, "/desk");
    view("Queue page, one need of them", reader, "/desk?need=eviction");
    view("Queue page, a rare need", reader, "/desk?need=trafficking");
    view("Thread page, %,d messages".formatted(MESSAGES), reader, thread);
    long before = resident();
    List<HttpClient> sessions = new ArrayList<>();
    for (int i = 0; i < IDLE / STREAMS_OF_A_SESSION; i++) {
      sessions.add(signedIn());
    }
    long signedIn = resident();
    listen(sessions, CONSOLES);
    text();
    listen(sessions, IDLE);
    Thread.sleep(A_WHILE);
    say(
        "%,d idle streams: %d MiB more than after their sign-ins (%d MiB), %d before those%n",
        open.get(), resident() - signedIn, signedIn, before);
  }

  private HttpClient signedIn() throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    String form = "name=Bench&password=" + PASSWORD.replace(' ', '+');
    int status =
        client
            .send(
                HttpRequest.newBuilder(at("/desk/session"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build(),
                BodyHandlers.discarding())
            .statusCode();
    if (status != 303) {
      throw new IllegalStateException("signing in was answered with " + status);
    }
    return client;
  }

  private URI at(String path) {
    return service.address().resolve(path);
  }

  private void view(String what, HttpClient reader, String path)
      throws IOException, InterruptedException {
    var millis = new ArrayList<Double>();
    for (int i = 0; i < VIEWS + COLD; i++) {
      long start = System.nanoTime();
      int status =
          reader
              .send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofByteArray())
              .statusCode();
      if (status != 200) {
        throw new IllegalStateException(path + " was answered with " + status);
      }
      if (i >= COLD) {
        millis.add((System.nanoTime() - start) / 1e6);
      }
    }
    say("%s: %s%n", what, spread(millis));
  }

  /** Opens consoles until there are so many. */
  private void listen(List<HttpClient> sessions, int wanted) throws InterruptedException {
    int now = open.get();
    for (int i = now; i < wanted; i++) {
      HttpClient session = sessions.get(i / STREAMS_OF_A_SESSION);
      Thread.ofVirtual().start(() -> read(session));
    }
    while (open.get() < wanted) {
      Thread.sleep(Duration.ofMillis(50));
    }
    Thread.sleep(Duration.ofSeconds(2));
  }

  private void read(HttpClient session) {
    try (var lines =
        session
            .send(HttpRequest.newBuilder(at("/desk/events")).build(), BodyHandlers.ofLines())
            .body()) {
      open.incrementAndGet();
      lines
          .filter(line -> line.equals("event: changed"))
          .forEach(_ -> reached.add(System.nanoTime() - sent.get()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("a console lost its stream", e);
    }
  }

  /** Each text is told to each console at least once; what comes later is of its reply. */
  private void text() throws IOException, InterruptedException {
    var client = HttpClient.newHttpClient();
    var first = new ArrayList<Double>();
    for (int i = 0; i < TEXTS + COLD; i++) {
      reached.clear();
      sent.set(System.nanoTime());
      String body = "{\"text\":\"I need a person\",\"id\":\"%032x\"}".formatted(i + 1);
      client.send(
          HttpRequest.newBuilder(at("/phone/%2B14125550" + (100 + i % 100) + "/messages"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.discarding());
      Thread.sleep(BETWEEN_TEXTS);
      if (i >= COLD) {
        reached.stream().sorted().limit(CONSOLES).forEach(it -> first.add(it / 1e6));
      }
    }
    say("A text reaches one of %d consoles: %s%n", open.get(), spread(first));
  }

  private static String spread(List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "median %.0f ms, p99 %.0f ms, of %,d",
        sorted.get(sorted.size() / 2),
        sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1),
        sorted.size());
  }

  private long resident() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + service.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    throw new IOException("the kernel tells no resident size");
  }

  @FormatMethod
  private static void say(@FormatString String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
