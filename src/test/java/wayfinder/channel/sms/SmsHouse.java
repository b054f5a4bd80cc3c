package wayfinder.channel.sms;

import io.javalin.Javalin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import wayfinder.Assistant;
import wayfinder.client.PhoneNumber;
import wayfinder.content.TestContent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.Message;
import wayfinder.intake.Commits;
import wayfinder.intake.Intake;
import wayfinder.intake.StoreUnavailable;
import wayfinder.outbox.Outbox;
import wayfinder.store.Store;
import wayfinder.store.StoreSettings;
import wayfinder.text.Language;
import wayfinder.turn.StaffedHours;
import wayfinder.turn.Turn;

/** The way of a text through the whole house: webhook, intake, turn, store, outbox, Twilio. */
final class SmsHouse implements AutoCloseable {
  static final String SID = "AC00000000000000000000000000000001";
  static final String TOKEN = "test-auth-token-0001";
  static final String NUMBER = "+14125559999";
  static final String SERVICE = "MG00000000000000000000000000000001";
  static final String PUBLIC_URL = "https://sms.example.org";
  static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Turn TURN =
      Assistant.over(
              TestContent.CONTENT,
              StaffedHours.none(ZoneId.of("America/New_York")),
              "PA",
              "Wayfinder")
          .turn();

  final HttpClient client = HttpClient.newHttpClient();
  final SimpleMeterRegistry counters = new SimpleMeterRegistry();
  final FakeTwilio twilio;
  final Store store;
  final Outbox outbox;
  private final Javalin server;
  private final AtomicBoolean diskFull = new AtomicBoolean();
  private final AtomicInteger sids = new AtomicInteger(1_000);

  SmsHouse(Path folder) throws IOException {
    twilio = new FakeTwilio(SID, TOKEN, CLOCK);
    store = Store.open(StoreSettings.of(folder, null));
    var account =
        new TwilioAccount(
            SID, List.of(TOKEN, "previous"), SERVICE, NUMBER, PUBLIC_URL, twilio.base());
    outbox = new Outbox(store.queue(), new TwilioCarrier(account), CLOCK, id -> {});
    Commits commits =
        commit -> {
          if (diskFull.get()) {
            throw new StoreUnavailable("writing a turn");
          }
          return store.commits().commit(commit);
        };
    var intake = new Intake(store.conversations(), () -> TURN, commits, outbox::wake);
    var webhook = new SmsWebhook(account, intake, store.queue(), CLOCK, id -> {}, counters);
    server =
        Javalin.create(
                config -> {
                  config.concurrency.useVirtualThreads = true;
                  config.startup.showJavalinBanner = false;
                  webhook.addRoutes(config.routes);
                })
            .start("127.0.0.1", 0);
  }

  void fillDisk(boolean full) {
    diskFull.set(full);
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** A text as Twilio would bring it, with an id of its own. */
  TwilioPost text(String from, String body) {
    return TwilioPost.of(
        "ToCountry", "US",
        "SmsMessageSid", "SM%032x".formatted(sids.incrementAndGet()),
        "NumMedia", "0",
        "MessageSid", "SM%032x".formatted(sids.get()),
        "AccountSid", SID,
        "MessagingServiceSid", SERVICE,
        "From", from,
        "To", NUMBER,
        "Body", body);
  }

  HttpResponse<String> bring(TwilioPost text) throws IOException, InterruptedException {
    return bring(text, text.signature(TOKEN, PUBLIC_URL + "/sms/inbound"));
  }

  HttpResponse<String> bring(TwilioPost text, String signature, String... headers)
      throws IOException, InterruptedException {
    return text.send(client, base() + "/sms/inbound", signature, headers);
  }

  /** All that was said with this number, in order. */
  List<Message> messages(String number) {
    Conversation conversation = conversation(number);
    return store.conversations().messagesAfter(conversation.id(), 0, 1_000);
  }

  Conversation conversation(String number) {
    return store.conversations().withPhone(new PhoneNumber(number), Language.EN, NOW);
  }

  double count(String what, String outcome) {
    return counters.counter("wayfinder.sms." + what, "outcome", outcome).count();
  }

  @Override
  public void close() {
    server.stop();
    outbox.close();
    store.close();
    twilio.close();
  }
}
