package wayfinder.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wayfinder.conversation.Author;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.Kind;
import wayfinder.conversation.MessageId;
import wayfinder.outbox.Carrier.Lookup;

class OutboxTest {
  private static final Instant START = Instant.parse("2026-11-24T15:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final TextsToSend texts = new TextsToSend();
  private final ScriptedCarrier carrier = new ScriptedCarrier();
  private final List<ConversationId> changed = new ArrayList<>();
  private final Outbox outbox =
      new Outbox(texts.queue(), carrier, now::get, changed::add, new HereAndNow());

  @AfterEach
  void close() {
    outbox.close();
    texts.close();
  }

  @Test
  void textsOfOneConversationGoInOrder() {
    MessageId first = answer();
    MessageId second = answer();
    wake();
    assertThat(carrier.sent()).containsExactly(first, second);
    assertThat(texts.place(second).state()).isEqualTo(DeliveryState.ACCEPTED);
    assertThat(changed).contains(texts.conversation(1));
  }

  @Test
  void case26ATextThatDidNotGoWaitsAndNoOtherOvertakesIt() {
    MessageId first = answer();
    MessageId second = answer();
    carrier.answers(new Delivery.Failed("too many requests", Duration.ofSeconds(30)));
    wake();
    later(Duration.ofSeconds(29));
    outbox.sweep();
    assertThat(carrier.sent()).containsExactly(first);
    later(Duration.ofSeconds(2));
    outbox.sweep();
    assertThat(carrier.sent()).containsExactly(first, first, second);
  }

  @Test
  void eachPauseIsLongerUntilTheTextIsGivenUp() {
    MessageId text = answer();
    var pauses = new ArrayList<Duration>();
    while (!texts.place(text).state().isEnd()) {
      carrier.answers(new Delivery.Failed("connect", null));
      outbox.sweep();
      if (!texts.place(text).state().isEnd()) {
        pauses.add(Duration.between(now.get(), texts.place(text).due()));
        now.set(texts.place(text).due());
      }
    }
    assertThat(texts.place(text).state()).isEqualTo(DeliveryState.FAILED);
    assertThat(pauses).isSorted().hasSize(8);
  }

  @Test
  void anAnswerToDangerIsTriedAgainWithinHalfAMinuteAndNeverGivenUp() {
    MessageId text = texts.add(1, Author.ASSISTANT, Kind.SAFETY, START);
    for (int i = 0; i < 30; i++) {
      carrier.answers(new Delivery.Failed("connect", null));
      outbox.sweep();
      Duration pause = Duration.between(now.get(), texts.place(text).due());
      assertThat(pause).isLessThanOrEqualTo(Duration.ofSeconds(30));
      now.set(texts.place(text).due());
    }
    outbox.sweep();
    assertThat(texts.place(text).state()).isEqualTo(DeliveryState.ACCEPTED);
  }

  @Test
  void case22AnOptOutThatOnlyTheCarrierKnowsIsRecorded() {
    MessageId text = answer();
    MessageId next = answer();
    carrier.answers(new Delivery.Refused(21610));
    wake();
    assertThat(texts.place(text).state()).isEqualTo(DeliveryState.FAILED);
    assertThat(texts.place(text).code()).isEqualTo(21610);
    assertThat(texts.isStopped(1)).isTrue();
    assertThat(texts.place(next).state()).isEqualTo(DeliveryState.CANCELLED);
    assertThat(carrier.sent()).containsExactly(text);
  }

  @Test
  void case28AnAccountThatCannotSendHaltsAllAndLosesNothing() {
    MessageId first = answer();
    MessageId other = texts.add(2, Author.ASSISTANT, Kind.ANSWER, START);
    carrier.answers(new Delivery.Halted(20003));
    wake();
    outbox.wake(texts.conversation(2));
    outbox.sweep();
    assertThat(carrier.sent()).containsExactly(first);
    assertThat(texts.place(other).state()).isEqualTo(DeliveryState.QUEUED);
    later(Duration.ofSeconds(61));
    outbox.sweep();
    assertThat(carrier.sent()).containsExactlyInAnyOrder(first, first, other);
  }

  @Test
  void case21NothingIsSentAfterAStopButItsConfirmation() {
    MessageId answer = answer();
    MessageId confirmation = texts.stop(1, START);
    wake();
    assertThat(carrier.sent()).containsExactly(confirmation);
    assertThat(texts.place(answer).state()).isEqualTo(DeliveryState.CANCELLED);
  }

  @ParameterizedTest
  @EnumSource(names = {"ANSWER", "SAFETY"})
  void case30ATextThatWasBeingSentAtAStopIsNotTriedAgain(Kind kind) {
    MessageId text = texts.add(1, Author.ASSISTANT, kind, START);
    texts.stopWhileSending(1, START);
    wake();
    assertThat(carrier.sent()).isEmpty();
    assertThat(texts.place(text).state()).isEqualTo(DeliveryState.CANCELLED);
  }

  @Test
  void case30WhileACaseManagerOwnsTheTalkTheAssistantIsSilentButForSafety() {
    texts.claim(1, START);
    MessageId answer = answer();
    MessageId safety = texts.add(1, Author.ASSISTANT, Kind.SAFETY, START);
    MessageId human = texts.add(1, Author.CASE_MANAGER, Kind.HUMAN, START);
    wake();
    assertThat(carrier.sent()).containsExactly(safety, human);
    assertThat(texts.place(answer).state()).isEqualTo(DeliveryState.CANCELLED);
  }

  @Test
  void case31AnOldAnswerIsNotSentButAnAnswerToDangerIs() {
    MessageId answer = answer();
    MessageId safety = texts.add(1, Author.ASSISTANT, Kind.SAFETY, START);
    later(Duration.ofHours(1));
    wake();
    assertThat(carrier.sent()).containsExactly(safety);
    assertThat(texts.place(answer).state()).isEqualTo(DeliveryState.CANCELLED);
  }

  @Test
  void anAnswerAlmostAnHourOldIsStillSent() {
    MessageId answer = answer();
    later(Duration.ofHours(1).minusMillis(1));
    wake();
    assertThat(carrier.sent()).containsExactly(answer);
  }

  @Test
  void case32ATalkBetweenMachinesEndsButDangerIsAnsweredAndOthersAreNotHeldUp() {
    for (int i = 0; i < 25; i++) {
      answer();
    }
    MessageId safety = texts.add(1, Author.ASSISTANT, Kind.SAFETY, START);
    MessageId other = texts.add(2, Author.ASSISTANT, Kind.ANSWER, START);
    wake();
    outbox.wake(texts.conversation(2));
    assertThat(carrier.sent()).hasSize(22).contains(safety, other);
    later(Duration.ofMinutes(1));
    MessageId next = answer();
    wake();
    assertThat(carrier.sent()).contains(next);
  }

  @Test
  void case55WhatWasBegunIsFinishedBeforeTheEnd() throws InterruptedException {
    MessageId first = answer();
    MessageId second = answer();
    var begun = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    Carrier slow =
        new Carrier() {
          @Override
          public Delivery send(OutboundText text) {
            begun.countDown();
            try {
              mayEnd.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return new Delivery.Accepted("SM1");
          }

          @Override
          public Lookup find(OutboundText text) {
            return new Lookup.NoAnswer();
          }
        };
    var closing =
        new Outbox(
            texts.queue(), slow, now::get, id -> {}, Executors.newVirtualThreadPerTaskExecutor());
    closing.wake(texts.conversation(1));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    Thread end = Thread.ofVirtual().start(closing::close);
    mayEnd.countDown();
    assertThat(end.join(Duration.ofSeconds(10))).isTrue();
    assertThat(texts.place(first).state()).isEqualTo(DeliveryState.ACCEPTED);
    assertThat(texts.place(second).state()).isIn(DeliveryState.QUEUED, DeliveryState.ACCEPTED);
  }

  private MessageId answer() {
    return texts.add(1, Author.ASSISTANT, Kind.ANSWER, now.get());
  }

  private void wake() {
    outbox.wake(texts.conversation(1));
  }

  private void later(Duration pause) {
    now.set(now.get().plus(pause));
  }
}
