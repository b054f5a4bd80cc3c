package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.store.Given.ANA;
import static wayfinder.store.Given.BEN;
import static wayfinder.store.Given.NOW;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.access.TeamId;
import wayfinder.casework.Referral;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Effect;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Owner;
import wayfinder.conversation.ReferralState;
import wayfinder.conversation.TurnOutcome;
import wayfinder.conversation.Utterance;
import wayfinder.intake.Inbound;
import wayfinder.intake.Sender;
import wayfinder.intake.TurnCommit;
import wayfinder.reports.Figures.Answered;
import wayfinder.reports.Figures.Count;
import wayfinder.reports.Figures.OptOut;
import wayfinder.reports.Figures.Outcome;
import wayfinder.reports.Figures.Wait;
import wayfinder.reports.Period;
import wayfinder.text.Language;

/** What is counted for supervisors. */
interface FiguresAreCounted extends OpenedStore {
  Period NOVEMBER = new Period(YearMonth.of(2026, 11), ZoneOffset.UTC);
  Period OCTOBER = new Period(YearMonth.of(2026, 10), ZoneOffset.UTC);
  Staff SUE = new Staff(new StaffId("sue"), "Sue", Staff.Role.SUPERVISOR);
  AtomicInteger NUMBERS = new AtomicInteger(200);
  Instant LATER = NOW.plusSeconds(600);

  private static Conversation someone(Store store) {
    return Given.texting(store, new PhoneNumber("+1412555" + "%04d".formatted(number())));
  }

  private static int number() {
    return NUMBERS.getAndIncrement();
  }

  private Conversation turn(
      Conversation before,
      Language language,
      Owner owner,
      Dialogue dialogue,
      Utterance reply,
      Effect... effects) {
    var inbound =
        new Inbound(
            new Sender.Phone(Given.NUMBER), "SM-f" + number(), "a text", NOW.plusSeconds(1));
    var outcome = new TurnOutcome(List.of(reply), language, dialogue, owner, List.of(effects));
    return Given.committed(store(), new TurnCommit(before, inbound, outcome));
  }

  private ConversationId handedOff(HandoffReason reason) {
    return turn(
            someone(store()),
            Language.EN,
            Owner.WAITING,
            Dialogue.NEW,
            Given.answer("wait"),
            new Effect.HandOff(reason))
        .id();
  }

  @Test
  default void aWaitEndsWithTheFirstWhoTookItWhoeverGoesOn() {
    Given.staff(store());
    ConversationId id = handedOff(HandoffReason.ASKED);
    store().cases().claim(id, ANA, List.of(), LATER);
    store().cases().transfer(id, ANA, BEN, List.of(), LATER.plusSeconds(900));
    handedOff(HandoffReason.DANGER);
    assertThat(store().figures().waits(NOVEMBER, SUE))
        .containsExactly(
            new Wait(false, NOW.plusSeconds(1), LATER, null),
            new Wait(true, NOW.plusSeconds(1), null, null));
    assertThat(store().figures().waits(OCTOBER, SUE)).isEmpty();
  }

  @Test
  default void aCaseManagerWhoStepsInUnaskedKeptNobodyWaiting() {
    Given.staff(store());
    Conversation before = Given.said(store(), someone(store()), Owner.ASSISTANT, "hello");
    store().cases().claim(before.id(), ANA, List.of(), LATER);
    assertThat(store().figures().waits(NOVEMBER, SUE)).isEmpty();
  }

  @Test
  default void whoAnsweredIsCountedByConversation() {
    Given.staff(store());
    Conversation alone = Given.said(store(), someone(store()), Owner.ASSISTANT, "one");
    Given.said(store(), alone, Owner.ASSISTANT, "two");
    ConversationId helped = handedOff(HandoffReason.ASKED);
    store().cases().claim(helped, ANA, List.of(), LATER);
    store().cases().say(helped, ANA, Given.say(Kind.HUMAN, "hello"), LATER);
    assertThat(store().figures().answered(NOVEMBER, SUE))
        .containsExactly(
            new Count(Answered.ASSISTANT.name(), Language.EN, 1),
            new Count(Answered.PERSON.name(), Language.EN, 1));
    assertThat(store().figures().answered(OCTOBER, SUE)).isEmpty();
  }

  @Test
  default void aNeedIsCountedOnceInAConversationInTheLanguageItCameUpIn() {
    Conversation before = someone(store());
    var food = Dialogue.NEW.noting("food", null);
    Conversation after = turn(before, Language.ES, Owner.ASSISTANT, food, Given.answer("comida"));
    turn(after, Language.ES, Owner.ASSISTANT, food.noting("rent", null), Given.answer("renta"));
    turn(someone(store()), Language.EN, Owner.ASSISTANT, food, Given.answer("food"));
    assertThat(store().figures().needs(NOVEMBER))
        .containsExactly(
            new Count("food", Language.EN, 1),
            new Count("food", Language.ES, 1),
            new Count("rent", Language.ES, 1));
    assertThat(store().figures().needs(OCTOBER)).isEmpty();
    assertThat(ask("SELECT * FROM need").getFirst())
        .as("nothing of it points to a conversation")
        .doesNotContain(before.id().value());
  }

  @Test
  default void whatFoundNoAnswerIsCountedByWhatCameNearest() {
    Conversation before = someone(store());
    turn(
        before,
        Language.EN,
        Owner.ASSISTANT,
        Dialogue.NEW,
        Given.answer("not sure"),
        new Effect.MissAnswer(List.of("debt", "taxes")));
    assertThat(store().figures().unmetNeeds(NOVEMBER))
        .containsExactly(new Count("debt taxes", Language.EN, 1));
  }

  @Test
  default void anOptOutIsCountedByWhatWasSaidBeforeIt() {
    Conversation asked =
        turn(
            someone(store()),
            Language.EN,
            Owner.ASSISTANT,
            Dialogue.NEW,
            Given.say(Kind.QUESTION, "How old are you?"));
    Conversation stopped =
        turn(
            asked,
            Language.EN,
            Owner.PAUSED,
            Dialogue.NEW,
            Given.say(Kind.NOTICE, "no more texts"),
            new Effect.Stop());
    Conversation byCarrier = Given.said(store(), someone(store()), Owner.ASSISTANT, "an answer");
    store().queue().markStopped(byCarrier.id(), LATER);
    assertThat(store().figures().optOuts(NOVEMBER, SUE))
        .containsExactly(
            new Count("ANSWER", Language.EN, 1), new Count("QUESTION", Language.EN, 1));
    assertThat(store().figures().optOutTexts(NOVEMBER, SUE, 10))
        .containsExactly(
            new OptOut(byCarrier.id(), Language.EN, LATER, "an answer"),
            new OptOut(stopped.id(), Language.EN, NOW.plusSeconds(1), "How old are you?"));
    assertThat(store().figures().optOutTexts(NOVEMBER, SUE, 1)).hasSize(1);
  }

  /** Someone who was pointed to places for these needs. */
  private ConversationId referred(String... topics) {
    ConversationId id = Given.said(store(), someone(store()), Owner.ASSISTANT, "hello").id();
    for (String topic : topics) {
      store().referrals().make(id, ANA, new Referral.Place("x", "X", topic, "15213"), LATER, NOW);
    }
    return id;
  }

  private void settle(ConversationId id, String topic, ReferralState state) {
    String referral =
        store().referrals().of(id, ANA).orElseThrow().stream()
            .filter(it -> it.place().topic().equals(topic))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(store().referrals().settle(id, ANA, referral, state, LATER)).isTrue();
  }

  @Test
  default void whatBecameOfReferralsIsCountedByWhatTheyWereForWithoutThoseTakenBack() {
    Given.staff(store());
    settle(referred("food", "rent"), "food", ReferralState.GOT_HELP);
    settle(referred("food"), "food", ReferralState.GOT_HELP);
    settle(referred("food"), "food", ReferralState.FULL);
    settle(referred("debt"), "debt", ReferralState.WITHDRAWN);
    assertThat(store().figures().referrals(NOVEMBER, SUE))
        .containsExactlyInAnyOrder(
            new Outcome("food", ReferralState.GOT_HELP, 2),
            new Outcome("food", ReferralState.FULL, 1),
            new Outcome("rent", ReferralState.MADE, 1));
    assertThat(store().figures().referrals(OCTOBER, SUE)).isEmpty();
  }

  @Test
  default void aSupervisorOfATeamCountsNoOtherTeamsCases() {
    Given.staff(store());
    TeamId north = store().accounts().team("North");
    ConversationId id = handedOff(HandoffReason.ASKED);
    store().queue().markStopped(id, LATER);
    referred("food");
    runElsewhere("UPDATE conversation SET team_id = '" + north.value() + "'");
    var sol = new Staff(new StaffId("s"), "Sol", Staff.Role.SUPERVISOR, new TeamId("south"));
    var nora = new Staff(new StaffId("n"), "Nora", Staff.Role.SUPERVISOR, north);
    var figures = store().figures();
    assertThat(figures.waits(NOVEMBER, sol)).isEmpty();
    assertThat(figures.answered(NOVEMBER, sol)).isEmpty();
    assertThat(figures.optOuts(NOVEMBER, sol)).isEmpty();
    assertThat(figures.referrals(NOVEMBER, sol)).isEmpty();
    assertThat(figures.referrals(NOVEMBER, nora)).hasSize(1);
    assertThat(figures.optOutTexts(NOVEMBER, sol, 10)).isEmpty();
    assertThat(figures.waits(NOVEMBER, nora)).hasSize(1);
    assertThat(figures.answered(NOVEMBER, nora)).hasSize(1);
    assertThat(figures.optOutTexts(NOVEMBER, nora, 10)).hasSize(1);
  }
}
