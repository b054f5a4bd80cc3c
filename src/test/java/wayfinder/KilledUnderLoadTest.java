package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.channel.sms.FakeTwilio;
import wayfinder.channel.sms.TwilioPost;

/** The service is killed while texts pour in, and started again; the carrier repeats as it does. */
class KilledUnderLoadTest {
  private static final String ACCOUNT = "AC00000000000000000000000000000001";
  private static final String TOKEN = "test-auth-token-0001";
  private static final String NUMBER = "+14125559999";
  private static final String PATH = "/sms/inbound";
  private static final int SENDERS = 16;
  private static final int TEXTS_A_LIFE = 60;
  private static final int LIVES = 3;

  /** A text in doubt is looked up after a minute, and sent when the carrier has never had it. */
  private static final Duration DOUBT_SETTLED = Duration.ofMinutes(3);

  /** A new client hears who we are, and the answer. */
  private static final int REPLIES_A_CLIENT = 2;

  @TempDir Path folder;
  private final Set<Integer> sent = ConcurrentHashMap.newKeySet();
  private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger next = new AtomicInteger();
  private final HttpClient http = HttpClient.newHttpClient();
  private int port;

  @BeforeEach
  void choosePort() throws IOException {
    port = ServiceProcess.freePort();
  }

  @Test
  void everyAcknowledgedTextIsAnsweredAndNoReplyIsSentTwice() throws Exception {
    try (var twilio = new FakeTwilio(ACCOUNT, TOKEN, Clock.systemUTC())) {
      for (int life = 0; life < LIVES; life++) {
        try (ServiceProcess service = serve(twilio)) {
          killUnderLoad(service, (life + 1) * TEXTS_A_LIFE);
        }
      }
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(LIVES * TEXTS_A_LIFE);
      try (ServiceProcess service = serve(twilio)) {
        for (int text : sent) {
          assertThat(post(text)).as("the carrier's repeat is taken").isEqualTo(200);
        }
        RunningApp.await(
            DOUBT_SETTLED,
            () -> replies(twilio).values().stream().mapToInt(Integer::intValue).sum(),
            sum -> sum >= sent.size() * REPLIES_A_CLIENT);
        assertThat(service.end()).as("exit code after SIGTERM: 128 + 15").isEqualTo(143);
      }
      Map<String, Integer> replies = replies(twilio);
      assertThat(replies).hasSize(sent.size());
      assertThat(replies.values()).containsOnly(REPLIES_A_CLIENT);
    }
  }

  private ServiceProcess serve(FakeTwilio twilio) throws IOException {
    return ServiceProcess.serve(
            port,
            folder.resolve("log"),
            Map.of(
                "WAYFINDER_PORT",
                Integer.toString(port),
                "WAYFINDER_DATA",
                folder.resolve("kept").toString(),
                "WAYFINDER_PUBLIC_URL",
                "http://localhost:" + port,
                "TWILIO_ACCOUNT_SID",
                ACCOUNT,
                "TWILIO_AUTH_TOKEN",
                TOKEN,
                "TWILIO_FROM",
                NUMBER,
                "TWILIO_API_BASE",
                twilio.base().toString()))
        .ready("/readyz");
  }

  private void killUnderLoad(ServiceProcess service, int enough) throws Exception {
    var killed = new AtomicBoolean();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < SENDERS; i++) {
        senders.execute(() -> sendUntil(killed));
      }
      RunningApp.await(acknowledged::size, size -> size >= enough);
      service.kill();
      killed.set(true);
    }
  }

  private void sendUntil(AtomicBoolean killed) {
    while (!killed.get()) {
      int text = next.getAndIncrement();
      sent.add(text);
      try {
        if (post(text) == 200) {
          acknowledged.add(text);
        }
      } catch (IOException e) {
        return; // the service is gone: this text was not acknowledged
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private int post(int text) throws IOException, InterruptedException {
    TwilioPost post =
        TwilioPost.of(
            "MessageSid",
            "SM%032x".formatted(text),
            "AccountSid",
            ACCOUNT,
            "From",
            "+1412555%04d".formatted(text),
            "To",
            NUMBER,
            "Body",
            "they cut off my food stamps",
            "NumMedia",
            "0",
            "NumSegments",
            "1");
    String url = "http://localhost:" + port + PATH;
    return post.send(http, url, post.signature(TOKEN, url)).statusCode();
  }

  /** How many texts each client got. */
  private static Map<String, Integer> replies(FakeTwilio twilio) {
    var replies = new HashMap<String, Integer>();
    List<FakeTwilio.Kept> kept = twilio.kept();
    kept.forEach(text -> replies.merge(text.to(), 1, Integer::sum));
    return replies;
  }
}
