package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import wayfinder.channel.sms.FakeTwilio;
import wayfinder.channel.sms.TwilioPost;

/** The whole service with a Twilio of this machine's own: only that and the clock are not real. */
final class TwilioHouse implements AutoCloseable {
  static final String SID = "AC00000000000000000000000000000001";
  static final String TOKEN = "test-auth-token-0001";
  static final String OLD_TOKEN = "test-auth-token-0000";
  static final String NUMBER = "+14125559999";
  static final String PUBLIC_URL = "https://sms.example.org";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final FakeTwilio twilio;
  final HttpClient http = HttpClient.newHttpClient();
  private final Path database;
  private final App app;
  private final LaterClock clock = new LaterClock();
  private final AtomicInteger sids = new AtomicInteger(1_000);
  private final AtomicInteger numbers = new AtomicInteger(100);

  TwilioHouse(Path folder) throws IOException {
    twilio = new FakeTwilio(SID, TOKEN, clock);
    database = folder.resolve("kept").resolve("wayfinder.db");
    var environment = new HashMap<String, String>();
    environment.put("WAYFINDER_PORT", "0");
    environment.put("WAYFINDER_DATA", folder.resolve("kept").toString());
    environment.put("WAYFINDER_PUBLIC_URL", PUBLIC_URL);
    environment.put("TWILIO_ACCOUNT_SID", SID);
    environment.put("TWILIO_AUTH_TOKEN", TOKEN);
    environment.put("TWILIO_AUTH_TOKEN_PREVIOUS", OLD_TOKEN);
    environment.put("TWILIO_FROM", NUMBER);
    environment.put("TWILIO_API_BASE", twilio.base().toString());
    app = App.start(Settings.read(Map.copyOf(environment)), clock);
  }

  URI base() {
    return URI.create("http://localhost:" + app.port());
  }

  /** The number of a client who has never written. */
  String newClient() {
    return "+1412555%04d".formatted(numbers.incrementAndGet());
  }

  void later(Duration pause) {
    clock.move(pause);
  }

  /** A text as Twilio brings it, under an id of its own. */
  TwilioPost text(String from, String body) {
    String sid = "SM%032x".formatted(sids.incrementAndGet());
    return TwilioPost.of(
        "ToCountry", "US",
        "SmsMessageSid", sid,
        "NumMedia", "0",
        "MessageSid", sid,
        "AccountSid", SID,
        "From", from,
        "To", NUMBER,
        "Body", body);
  }

  /** A client writes; Twilio hears 200. */
  void writes(String from, String body) throws IOException, InterruptedException {
    assertThat(bring(text(from, body)).statusCode()).isEqualTo(200);
  }

  HttpResponse<String> bring(TwilioPost text) throws IOException, InterruptedException {
    return bring(text, text.signature(TOKEN, PUBLIC_URL + "/sms/inbound"));
  }

  HttpResponse<String> bring(TwilioPost text, String signature)
      throws IOException, InterruptedException {
    return text.send(http, base() + "/sms/inbound", signature);
  }

  /** Twilio tells what became of a text of ours. */
  void reports(FakeTwilio.Kept text, String status, @Nullable Integer code)
      throws IOException, InterruptedException {
    assertThat(twilio.report(text, status, code, PUBLIC_URL, base())).isEqualTo(200);
  }

  /** What was handed over to Twilio for this client, in order. */
  List<FakeTwilio.Kept> kept(String client) {
    return twilio.kept().stream().filter(text -> text.to().equals(client)).toList();
  }

  List<String> received(String client) {
    return kept(client).stream().map(FakeTwilio.Kept::body).toList();
  }

  /** The same once it is so many texts. */
  List<String> received(String client, int texts) {
    await(() -> kept(client).size() >= texts, "%d texts".formatted(texts));
    return received(client);
  }

  /** Rows of the database, their columns parted by a space. */
  List<String> ask(String query, Object... values) {
    try (Connection connection = connect();
        var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      var rows = new ArrayList<String>();
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          var row = new ArrayList<String>();
          for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            row.add(String.valueOf(result.getObject(column)));
          }
          rows.add(String.join(" ", row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same once it is so. */
  void awaitRows(List<String> expected, String query, Object... values) {
    await(() -> ask(query, values).equals(expected), query + " → " + expected);
  }

  /** How many texts of clients and of ours are kept. */
  String messages() {
    return ask("SELECT count(*) FROM message").getFirst();
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + database);
  }

  static void await(BooleanSupplier wanted, String what) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.getAsBoolean() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    assertThat(wanted.getAsBoolean()).as("came in time: " + what).isTrue();
  }

  @Override
  public void close() {
    twilio.close();
    app.close();
  }

  /** The machine's clock, or later by what it was moved. */
  private static final class LaterClock extends Clock {
    private final AtomicReference<Duration> by = new AtomicReference<>(Duration.ZERO);

    void move(Duration further) {
      by.updateAndGet(before -> before.plus(further));
    }

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(by.get());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.offset(Clock.system(zone), by.get());
    }
  }
}
