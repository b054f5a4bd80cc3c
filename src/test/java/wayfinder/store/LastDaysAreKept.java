package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.store.Given.NOW;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import wayfinder.casework.PlannedTexts;
import wayfinder.casework.PlannedTexts.Subject;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.Effect;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Utterance;

/** Last days of a letter, of which a client wants to be reminded. */
interface LastDaysAreKept extends OpenedStore {
  LocalDate LAST_DAY = LocalDate.parse("2026-11-30");
  Instant MORNING_BEFORE = Instant.parse("2026-11-29T15:00:00Z");

  @Test
  default void aReminderThatWasWantedTwiceComesOnceAtItsTime() {
    Conversation client = Given.said(store(), Given.texting(store()), Owner.ASSISTANT, "hello");
    var wanted = new Effect.RemindOfDay(LAST_DAY, MORNING_BEFORE);
    client = Given.said(store(), client, Owner.ASSISTANT, "I will", wanted);
    Given.said(store(), client, Owner.ASSISTANT, "I will", wanted);
    PlannedTexts texts = reopen().plannedTexts();
    assertThat(texts.due(NOW, 10)).isEmpty();
    assertThat(texts.due(MORNING_BEFORE, 10))
        .extracting(PlannedTexts.Due::subject)
        .containsExactly(new Subject.LastDay(LAST_DAY));
    var words = new PlannedTexts.Words(Utterance.plain(Kind.NOTICE, "tomorrow"), null);
    texts.send(
        texts.due(MORNING_BEFORE, 10).getFirst(),
        words,
        MORNING_BEFORE.plusSeconds(60),
        MORNING_BEFORE);
    assertThat(texts.due(MORNING_BEFORE, 10)).isEmpty();
    assertThat(store().conversations().messagesAfter(client.id(), 6, 50)).hasSize(1);
  }

  @Test
  default void twoLastDaysOfALetterAreTwoReminders() {
    Conversation client = Given.texting(store());
    Given.said(
        store(),
        client,
        Owner.ASSISTANT,
        "I will",
        new Effect.RemindOfDay(LAST_DAY, MORNING_BEFORE),
        new Effect.RemindOfDay(LAST_DAY.plusDays(60), MORNING_BEFORE.plusSeconds(1)));
    assertThat(store().plannedTexts().due(MORNING_BEFORE.plusSeconds(1), 10)).hasSize(2);
  }
}
