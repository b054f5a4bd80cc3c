package wayfinder.channel.sms;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's messages on this machine: creates, lists, fetches, calls back, and fails as told. Speaks
 * HTTP, so that the real SDK can talk to it.
 */
public final class FakeTwilio implements AutoCloseable {
  /** What goes wrong with a request. */
  public sealed interface Fault {
    /** It is refused and not kept. */
    record Refuse(int status, @Nullable Integer code, @Nullable Integer retryAfter)
        implements Fault {}

    /** It is answered with this status. */
    record Break(int status, boolean kept) implements Fault {}

    /** The connection ends without an answer. */
    record Reset(boolean kept) implements Fault {}

    /** No answer comes until the fake is closed. */
    record Stall(boolean kept) implements Fault {}
  }

  /** A text as it was handed over. */
  public record Kept(String sid, Map<String, String> fields, ZonedDateTime at) {
    public String to() {
      return fields.getOrDefault("To", "");
    }

    public String body() {
      return fields.getOrDefault("Body", "");
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String account;
  private final String token;
  private final Clock clock;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Kept> kept = new CopyOnWriteArrayList<>();
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final Queue<Fault> lookupFaults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger creates = new AtomicInteger();
  private final AtomicInteger numbers = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);

  public FakeTwilio(String account, String token, Clock clock) throws IOException {
    this.account = account;
    this.token = token;
    this.clock = clock;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/2010-04-01/Accounts/" + account + "/Messages", this::answer);
    server.start();
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What goes wrong with the next texts, one each. */
  public void fail(Fault... next) {
    faults.addAll(List.of(next));
  }

  /** What goes wrong with the next look-ups, one each. */
  public void failLookups(Fault... next) {
    lookupFaults.addAll(List.of(next));
  }

  public List<Kept> kept() {
    return List.copyOf(kept);
  }

  /** How often a text was handed over, kept or not. */
  public int creates() {
    return creates.get();
  }

  /**
   * Calls back with this state.
   *
   * @param publicUrl as Twilio was told it
   * @param local where the server under test answers
   * @return the status of the answer
   */
  public int report(Kept text, String status, @Nullable Integer code, String publicUrl, URI local)
      throws IOException, InterruptedException {
    String callback = text.fields().getOrDefault("StatusCallback", "");
    TwilioPost post =
        TwilioPost.of(
            "SmsSid",
            text.sid(),
            "SmsStatus",
            status,
            "MessageStatus",
            status,
            "To",
            text.to(),
            "MessageSid",
            text.sid(),
            "AccountSid",
            account);
    TwilioPost told = code == null ? post : post.with("ErrorCode", code.toString());
    String url = local + callback.substring(publicUrl.length());
    return told.send(client, url, told.signature(token, callback)).statusCode();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String expected =
          Base64.getEncoder()
              .encodeToString((account + ":" + token).getBytes(StandardCharsets.UTF_8));
      String given = exchange.getRequestHeaders().getFirst("Authorization");
      if (!("Basic " + expected).equals(given)) {
        FakeAnswers.refuse(exchange, 401, 20003, null);
      } else if (exchange.getRequestMethod().equals("POST")) {
        creates.incrementAndGet();
        create(exchange, FakeAnswers.form(exchange));
      } else {
        look(exchange);
      }
    }
  }

  private void create(HttpExchange exchange, Map<String, String> fields) throws IOException {
    switch (faults.poll()) {
      case null -> FakeAnswers.respond(exchange, 201, FakeAnswers.message(account, keep(fields)));
      case Fault.Refuse fault ->
          FakeAnswers.refuse(exchange, fault.status(), fault.code(), fault.retryAfter());
      case Fault.Break fault -> {
        if (fault.kept()) {
          keep(fields);
        }
        FakeAnswers.respond(exchange, fault.status(), JSON.createObjectNode());
      }
      case Fault.Reset fault -> {
        if (fault.kept()) {
          keep(fields);
        }
      }
      case Fault.Stall fault -> {
        if (fault.kept()) {
          keep(fields);
        }
        stall();
      }
    }
  }

  private void look(HttpExchange exchange) throws IOException {
    switch (lookupFaults.poll()) {
      case Fault.Refuse fault ->
          FakeAnswers.refuse(exchange, fault.status(), fault.code(), fault.retryAfter());
      case Fault.Break fault ->
          FakeAnswers.respond(exchange, fault.status(), JSON.createObjectNode());
      case Fault.Reset _ -> {}
      case Fault.Stall _ -> stall();
      case null -> list(exchange);
    }
  }

  private void list(HttpExchange exchange) throws IOException {
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    String to = FakeAnswers.decoded(query).getOrDefault("To", "");
    ObjectNode page = JSON.createObjectNode();
    var messages = page.putArray("messages");
    for (Kept text : kept.reversed()) {
      if (to.isEmpty() || text.to().equals(to)) {
        messages.add(FakeAnswers.message(account, text));
      }
    }
    String uri = "/2010-04-01/Accounts/" + account + "/Messages.json";
    page.put("uri", uri).put("first_page_uri", uri).put("page", 0).put("page_size", 50);
    page.putNull("next_page_uri").putNull("previous_page_uri").put("start", 0).put("end", 0);
    FakeAnswers.respond(exchange, 200, page);
  }

  private void stall() {
    try {
      closed.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Kept keep(Map<String, String> fields) {
    String sid = "SM%032x".formatted(numbers.incrementAndGet());
    var text = new Kept(sid, fields, ZonedDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    kept.add(text);
    return text;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
