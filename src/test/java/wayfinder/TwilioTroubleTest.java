package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wayfinder.channel.sms.FakeTwilio;
import wayfinder.channel.sms.FakeTwilio.Fault;
import wayfinder.channel.sms.TwilioPost;

/** What goes wrong on the way out, over the whole service: every test has clients of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwilioTroubleTest {
  private static final String STATE = "SELECT state FROM outbox WHERE provider_id = ?";
  private static final String CONSENT =
      """
      SELECT consent
        FROM conversation
       WHERE id = (SELECT conversation_id FROM outbox WHERE code = ?
                    ORDER BY changed_at DESC LIMIT 1)
      """;
  private static final String IN_DOUBT =
      "SELECT count(*) FROM outbox WHERE state = 'UNKNOWN' AND taken_at IS NOT NULL";

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
  void case14ReportsInAnyOrderMoveATextForwardOnly() throws Exception {
    FakeTwilio.Kept text = answered("hello").getFirst();
    List<String> reports =
        List.of("sending", "delivered", "sent", "delivered", "failed", "queued", "unheard-of");
    for (String report : reports) {
      house.reports(text, report, null);
    }
    assertThat(house.ask(STATE, text.sid())).containsExactly("DELIVERED");
    assertThat(house.ask("SELECT state FROM delivery_report WHERE provider_id = ?", text.sid()))
        .containsExactly("SENDING", "DELIVERED", "SENT", "DELIVERED", "FAILED", "ACCEPTED");
  }

  @Test
  void case14ATextThatFailedStaysFailedWithItsReason() throws Exception {
    FakeTwilio.Kept text = answered("hello").getFirst();
    house.reports(text, "undelivered", 30003);
    house.reports(text, "delivered", null);
    assertThat(house.ask("SELECT state, code FROM outbox WHERE provider_id = ?", text.sid()))
        .containsExactly("UNDELIVERED 30003");
  }

  @Test
  void case22AClientWhoOptedOutAtTwilioIsStoppedHereToo() throws Exception {
    String client = house.newClient();
    house.twilio.fail(new Fault.Refuse(400, 21610, null));
    house.writes(client, "hello");
    house.awaitRows(List.of("STOPPED"), CONSENT, 21610);
    house.writes(client, "they cut my snap");
    house.writes(client, "START");
    assertThat(house.received(client, 1)).hasSize(1).first().asString().startsWith("You will get");
  }

  @Test
  void case22AnOptOutThatIsReportedLaterStopsToo() throws Exception {
    String client = house.newClient();
    house.writes(client, "hello");
    house.received(client, 2);
    house.reports(house.kept(client).getLast(), "failed", 21610);
    house.writes(client, "they cut my snap");
    house.writes(client, "START");
    assertThat(house.received(client, 3)).hasSize(3).last().asString().startsWith("You will get");
  }

  @Test
  void case26TooManyRequestsOnlyDelay() throws Exception {
    int before = house.twilio.creates();
    house.twilio.fail(new Fault.Refuse(429, 20429, 1), new Fault.Refuse(429, 20429, null));
    answered("hello");
    assertThat(house.twilio.creates() - before).isEqualTo(4);
  }

  static Stream<Fault> afterAccepting() {
    return Stream.of(
        new Fault.Break(500, true),
        new Fault.Break(503, true),
        new Fault.Reset(true),
        new Fault.Stall(true));
  }

  @ParameterizedTest
  @MethodSource("afterAccepting")
  void case27ATextThatTwilioTookInSpiteOfAllIsNotSentAgain(Fault fault) throws Exception {
    int before = house.twilio.creates();
    house.twilio.fail(fault);
    List<FakeTwilio.Kept> texts = answered("hello");
    assertThat(house.twilio.creates() - before).isEqualTo(2);
    house.awaitRows(List.of("ACCEPTED"), STATE, texts.getFirst().sid());
    house.awaitRows(List.of("ACCEPTED"), STATE, texts.getLast().sid());
  }

  @Test
  void case27ATextThatTwilioLacksIsSentAgainInItsPlace() throws Exception {
    String client = house.newClient();
    int before = house.twilio.creates();
    house.twilio.fail(new Fault.Break(503, false));
    house.writes(client, "hello");
    house.awaitRows(List.of("1"), IN_DOUBT);
    assertThat(house.twilio.creates() - before).isEqualTo(1);
    house.later(Duration.ofSeconds(61));
    assertThat(house.received(client, 2)).hasSize(2).first().asString().contains("STOP");
    assertThat(house.twilio.creates() - before).isEqualTo(3);
  }

  @Test
  void case27AReportClearsUpATextThatCouldNotBeLookedUp() throws Exception {
    String client = house.newClient();
    house.twilio.failLookups(new Fault.Break(500, false));
    house.twilio.fail(new Fault.Reset(true));
    house.writes(client, "hello");
    house.awaitRows(List.of("1"), IN_DOUBT);
    assertThat(house.received(client)).hasSize(1);
    house.reports(house.kept(client).getFirst(), "delivered", null);
    assertThat(house.received(client, 2)).hasSize(2);
    assertThat(house.ask(STATE, house.kept(client).getFirst().sid())).containsExactly("DELIVERED");
  }

  @Test
  void anAnswerToDangerDoesNotWaitForATextInDoubt() throws Exception {
    String client = house.newClient();
    house.twilio.fail(new Fault.Break(503, false));
    house.writes(client, "hello");
    house.awaitRows(List.of("1"), IN_DOUBT);
    house.writes(client, "i want to kill myself");
    assertThat(house.received(client, 1)).first().asString().contains("988");
    house.later(Duration.ofSeconds(61));
    house.awaitRows(List.of("0"), IN_DOUBT);
  }

  @Test
  void case28AnAccountThatIsShutOutHoldsUpAllAndLosesNothing() throws Exception {
    String client = house.newClient();
    int before = house.twilio.creates();
    house.twilio.fail(new Fault.Refuse(401, 20003, null));
    house.writes(client, "hello");
    TwilioHouse.await(() -> house.twilio.creates() > before, "the first try");
    house.writes(client, "they cut off my food stamps");
    assertThat(house.received(client)).isEmpty();
    house.later(Duration.ofSeconds(61));
    assertThat(house.received(client, 3)).hasSize(3).first().asString().contains("STOP");
  }

  @Test
  void case1AForgedReportChangesNothing() throws Exception {
    FakeTwilio.Kept text = answered("hello").getFirst();
    String reports = house.ask("SELECT count(*) FROM delivery_report").getFirst();
    String path =
        text.fields().getOrDefault("StatusCallback", "").substring(TwilioHouse.PUBLIC_URL.length());
    TwilioPost forged =
        TwilioPost.of(
            "MessageSid", text.sid(), "MessageStatus", "delivered", "AccountSid", TwilioHouse.SID);
    assertThat(
            forged
                .send(house.http, house.base() + path, forged.signature("another", path))
                .statusCode())
        .isEqualTo(403);
    assertThat(house.ask("SELECT count(*) FROM delivery_report")).containsExactly(reports);
  }

  @Test
  void case14AReportOfATextWeDoNotKnowIsTaken() throws Exception {
    String address = TwilioHouse.PUBLIC_URL + "/sms/status";
    TwilioPost report =
        TwilioPost.of(
            "MessageSid",
            "SM%032x".formatted(0xabcdef),
            "MessageStatus",
            "sent",
            "AccountSid",
            TwilioHouse.SID);
    assertThat(
            report
                .send(
                    house.http,
                    house.base() + "/sms/status",
                    report.signature(TwilioHouse.TOKEN, address))
                .statusCode())
        .isEqualTo(200);
  }

  /** The greeting and the answer to a new client's text, as Twilio has them. */
  private List<FakeTwilio.Kept> answered(String words) throws Exception {
    String client = house.newClient();
    house.writes(client, words);
    house.received(client, 2);
    List<FakeTwilio.Kept> texts = house.kept(client);
    assertThat(texts).hasSize(2);
    for (FakeTwilio.Kept text : texts) {
      house.awaitRows(List.of("ACCEPTED"), STATE, text.sid());
    }
    return texts;
  }
}
