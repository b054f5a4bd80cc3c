package wayfinder.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.MessageId;
import wayfinder.outbox.Carrier.Lookup;
import wayfinder.outbox.Delivery;
import wayfinder.outbox.OutboundText;

/** The real SDK and real HTTP against a Twilio on this machine. */
class TwilioCarrierTest {
  private static final String SID = "AC00000000000000000000000000000001";
  private static final String TOKEN = "test-auth-token-0001";
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final PhoneNumber CLIENT = new PhoneNumber("+14125550100");

  private FakeTwilio twilio;
  private TwilioCarrier carrier;

  @BeforeEach
  void start() throws IOException {
    twilio = new FakeTwilio(SID, TOKEN, CLOCK);
    carrier = carrier(TOKEN, twilio.base());
  }

  @AfterEach
  void stop() {
    twilio.close();
  }

  @Test
  void aTextIsHandedOverWithItsCallbackAndValidity() {
    Delivery delivery = carrier.send(text("Hola, ¿cómo está?", false));
    FakeTwilio.Kept kept = twilio.kept().getFirst();
    assertThat(delivery).isEqualTo(new Delivery.Accepted(kept.sid()));
    assertThat(kept.fields())
        .containsEntry("To", CLIENT.e164())
        .containsEntry("Body", "Hola, ¿cómo está?")
        .containsEntry("From", "+14125559999")
        .containsEntry("ValidityPeriod", "300")
        .containsEntry(
            "StatusCallback", "https://sms.example.org/sms/status?m=aaaaaaaaaaaaaaaaaaaa.7");
  }

  @Test
  void aMessagingServiceSendsWhereThereIsOne() {
    var account =
        new TwilioAccount(
            SID, List.of(TOKEN), "MG1", null, "https://sms.example.org", twilio.base());
    new TwilioCarrier(account).send(text("hello", true));
    assertThat(twilio.kept().getFirst().fields())
        .containsEntry("MessagingServiceSid", "MG1")
        .containsEntry("ValidityPeriod", "36000")
        .doesNotContainKey("From");
  }

  @ParameterizedTest
  @ValueSource(ints = {21211, 21614, 21610, 21608, 21617})
  void aRefusedTextIsNotTriedAgain(int code) {
    twilio.fail(new FakeTwilio.Fault.Refuse(400, code, null));
    assertThat(carrier.send(text("hello", false))).isEqualTo(new Delivery.Refused(code));
    assertThat(twilio.creates()).isEqualTo(1);
  }

  @Test
  void tooManyRequestsWaitAsLongAsTheCarrierAsks() {
    twilio.fail(
        new FakeTwilio.Fault.Refuse(429, 20429, 7), new FakeTwilio.Fault.Refuse(429, 20429, null));
    assertThat(carrier.send(text("hello", false)))
        .isEqualTo(new Delivery.Failed("too many requests", Duration.ofSeconds(7)));
    assertThat(carrier.send(text("hello", false)))
        .isEqualTo(new Delivery.Failed("too many requests", null));
    assertThat(twilio.kept()).isEmpty();
  }

  @Test
  void aFullQueueIsTriedLater() {
    twilio.fail(new FakeTwilio.Fault.Refuse(400, 21611, null));
    assertThat(carrier.send(text("hello", false))).isInstanceOf(Delivery.Failed.class);
  }

  @Test
  void aWrongTokenHaltsAllSending() {
    assertThat(carrier("wrong", twilio.base()).send(text("hello", false)))
        .isEqualTo(new Delivery.Halted(20003));
  }

  @Test
  void aSuspendedAccountHaltsAllSending() {
    twilio.fail(new FakeTwilio.Fault.Refuse(403, 30002, null));
    assertThat(carrier.send(text("hello", false))).isEqualTo(new Delivery.Halted(30002));
  }

  @Test
  void aCarrierThatIsNotThereSurelySentNothing() {
    URI gone = twilio.base();
    twilio.close();
    assertThat(carrier(TOKEN, gone).send(text("hello", false))).isInstanceOf(Delivery.Failed.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void aServerFaultLeavesTheTextInDoubtAndIsNeverSentAgainByTheClient(int status) {
    twilio.fail(new FakeTwilio.Fault.Break(status, true));
    assertThat(carrier.send(text("hello", false))).isInstanceOf(Delivery.Unknown.class);
    assertThat(twilio.creates()).isEqualTo(1);
  }

  @Test
  void aConnectionThatEndsLeavesTheTextInDoubt() {
    twilio.fail(new FakeTwilio.Fault.Reset(true));
    assertThat(carrier.send(text("hello", false))).isInstanceOf(Delivery.Unknown.class);
    assertThat(twilio.creates()).isEqualTo(1);
  }

  @Test
  void aReusedConnectionThatEndsIsNotTriedAgainEither() {
    carrier.send(text("first", false));
    twilio.fail(new FakeTwilio.Fault.Reset(false));
    assertThat(carrier.send(text("second", false))).isInstanceOf(Delivery.Unknown.class);
    assertThat(twilio.creates()).isEqualTo(2);
  }

  @Test
  void silenceLeavesTheTextInDoubt() {
    twilio.fail(new FakeTwilio.Fault.Stall(false));
    assertThat(carrier.send(text("hello", false))).isInstanceOf(Delivery.Unknown.class);
    assertThat(twilio.creates()).isEqualTo(1);
  }

  @Test
  void aTextTheCarrierKeptIsFound() {
    twilio.fail(new FakeTwilio.Fault.Break(503, true));
    OutboundText text = text("It’s open – until 5", false);
    carrier.send(text);
    assertThat(carrier.find(text)).isEqualTo(new Lookup.Found(twilio.kept().getFirst().sid()));
  }

  @Test
  void aTextTheCarrierDidNotKeepIsAbsent() {
    carrier.send(text("another", false));
    assertThat(carrier.find(text("hello", false))).isEqualTo(new Lookup.Absent());
  }

  @Test
  void theSameWordsFromEarlierAreAnotherText() {
    carrier.send(text("hello", false));
    var later =
        new OutboundText(
            new MessageId(new ConversationId("a".repeat(20)), 9),
            CLIENT,
            "hello",
            NOW.plusSeconds(60),
            false);
    assertThat(carrier.find(later)).isEqualTo(new Lookup.Absent());
  }

  @Test
  void aLookupWithoutAnAnswerSaysSo() {
    twilio.failLookups(
        new FakeTwilio.Fault.Break(500, false),
        new FakeTwilio.Fault.Refuse(429, 20429, 1),
        new FakeTwilio.Fault.Stall(false));
    for (int i = 0; i < 3; i++) {
      assertThat(carrier.find(text("hello", false))).isEqualTo(new Lookup.NoAnswer());
    }
  }

  private TwilioCarrier carrier(String token, URI base) {
    var account =
        new TwilioAccount(
            SID, List.of(token), null, "+14125559999", "https://sms.example.org", base);
    return new TwilioCarrier(account, Duration.ofMillis(500));
  }

  private static OutboundText text(String words, boolean crisis) {
    var id = new MessageId(new ConversationId("a".repeat(20)), 7);
    return new OutboundText(id, CLIENT, words, NOW, crisis);
  }
}
