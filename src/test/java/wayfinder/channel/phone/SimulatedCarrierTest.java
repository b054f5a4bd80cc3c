package wayfinder.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.MessageId;
import wayfinder.intake.StoreUnavailable;
import wayfinder.outbox.Carrier;
import wayfinder.outbox.Delivery;
import wayfinder.outbox.OutboundText;
import wayfinder.outbox.Queue;

/** What the simulated carrier says of the texts it is given. */
class SimulatedCarrierTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  private static final ConversationId CONVERSATION =
      new ConversationId("abcdefghijklmnopqrstuvwxyz");
  private static final long SOON_MILLIS = 10_000;

  private final Queue reports = mock(Queue.class);
  private final List<ConversationId> changed = new CopyOnWriteArrayList<>();
  private final SimulatedCarrier carrier =
      new SimulatedCarrier(reports, Clock.fixed(NOW, ZoneOffset.UTC), changed::add);

  @AfterEach
  void close() {
    carrier.close();
  }

  @Test
  void aTextIsReportedSentAndThenDelivered() {
    OutboundText text = text(1, "+14125550101");
    String providerId = accepted(carrier.send(text));
    reported(text, providerId, DeliveryState.DELIVERED, null);
    var inOrder = inOrder(reports);
    inOrder.verify(reports).report(text.id(), providerId, DeliveryState.SENT, null, NOW);
    inOrder.verify(reports).report(text.id(), providerId, DeliveryState.DELIVERED, null, NOW);
    assertThat(changed).contains(CONVERSATION);
  }

  @Test
  void aTextToALandlineIsReportedUndelivered() {
    OutboundText text = text(1, "+14125550006");
    reported(text, accepted(carrier.send(text)), DeliveryState.UNDELIVERED, 30006);
  }

  @Test
  void aReportThatCannotBeKeptIsMadeAgain() {
    OutboundText text = text(1, "+14125550101");
    doThrow(new StoreUnavailable("a report"))
        .doNothing()
        .when(reports)
        .report(eq(text.id()), anyString(), eq(DeliveryState.SENT), isNull(), eq(NOW));
    reported(text, accepted(carrier.send(text)), DeliveryState.DELIVERED, null);
  }

  @Test
  void aTextInDoubtIsFoundOnlyIfItWasAccepted() {
    OutboundText known = text(1, "+14125550101");
    String providerId = accepted(carrier.send(known));
    assertThat(carrier.find(known)).isEqualTo(new Carrier.Lookup.Found(providerId));
    assertThat(carrier.find(text(2, "+14125550101"))).isEqualTo(new Carrier.Lookup.Absent());
  }

  @Test
  void everyTextHasAnIdOfItsOwnAndKeepsIt() {
    OutboundText one = text(1, "+14125550101");
    String first = accepted(carrier.send(one));
    assertThat(accepted(carrier.send(one))).isEqualTo(first);
    assertThat(accepted(carrier.send(text(2, "+14125550101")))).isNotEqualTo(first);
  }

  @Test
  void aClosedCarrierTakesNothing() {
    carrier.close();
    OutboundText text = text(1, "+14125550101");
    assertThat(carrier.send(text)).isInstanceOf(Delivery.Failed.class);
    assertThat(carrier.find(text)).isEqualTo(new Carrier.Lookup.Absent());
  }

  private void reported(
      OutboundText text, String providerId, DeliveryState state, @Nullable Integer code) {
    verify(reports, timeout(SOON_MILLIS)).report(text.id(), providerId, state, code, NOW);
  }

  private static String accepted(Delivery delivery) {
    assertThat(delivery).isInstanceOf(Delivery.Accepted.class);
    return ((Delivery.Accepted) delivery).providerId();
  }

  private static OutboundText text(long seq, String number) {
    return new OutboundText(
        new MessageId(CONVERSATION, seq), new PhoneNumber(number), "hello", NOW, false);
  }
}
