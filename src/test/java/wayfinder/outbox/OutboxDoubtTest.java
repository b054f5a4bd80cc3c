package wayfinder.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wayfinder.conversation.Author;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.Kind;
import wayfinder.conversation.MessageId;
import wayfinder.outbox.Carrier.Lookup;

/** Texts that may have gone or not. */
class OutboxDoubtTest {
  private static final Instant START = Instant.parse("2026-11-24T15:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final TextsToSend texts = new TextsToSend();
  private final ScriptedCarrier carrier = new ScriptedCarrier();
  private final Outbox outbox =
      new Outbox(texts.queue(), carrier, now::get, id -> {}, new HereAndNow());

  @AfterEach
  void close() {
    outbox.close();
    texts.close();
  }

  @Test
  void case27ATextInDoubtThatTheCarrierHasIsNotSentAgain() {
    MessageId text = answer();
    carrier.answers(new Delivery.Unknown("status 503"));
    carrier.finds(new Lookup.Found("SM1"));
    wake();
    assertThat(carrier.sent()).containsExactly(text);
    assertThat(texts.place(text).state()).isEqualTo(DeliveryState.ACCEPTED);
  }

  @Test
  void case27AnOrdinaryTextInDoubtIsSentAgainOnlyWhenTheCarrierSurelyLacksIt() {
    MessageId text = answer();
    carrier.answers(new Delivery.Unknown("status 503"));
    carrier.finds(new Lookup.Absent());
    wake();
    assertThat(carrier.sent()).hasSize(1);
    later(Duration.ofSeconds(61));
    carrier.finds(new Lookup.Absent());
    lookUp();
    assertThat(carrier.sent()).containsExactly(text, text);
  }

  @Test
  void case27AnOrdinaryTextInDoubtForLongIsNotSentTwice() {
    MessageId text = answer();
    carrier.answers(new Delivery.Unknown("reset"));
    wake();
    for (int minutes = 0; minutes < 20; minutes++) {
      later(Duration.ofMinutes(1));
      lookUp();
    }
    assertThat(carrier.sent()).containsExactly(text);
    assertThat(texts.place(text).state()).isEqualTo(DeliveryState.UNKNOWN);
    assertThat(texts.place(text).isTaken()).isFalse();
  }

  @Test
  void case27AnAnswerToDangerThatTheCarrierLacksIsSentAgainAtOnce() {
    MessageId text = texts.add(1, Author.ASSISTANT, Kind.SAFETY, START);
    carrier.answers(new Delivery.Unknown("reset"));
    carrier.finds(new Lookup.Absent());
    wake();
    assertThat(carrier.sent()).containsExactly(text, text);
    assertThat(texts.place(text).state()).isEqualTo(DeliveryState.ACCEPTED);
  }

  @Test
  void case27AnAnswerToDangerRatherGoesTwiceThanNever() {
    MessageId text = texts.add(1, Author.ASSISTANT, Kind.SAFETY, START);
    carrier.answers(new Delivery.Unknown("reset"));
    wake();
    assertThat(carrier.sent()).hasSize(1);
    later(Duration.ofMinutes(3));
    lookUp();
    assertThat(carrier.sent()).containsExactly(text, text);
  }

  @Test
  void anAnswerToDangerPassesATextInDoubt() {
    MessageId doubtful = answer();
    carrier.answers(new Delivery.Unknown("reset"));
    wake();
    MessageId ordinary = answer();
    MessageId danger = texts.add(1, Author.ASSISTANT, Kind.SAFETY, now.get());
    wake();
    assertThat(carrier.sent()).containsExactly(doubtful, danger);
    assertThat(texts.place(ordinary).state()).isEqualTo(DeliveryState.QUEUED);
  }

  @ParameterizedTest
  @EnumSource(names = {"ASSISTANT", "CASE_MANAGER"})
  void aTextLeftByAKilledProcessIsLookedUpFirst(Author author) {
    MessageId text = texts.add(1, author, Kind.ANSWER, START);
    texts.leaveTaken(text, START);
    later(Duration.ofSeconds(61));
    outbox.sweep();
    assertThat(carrier.sent()).isEmpty();
    carrier.finds(new Lookup.Found("SM1"));
    lookUp();
    assertThat(carrier.sent()).isEmpty();
    assertThat(texts.place(text).state()).isEqualTo(DeliveryState.ACCEPTED);
  }

  @Test
  void aCarrierThatBreaksInTheMiddleLeavesTheTextInDoubt() {
    MessageId text = answer();
    var broken =
        new Outbox(
            texts.queue(),
            new Carrier() {
              @Override
              public Delivery send(OutboundText unsent) {
                throw new IllegalStateException("broken");
              }

              @Override
              public Lookup find(OutboundText unsent) {
                return new Lookup.NoAnswer();
              }
            },
            now::get,
            id -> {},
            new HereAndNow());
    broken.wake(texts.conversation(1));
    broken.close();
    assertThat(texts.place(text).state()).isEqualTo(DeliveryState.UNKNOWN);
  }

  private MessageId answer() {
    return texts.add(1, Author.ASSISTANT, Kind.ANSWER, now.get());
  }

  private void wake() {
    outbox.wake(texts.conversation(1));
  }

  private void lookUp() {
    outbox.resolve(now.get().minusSeconds(60), true);
  }

  private void later(Duration pause) {
    now.set(now.get().plus(pause));
  }
}
