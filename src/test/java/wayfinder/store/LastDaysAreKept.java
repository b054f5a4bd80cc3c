package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.store.Given.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wayfinder.casework.CaseSummary;
import wayfinder.casework.PlannedTexts;
import wayfinder.casework.PlannedTexts.Subject;
import wayfinder.casework.QueueFilter;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Effect;
import wayfinder.conversation.HandoffReason;
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
  default void aLastDayCountedBeforeAPersonWasAskedForIsTheCasesDeadline() {
    Conversation client = Given.said(store(), Given.texting(store()), Owner.ASSISTANT, "hello");
    client = Given.said(store(), client, Owner.ASSISTANT, "by", new Effect.KeepDeadline(LAST_DAY));
    client =
        Given.said(store(), client, Owner.WAITING, "yes", new Effect.HandOff(HandoffReason.ASKED));
    assertThat(deadline(client)).isEqualTo(LAST_DAY);
    LocalDate nearer = LAST_DAY.minusDays(2);
    client = Given.said(store(), client, Owner.WAITING, "by", new Effect.KeepDeadline(nearer));
    assertThat(deadline(client)).isEqualTo(nearer);
    Given.said(store(), client, Owner.WAITING, "by", new Effect.KeepDeadline(LAST_DAY.plusDays(9)));
    assertThat(deadline(client)).as("the nearest stands").isEqualTo(nearer);
  }

  @Test
  default void aLastDayThatHasPassedGivesWayToALaterOne() {
    Conversation client = Given.texting(store());
    LocalDate yesterday = LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(1);
    client = Given.said(store(), client, Owner.WAITING, "by", new Effect.KeepDeadline(LAST_DAY));
    store().cases().setDeadline(client.id(), Given.ANA, yesterday, NOW);
    client = store().conversations().find(client.id()).orElseThrow();
    Given.said(store(), client, Owner.WAITING, "by", new Effect.KeepDeadline(LAST_DAY));
    assertThat(deadline(client)).isEqualTo(LAST_DAY);
  }

  private @Nullable LocalDate deadline(Conversation client) {
    return store().cases().find(client.id(), Given.ANA, 0).orElseThrow().summary().deadline();
  }

  @Test
  default void theQueueGoesByDangerThenByTheNearestLastDayThenByTheLongestWait() {
    ConversationId longest = Given.queued(store(), 1, Owner.WAITING, 1);
    ConversationId shortest = Given.queued(store(), 2, Owner.WAITING, 40);
    ConversationId nextWeek = Given.queued(store(), 3, Owner.WAITING, 30, day("2026-12-01"));
    ConversationId tomorrow = Given.queued(store(), 4, Owner.WAITING, 35, day("2026-11-25"));
    ConversationId alsoTomorrow = Given.queued(store(), 5, Owner.WAITING, 20, day("2026-11-25"));
    ConversationId danger =
        Given.queued(store(), 6, Owner.WAITING, 50, new Effect.RaiseAlarm(Given.DANGER, true));
    assertThat(store().cases().queue(QueueFilter.ALL, Given.ANA, 10).cases())
        .extracting(CaseSummary::id)
        .containsExactly(danger, alsoTomorrow, tomorrow, nextWeek, longest, shortest);
  }

  private static Effect day(String day) {
    return new Effect.KeepDeadline(LocalDate.parse(day));
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
