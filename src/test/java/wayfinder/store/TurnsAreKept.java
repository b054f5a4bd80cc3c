package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wayfinder.store.Given.NOW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.Effect;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Message;
import wayfinder.conversation.Owner;
import wayfinder.intake.CommitResult;
import wayfinder.intake.TurnCommit;
import wayfinder.text.Language;

/** Messages and what comes of them. */
interface TurnsAreKept extends OpenedStore {
  @Test
  default void aTurnIsReadBackAsItWasDecided() {
    Conversation before = Given.texting(store());
    var outcome = Given.outcome(Owner.ASSISTANT, List.of(Given.withChoices("Shall I?")));
    Conversation after =
        Given.committed(store(), new TurnCommit(before, Given.text("SM-a", "food"), outcome));
    assertThat(after.dialogue()).isEqualTo(outcome.dialogue());
    assertThat(after.lastSeq()).isEqualTo(2);
    List<Message> messages = store().conversations().messagesAfter(before.id(), 0, 10);
    assertThat(messages).extracting(m -> m.said().text()).containsExactly("food", "Shall I?");
    assertThat(messages.get(1).said()).isEqualTo(outcome.replies().getFirst());
    assertThat(messages.get(1).delivery()).isEqualTo(DeliveryState.QUEUED);
    assertThat(messages.get(0).delivery()).isNull();
  }

  @Test
  default void theSameMessageAgainStoresNothingAndAnswersTheSame() {
    Conversation before = Given.texting(store());
    var turn = Given.turn(before, Owner.WAITING, "first", new Effect.HandOff(HandoffReason.ASKED));
    var first = (CommitResult.Committed) store().commits().commit(turn);
    Conversation after = store().conversations().find(before.id()).orElseThrow();
    var outcome = Given.outcome(Owner.ASSISTANT, List.of(Given.answer("second")));
    CommitResult again = store().commits().commit(new TurnCommit(after, turn.inbound(), outcome));
    assertThat(again).isEqualTo(new CommitResult.Repeated(Owner.WAITING, first.replies()));
    assertThat(store().conversations().messagesAfter(before.id(), 0, 10)).hasSize(2);
  }

  @Test
  default void fiftyDeliveriesAtOnceOfOneMessageStoreItOnce() throws Exception {
    Conversation before = Given.texting(store());
    var turn = Given.turn(before, Owner.ASSISTANT, "once");
    List<CommitResult> results = atOnce(50, () -> store().commits().commit(turn));
    assertThat(results).filteredOn(CommitResult.Committed.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(CommitResult.Repeated.class::isInstance).hasSize(49);
    assertThat(store().conversations().messagesAfter(before.id(), 0, 10)).hasSize(2);
  }

  @Test
  default void fiftyFirstTextsAtOnceBeginOneConversation() throws Exception {
    List<Conversation> begun = atOnce(50, () -> Given.texting(store()));
    assertThat(begun).extracting(Conversation::id).containsOnly(begun.getFirst().id());
    assertThat(ask("SELECT count(*) FROM client")).containsExactly("1");
  }

  @Test
  default void aTurnDecidedOnAnOldStateWritesNothing() {
    Conversation before = Given.texting(store());
    Given.said(store(), before, Owner.ASSISTANT, "one");
    assertThat(store().commits().commit(Given.turn(before, Owner.ASSISTANT, "two")))
        .isEqualTo(new CommitResult.Overtaken());
    assertThat(store().conversations().messagesAfter(before.id(), 0, 10)).hasSize(2);
  }

  @Test
  default void twoWebChatsMayNumberTheirMessagesAlike() {
    for (int chat = 1; chat <= 2; chat++) {
      Conversation before = Given.chatting(store(), new byte[] {(byte) chat});
      Conversation after =
          Given.committed(
              store(),
              new TurnCommit(
                  before,
                  Given.text("1", "food"),
                  Given.outcome(Owner.ASSISTANT, List.of(Given.answer("Where?")))));
      assertThat(after.lastSeq()).isEqualTo(3);
      assertThat(store().conversations().messagesAfter(after.id(), 2, 10))
          .extracting(Message::delivery)
          .containsOnlyNulls();
    }
  }

  @Test
  default void anAlarmIsKeptWithItsMessageOrNeitherIs() {
    Conversation before = Given.texting(store());
    var turn =
        Given.turn(before, Owner.WAITING, "safe?", new Effect.RaiseAlarm(Given.DANGER, true));
    runElsewhere("ALTER TABLE alarm RENAME TO alarm_away");
    assertThatThrownBy(() -> store().commits().commit(turn))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store().conversations().messagesAfter(before.id(), 0, 10)).isEmpty();
    assertThat(store().conversations().find(before.id())).contains(before);
    runElsewhere("ALTER TABLE alarm_away RENAME TO alarm");
    Given.committed(store(), turn);
    var kept = store().cases().find(before.id(), Given.ANA, 10).orElseThrow();
    assertThat(kept.messages()).hasSize(2);
    assertThat(kept.alarms().getFirst().danger()).isEqualTo(Given.DANGER);
    assertThat(kept.alarms().getFirst().message()).isEqualTo(kept.messages().getFirst().id());
  }

  @Test
  default void afterAStopOnlyItsConfirmationIsSent() {
    Conversation before = Given.texting(store());
    Conversation asked = Given.said(store(), before, Owner.ASSISTANT, "unsent");
    var outcome =
        Given.outcome(
            Owner.ASSISTANT,
            List.of(Given.say(Kind.NOTICE, "stopped"), Given.say(Kind.NOTICE, "more")),
            new Effect.Stop());
    Conversation stopped =
        Given.committed(store(), new TurnCommit(asked, Given.text("SM-stop", "STOP"), outcome));
    assertThat(stopped.consent()).isEqualTo(Consent.STOPPED);
    assertThat(stopped.owner()).isEqualTo(Owner.PAUSED);
    Conversation later = Given.said(store(), stopped, Owner.PAUSED, "silent");
    assertThat(store().conversations().messagesAfter(before.id(), 0, 10))
        .extracting(Message::delivery)
        .containsExactly(
            null,
            DeliveryState.CANCELLED,
            null,
            DeliveryState.QUEUED,
            DeliveryState.CANCELLED,
            null,
            DeliveryState.CANCELLED);
    Conversation started = Given.said(store(), later, Owner.ASSISTANT, "back", new Effect.Start());
    assertThat(started.consent()).isEqualTo(Consent.GIVEN);
    assertThat(ask("SELECT what, seq, wording FROM consent_event ORDER BY id"))
        .containsExactly("GIVEN 1 first_text", "STOPPED 3 stop_word", "STARTED 8 start_word");
  }

  @Test
  default void aConversationHasAtMostOneOpenHandoff() {
    var handOff = new Effect.HandOff(HandoffReason.ASKED);
    Conversation before = Given.texting(store());
    Conversation waiting = Given.said(store(), before, Owner.WAITING, "one", handOff);
    Conversation still =
        Given.said(store(), waiting, Owner.WAITING, "two", new Effect.HandOff(HandoffReason.LOST));
    assertThat(ask("SELECT reason FROM handoff WHERE ended_at IS NULL")).containsExactly("ASKED");
    Given.said(store(), still, Owner.ASSISTANT, "three");
    assertThat(ask("SELECT ended_how FROM handoff")).containsExactly("RESUMED");
  }

  @Test
  default void anUnmetNeedTellsOfNoClient() {
    Given.said(
        store(),
        Given.texting(store()),
        Owner.ASSISTANT,
        "sorry",
        new Effect.MissAnswer(List.of("food", "rent")));
    assertThat(ask("SELECT language, day, topics FROM unmet_need"))
        .containsExactly("EN 2026-11-24 food rent");
  }

  @Test
  default void editorsReadUnmetNeedsByHowOftenTheyCame() {
    Conversation talk = Given.texting(store());
    for (List<String> topics : List.of(List.<String>of(), List.of("debt"), List.of("debt"))) {
      talk = Given.said(store(), talk, Owner.ASSISTANT, "sorry", new Effect.MissAnswer(topics));
    }
    LocalDate day = LocalDate.of(2026, 11, 24);

    assertThat(store().unmetNeeds().since(day))
        .containsExactly(
            new UnmetNeeds.Missed(Language.EN, List.of("debt"), 2, day),
            new UnmetNeeds.Missed(Language.EN, List.of(), 1, day));
    assertThat(store().unmetNeeds().since(day.plusDays(1))).isEmpty();
  }

  @Test
  default void onlyTheTokenOpensAWebChatAndNothingAfterItsEnd() {
    byte[] token = {1, 2, 3};
    Conversation chat = Given.chatting(store(), token);
    assertThat(chat.language()).isEqualTo(Language.ES);
    assertThat(store().conversations().findByToken(chat.id(), token)).contains(chat);
    assertThat(store().conversations().findByToken(chat.id(), new byte[] {1, 2})).isEmpty();
    store().conversations().endWeb(chat.id(), NOW);
    assertThat(store().conversations().findByToken(chat.id(), token)).isEmpty();
    assertThat(store().conversations().find(chat.id()).orElseThrow().owner())
        .isEqualTo(Owner.CLOSED);
  }

  @Test
  default void anotherNumberIsAnotherClient() {
    Conversation one = Given.texting(store());
    Conversation other = Given.texting(store(), new PhoneNumber("+14125550144"));
    assertThat(other.client()).isNotEqualTo(one.client());
    assertThat(Given.texting(reopen())).isEqualTo(one);
  }

  /** Runs something many times at once and answers what came of each. */
  static <T> List<T> atOnce(int times, Callable<T> what) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<T>();
      for (Future<T> done : threads.invokeAll(java.util.Collections.nCopies(times, what))) {
        results.add(done.get());
      }
      return results;
    }
  }
}
