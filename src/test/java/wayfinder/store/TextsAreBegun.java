package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static wayfinder.store.Given.ANA;
import static wayfinder.store.Given.BEN;
import static wayfinder.store.Given.NOW;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.Correction;
import wayfinder.casework.Outcome;
import wayfinder.casework.PlannedText;
import wayfinder.casework.PlannedTexts;
import wayfinder.casework.Referral;
import wayfinder.casework.SafeContact;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Effect;
import wayfinder.conversation.FollowUp;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Owner;
import wayfinder.conversation.ReferralState;
import wayfinder.conversation.Utterance;

/** Texts that we begin: said once, or not at all. */
interface TextsAreBegun extends CareIsKept {
  private static PlannedTexts.Words words() {
    return new PlannedTexts.Words(Utterance.plain(Kind.QUESTION, "done?"), FollowUp.ofStep(1));
  }

  @Test
  default void whatIsDueIsSaidOnceHoweverManyBeginIt() throws Exception {
    ConversationId id = client().id();
    addStep(id, goal(id), "step");
    PlannedTexts.Due due = store().plannedTexts().due(LATER, 10).getFirst();
    TurnsAreKept.atOnce(
        8,
        () -> {
          store().plannedTexts().send(due, words(), LATER.plusSeconds(60), LATER);
          return "";
        });
    assertThat(store().conversations().messagesAfter(id, 2, 50)).hasSize(1);
    assertThat(reopen().plannedTexts().due(LATER, 10)).isEmpty();
    Conversation asked = store().conversations().find(id).orElseThrow();
    assertThat(asked.dialogue().question()).isEqualTo(FollowUp.ofStep(1));
    assertThat(ask("SELECT not_after FROM outbox WHERE seq = 3"))
        .containsExactly(String.valueOf(LATER.plusSeconds(60).toEpochMilli()));
  }

  @Test
  default void nothingIsBegunForWhoSaidStop() {
    ConversationId id = client().id();
    addStep(id, goal(id), "step");
    PlannedTexts.Due due = store().plannedTexts().due(LATER, 10).getFirst();
    store().queue().markStopped(id, NOW);
    assertThat(store().plannedTexts().due(LATER, 10).getFirst().canWrite()).isFalse();
    store().plannedTexts().send(due, words(), LATER, LATER);
    assertThat(store().conversations().messagesAfter(id, 2, 50)).isEmpty();
    assertThat(ask("SELECT state FROM planned_text")).containsExactly("REFUSED");
  }

  @Test
  default void whatWasWrittenAheadIsNotSaidOnceAnotherHasTheCase() {
    ConversationId id = client().id();
    var files = store().clientFiles();
    assertThat(files.plan(id, ANA, "marker-ahead", LATER, NOW)).isEqualTo(Change.NOT_YOURS);
    store().cases().claim(id, ANA, List.of(), NOW);
    assertThat(files.plan(id, ANA, "marker-ahead", LATER, NOW)).isEqualTo(Change.DONE);
    PlannedTexts.Due due = store().plannedTexts().due(LATER, 10).getFirst();
    assertThat(due.subject()).isEqualTo(new PlannedTexts.Subject.Message("marker-ahead"));
    assertThat(due.isAnothers()).isFalse();
    store().cases().transfer(id, ANA, BEN, List.of(), NOW);
    store().plannedTexts().send(due, words(), LATER, LATER);
    assertThat(store().conversations().messagesAfter(id, 2, 50)).isEmpty();
    assertThat(files.find(id, ANA).orElseThrow().texts())
        .extracting(PlannedText::about, PlannedText::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("marker-ahead", PlannedText.State.REFUSED));
    assertThat(everythingKept()).doesNotContain("marker-ahead");
  }

  @Test
  default void whatWasTakenBackIsNotSaid() {
    ConversationId id = client().id();
    store().cases().claim(id, ANA, List.of(), NOW);
    var files = store().clientFiles();
    files.plan(id, ANA, "later", LATER, NOW);
    PlannedTexts.Due due = store().plannedTexts().due(LATER, 10).getFirst();
    assertThat(files.cancel(id, BEN, due.id(), NOW)).isEqualTo(Change.DONE);
    assertThat(files.cancel(id, BEN, due.id(), NOW)).isEqualTo(Change.GONE);
    store().plannedTexts().send(due, words(), LATER, LATER);
    assertThat(store().conversations().messagesAfter(id, 2, 50)).isEmpty();
  }

  @Test
  default void whatAClientTellsSettlesTheReferralAndOpensOneCorrection() {
    Conversation before = client();
    ConversationId id = before.id();
    var place = new Referral.Place("pantry-1", "marker-place", "food-pantry", "15206");
    assertThat(store().referrals().make(id, ANA, place, LATER, NOW)).isTrue();
    PlannedTexts.Due due = store().plannedTexts().due(LATER, 10).getFirst();
    assertThat(everythingKept()).doesNotContain("marker-place");
    String referral = store().referrals().of(id, ANA).orElseThrow().getFirst().id();
    assertThat(due.subject()).isEqualTo(new PlannedTexts.Subject.Place(referral, place));
    store().plannedTexts().send(due, words(), LATER, LATER);
    for (int times = 0; times < 2; times++) {
      Given.committed(
          store(),
          Given.turn(
              store().conversations().find(id).orElseThrow(),
              Owner.ASSISTANT,
              "thanks",
              new Effect.SettleReferral(referral, ReferralState.WRONG_NUMBER),
              new Effect.OpenCorrection("pantry-1", "Pantry")));
    }
    assertThat(store().referrals().of(id, ANA).orElseThrow())
        .extracting(Referral::state)
        .containsExactly(ReferralState.WRONG_NUMBER);
    assertThat(store().referrals().outcomes(NOW, 10))
        .extracting(Outcome::listing, Outcome::client, Outcome::told)
        .containsExactly(tuple("pantry-1", before.client(), ReferralState.WRONG_NUMBER));
    assertThat(store().referrals().outcomes(LATER.plusSeconds(9_999_999), 10)).isEmpty();
    List<Correction> open = store().corrections().open(10);
    assertThat(open).extracting(Correction::reports).containsExactly(2L);
    assertThat(store().corrections().close(open.getFirst().id(), ANA, NOW)).isTrue();
    assertThat(store().corrections().close(open.getFirst().id(), ANA, NOW)).isFalse();
    assertThat(store().corrections().open(10)).isEmpty();
  }

  @Test
  default void safeHoursAreSealedAndGoWithWhatIsDue() {
    ConversationId id = client().id();
    addStep(id, goal(id), "step");
    var contact =
        new SafeContact(
            List.of(DayOfWeek.MONDAY),
            LocalTime.of(13, 0),
            LocalTime.of(15, 0),
            "America/Phoenix",
            "marker-name",
            "marker-word",
            "marker-stop");
    assertThat(store().clientFiles().setContact(id, ANA, contact, NOW)).isEqualTo(Change.DONE);
    assertThat(store().clientFiles().find(id, ANA).orElseThrow().contact()).isEqualTo(contact);
    assertThat(store().plannedTexts().due(LATER, 10).getFirst().contact()).isEqualTo(contact);
    assertThat(everythingKept()).doesNotContain("marker-name").doesNotContain("marker-word");
  }

  @Test
  default void whatWasLeftEmptyIsReadAsEmpty() {
    ConversationId id = client().id();
    var contact = new SafeContact(List.of(), null, null, "", "", "", "");
    store().clientFiles().setContact(id, ANA, contact, NOW);
    assertThat(store().clientFiles().find(id, ANA).orElseThrow().contact()).isEqualTo(contact);
    store().carePlans().addGoal(id, ANA, "", "words", NOW);
    assertThat(store().carePlans().find(id, ANA).orElseThrow().goals().getFirst().need()).isEmpty();
    var place = new Referral.Place("id", "name", "", "");
    store().referrals().make(id, ANA, place, LATER, NOW);
    assertThat(store().referrals().of(id, ANA).orElseThrow().getFirst().place()).isEqualTo(place);
  }

  @Test
  default void whatDoesNotOpenAnyMoreHoldsUpNothingElse() {
    ConversationId id = client().id();
    addStep(id, goal(id), "step");
    runElsewhere("DELETE FROM client_key");
    Store afresh = reopen();
    assertThat(afresh.plannedTexts().due(LATER, 10)).isEmpty();
    assertThat(ask("SELECT state FROM planned_text")).containsExactly("REFUSED");
  }
}
