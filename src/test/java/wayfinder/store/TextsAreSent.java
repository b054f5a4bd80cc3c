package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.store.Given.NOW;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.Message;
import wayfinder.conversation.MessageId;
import wayfinder.conversation.Owner;
import wayfinder.intake.TurnCommit;
import wayfinder.outbox.Queue.Queued;

/** The texts that wait to be sent. */
interface TextsAreSent extends OpenedStore {
  Instant LATER = NOW.plusSeconds(60);

  @Test
  default void textsOfAConversationAreTakenInOrderOneAtATime() {
    ConversationId id = twoTexts();
    assertThat(store().queue().due(NOW, 10)).containsExactly(id);
    Queued first = take(id).orElseThrow();
    assertThat(first.text().text()).isEqualTo("one");
    assertThat(first.text().to()).isEqualTo(Given.NUMBER);
    assertThat(take(id)).isEmpty();
    settle(first, DeliveryState.ACCEPTED, "P1");
    assertThat(take(id).orElseThrow().text().text()).isEqualTo("two");
    assertThat(store().queue().due(NOW, 10)).isEmpty();
  }

  @Test
  default void manySendersAtOnceTakeATextOnce() throws Exception {
    ConversationId id = twoTexts();
    List<Optional<Queued>> taken = TurnsAreKept.atOnce(20, () -> take(id));
    assertThat(taken).filteredOn(Optional::isPresent).hasSize(1);
  }

  @Test
  default void aTextThatIsPutBackHoldsUpTheNextUntilItIsDue() {
    ConversationId id = twoTexts();
    Queued first = take(id).orElseThrow();
    assertThat(first.attempts()).isZero();
    store().queue().putBack(first.text().id(), LATER);
    assertThat(take(id)).isEmpty();
    Queued again = store().queue().takeNext(id, LATER).orElseThrow();
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.attempts()).isEqualTo(1);
  }

  @Test
  default void aTextInDoubtHoldsUpTheNextUntilItIsGivenUp() {
    ConversationId id = twoTexts();
    Queued first = take(id).orElseThrow();
    assertThat(store().queue().inDoubt(NOW, 10)).isEmpty();
    assertThat(store().queue().inDoubt(LATER, 10))
        .extracting(Queued::text)
        .containsExactly(first.text());
    settle(first, DeliveryState.UNKNOWN, null);
    assertThat(store().queue().inDoubt(LATER, 10)).hasSize(1);
    assertThat(take(id)).isEmpty();
    settle(first, DeliveryState.UNKNOWN, null);
    assertThat(store().queue().inDoubt(LATER, 10)).isEmpty();
    assertThat(take(id).orElseThrow().text().text()).isEqualTo("two");
    assertThat(stateOf(first)).isEqualTo(DeliveryState.UNKNOWN);
  }

  @Test
  default void aTextInDoubtMayStillBeFound() {
    Queued first = take(twoTexts()).orElseThrow();
    settle(first, DeliveryState.UNKNOWN, null);
    settle(first, DeliveryState.SENT, "P1");
    assertThat(stateOf(first)).isEqualTo(DeliveryState.SENT);
    assertThat(store().queue().inDoubt(LATER, 10)).isEmpty();
  }

  @Test
  default void reportsMoveATextForwardOnlyAndAllAreKept() {
    Queued first = take(twoTexts()).orElseThrow();
    settle(first, DeliveryState.ACCEPTED, "P1");
    for (DeliveryState state :
        List.of(DeliveryState.DELIVERED, DeliveryState.SENT, DeliveryState.FAILED)) {
      store().queue().report(null, "P1", state, null, LATER);
    }
    store().queue().report(null, "P-unknown", DeliveryState.SENT, 30003, LATER);
    assertThat(stateOf(first)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(ask("SELECT provider_id, state, code FROM delivery_report ORDER BY id"))
        .containsExactly(
            "P1 DELIVERED null", "P1 SENT null", "P1 FAILED null", "P-unknown SENT 30003");
  }

  @Test
  default void aReportBeforeTheCarriersAnswerIsNotUndoneByIt() {
    ConversationId id = twoTexts();
    Queued first = take(id).orElseThrow();
    store().queue().report(first.text().id(), "P1", DeliveryState.DELIVERED, null, NOW);
    settle(first, DeliveryState.ACCEPTED, "P1");
    store().queue().putBack(first.text().id(), NOW);
    assertThat(stateOf(first)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(take(id).orElseThrow().text().text()).isEqualTo("two");
  }

  @Test
  default void aReportUnderAnIdNotKnownYetCountsOnceItIs() {
    Queued first = take(twoTexts()).orElseThrow();
    store().queue().report(null, "P1", DeliveryState.UNDELIVERED, 30005, NOW);
    settle(first, DeliveryState.ACCEPTED, "P1");
    assertThat(stateOf(first)).isEqualTo(DeliveryState.UNDELIVERED);
    assertThat(ask("SELECT code FROM outbox WHERE provider_id = 'P1'")).containsExactly("30005");
  }

  @Test
  default void ownerAndConsentAreThoseOfTheMoment() {
    Given.staff(store());
    ConversationId id = twoTexts();
    Queued first = take(id).orElseThrow();
    assertThat(first.owner()).isEqualTo(Owner.ASSISTANT);
    store().queue().putBack(first.text().id(), NOW);
    Conversation now = store().conversations().find(id).orElseThrow();
    Given.committed(
        store(),
        new TurnCommit(
            now,
            Given.text("SM-danger", "text"),
            Given.outcome(Owner.WAITING, List.of(Given.answer("x").answering(Given.DANGER)))));
    assertThat(take(id).orElseThrow().owner()).isEqualTo(Owner.WAITING);
  }

  @Test
  default void anOptOutReportedByTheCarrierStopsEverythingQueued() {
    ConversationId id = twoTexts();
    store().queue().markStopped(id, NOW);
    store().queue().markStopped(id, NOW);
    assertThat(take(id)).isEmpty();
    Conversation stopped = store().conversations().find(id).orElseThrow();
    assertThat(stopped.consent()).isEqualTo(Consent.STOPPED);
    assertThat(stopped.owner()).isEqualTo(Owner.PAUSED);
    assertThat(ask("SELECT what, wording FROM consent_event ORDER BY id"))
        .containsExactly("GIVEN first_text", "STOPPED carrier_opt_out");
  }

  private ConversationId twoTexts() {
    Conversation one = Given.said(store(), Given.texting(store()), Owner.ASSISTANT, "one");
    Given.said(store(), one, Owner.ASSISTANT, "two");
    return one.id();
  }

  private Optional<Queued> take(ConversationId id) {
    return store().queue().takeNext(id, NOW);
  }

  private void settle(Queued text, DeliveryState state, @Nullable String providerId) {
    store().queue().settle(text.text().id(), state, providerId, null, NOW);
  }

  private DeliveryState stateOf(Queued text) {
    MessageId id = text.text().id();
    return store().conversations().messagesAfter(id.conversation(), id.seq() - 1, 1).stream()
        .map(Message::delivery)
        .findFirst()
        .orElseThrow();
  }
}
