package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wayfinder.channel.sms.FakeTwilio;
import wayfinder.channel.sms.TwilioPost;

/** Clients who write by SMS, over the whole service: every test has clients of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwilioTextsTest {
  private static final String STOPPED = "You will get no more texts from us.";
  private static final String STARTED = "You will get our answers again.";

  private TwilioHouse house;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    house = new TwilioHouse(folder);
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void aTextIsAnsweredThroughTheRestInterfaceAndNotByTheWebhook() throws Exception {
    String client = house.newClient();
    HttpResponse<String> answer = house.bring(house.text(client, "they cut off my food stamps"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).endsWith("<Response/>");
    List<String> received = house.received(client, 2);
    assertThat(received.get(0)).contains("STOP");
    assertThat(received.get(1)).contains("fair hearing", "7 CFR 273.15");
    FakeTwilio.Kept sent = house.kept(client).getFirst();
    assertThat(sent.fields())
        .containsEntry("From", TwilioHouse.NUMBER)
        .containsEntry("ValidityPeriod", "300");
    assertThat(sent.fields().get("StatusCallback"))
        .startsWith(TwilioHouse.PUBLIC_URL + "/sms/status?m=");
    house.awaitRows(
        List.of("ACCEPTED"), "SELECT state FROM outbox WHERE provider_id = ?", sent.sid());
  }

  @Test
  void case4To6ATextThatIsRepeatedIsAnsweredOnce() throws Exception {
    String client = house.newClient();
    TwilioPost text = house.text(client, "hello");
    Callable<Integer> call = () -> house.bring(text).statusCode();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> status :
          callers.invokeAll(Stream.generate(() -> call).limit(10).toList())) {
        assertThat(status.get()).isEqualTo(200);
      }
    }
    house.received(client, 2);
    house.later(Duration.ofDays(30));
    assertThat(house.bring(text).statusCode()).isEqualTo(200);
    house.writes(client, "thank you");
    assertThat(house.received(client, 3)).hasSize(3).last().asString().contains("welcome");
  }

  @Test
  void case16AndCase19AfterAStopNothingGoesOutUntilAStart() throws Exception {
    String client = greeted();
    house.writes(client, "STOP");
    assertThat(house.received(client, 3)).last().asString().startsWith(STOPPED);
    house.writes(client, "they cut my snap");
    house.writes(client, "stop");
    house.writes(client, "help");
    house.writes(client, "START");
    assertThat(house.received(client, 4)).hasSize(4).last().asString().startsWith(STARTED);
    house.writes(client, "they cut off my food stamps");
    assertThat(house.received(client, 5)).last().asString().contains("SNAP");
  }

  @Test
  void case16WhatTwilioAnsweredByItselfIsNotAnsweredTwice() throws Exception {
    String client = greeted();
    assertThat(house.bring(answered(client, "STOP", "STOP")).statusCode()).isEqualTo(200);
    house.writes(client, "they cut my snap");
    assertThat(house.bring(answered(client, "begin", "START")).statusCode()).isEqualTo(200);
    assertThat(house.bring(answered(client, "what is this", "HELP")).statusCode()).isEqualTo(200);
    house.writes(client, "thank you");
    assertThat(house.received(client, 3)).hasSize(3).last().asString().contains("welcome");
  }

  @Test
  void case1AWordOfTheAgencysOwnThatTwilioTookForAStopIsAStop() throws Exception {
    String client = greeted();
    assertThat(house.bring(answered(client, "no gracias", "stop")).statusCode()).isEqualTo(200);
    house.writes(client, "they cut my snap");
    house.writes(client, "START");
    assertThat(house.received(client, 3)).hasSize(3).last().asString().startsWith(STARTED);
  }

  @ParameterizedTest
  @CsvSource({
    "hello, pls stop texting me, You will get no more texts",
    "necesito comida hoy, ya no me manden mensajes, Ya no recibe"
  })
  void case16AWishToStopInPlainWordsIsAStop(String first, String wish, String confirmation)
      throws Exception {
    String client = house.newClient();
    house.writes(client, first);
    house.received(client, 2);
    house.writes(client, wish);
    assertThat(house.received(client, 3)).last().asString().startsWith(confirmation);
    house.writes(client, "hello");
    house.writes(client, "START");
    assertThat(house.received(client, 4)).hasSize(4);
  }

  @Test
  void case16AStopCallsBackWhatStillWaited() throws Exception {
    String client = house.newClient();
    int before = house.twilio.creates();
    house.twilio.fail(new FakeTwilio.Fault.Refuse(429, 20429, 600));
    house.writes(client, "they cut off my food stamps");
    TwilioHouse.await(() -> house.twilio.creates() > before, "the first try");
    house.writes(client, "STOP");
    house.received(client, 1);
    house.later(Duration.ofMinutes(11));
    house.writes(client, "START");
    assertThat(house.received(client, 2))
        .satisfiesExactly(
            first -> assertThat(first).startsWith(STOPPED),
            second -> assertThat(second).startsWith(STARTED));
  }

  @Test
  void case20AStopInDangerAlarmsAndSendsNothing() throws Exception {
    String client = greeted();
    String alarms = house.ask("SELECT count(*) FROM alarm").getFirst();
    house.writes(client, "STOP he is here he is going to kill me");
    assertThat(house.ask("SELECT count(*) FROM alarm").getFirst()).isNotEqualTo(alarms);
    house.writes(client, "START");
    assertThat(house.received(client, 3)).hasSize(3).last().asString().startsWith(STARTED);
  }

  @Test
  void dangerIsHeardInWhatTwilioTookForAHelpWord() throws Exception {
    String client = greeted();
    TwilioPost text = answered(client, "help i took all the pills i want to die", "HELP");
    assertThat(house.bring(text).statusCode()).isEqualTo(200);
    assertThat(house.received(client, 3)).last().asString().contains("988");
  }

  @Test
  void whatStandsBesideAPictureIsAnswered() throws Exception {
    String client = house.newClient();
    TwilioPost text =
        house
            .text(client, "they cut off my food stamps")
            .changed("NumMedia", "1")
            .with("MediaUrl0", "http://169.254.169.254/latest/meta-data");
    assertThat(house.bring(text).statusCode()).isEqualTo(200);
    List<String> received = house.received(client, 3);
    assertThat(received).anyMatch(said -> said.startsWith("I can't open the picture"));
    assertThat(received).anyMatch(said -> said.contains("fair hearing"));
  }

  /** A client whose first text is answered. */
  private String greeted() throws Exception {
    String client = house.newClient();
    house.writes(client, "hello");
    house.received(client, 2);
    return client;
  }

  private TwilioPost answered(String client, String body, String optOutType) {
    return house.text(client, body).with("OptOutType", optOutType);
  }
}
