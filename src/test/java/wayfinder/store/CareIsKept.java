package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.store.Given.ANA;
import static wayfinder.store.Given.BEN;
import static wayfinder.store.Given.NOW;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import wayfinder.access.AuditTrail;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.access.TeamId;
import wayfinder.casework.CarePlan;
import wayfinder.casework.CarePlans;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.PlannedText;
import wayfinder.casework.PlannedTexts;
import wayfinder.casework.ReceivedDocument;
import wayfinder.casework.SafeContact;
import wayfinder.conversation.AgreedWords;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Effect;
import wayfinder.conversation.Kind;
import wayfinder.conversation.OpenStep;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Utterance;

/** Care plans, referrals, and what is begun because of them. */
interface CareIsKept extends OpenedStore {
  LocalDate DUE = LocalDate.parse("2026-11-30");
  Instant LATER = NOW.plusSeconds(86_400);

  /** Someone who wrote to us, and two who work at the desk. */
  default Conversation client() {
    Given.staff(store());
    return Given.said(store(), Given.texting(store()), Owner.ASSISTANT, "hello");
  }

  /** A goal of the client's plan. */
  default String goal(ConversationId id) {
    store().carePlans().addGoal(id, ANA, "housing", "marker-goal", NOW);
    return store().carePlans().find(id, ANA).orElseThrow().goals().getFirst().id();
  }

  /** One more step, of which a reminder is to come. */
  default CarePlans.Outcome addStep(ConversationId id, String goal, String words) {
    var step = new CarePlans.Draft(words, CarePlan.Doer.CLIENT, DUE);
    var text = new PlannedText.Begun(PlannedText.What.STEP_REMINDER, LATER);
    return store().carePlans().addStep(id, ANA, goal, step, List.of(text), NOW);
  }

  @Test
  default void aTickedStepIsDoneForGoodAndNoTextComesOfIt() {
    ConversationId id = client().id();
    String goal = goal(id);
    assertThat(addStep(id, goal, "marker-step")).isEqualTo(CarePlans.Outcome.DONE);
    addStep(id, goal, "another");
    Conversation before = store().conversations().find(id).orElseThrow();
    assertThat(before.plan())
        .containsExactly(
            new OpenStep(1, "marker-step", true, DUE), new OpenStep(2, "another", true, DUE));
    Given.committed(store(), Given.turn(before, Owner.ASSISTANT, "ok", new Effect.TickStep(1)));
    assertThat(store().conversations().find(id).orElseThrow().plan())
        .extracting(OpenStep::nr)
        .containsExactly(2);
    CarePlan.Step ticked =
        java.util.Objects.requireNonNull(store().carePlans().find(id, BEN).orElseThrow().step(1));
    assertThat(ticked.state()).isEqualTo(CarePlan.State.DONE);
    assertThat(ticked.changedBy()).as("the client").isNull();
    assertThat(store().plannedTexts().due(LATER, 10))
        .extracting(PlannedTexts.Due::subject)
        .containsExactly(new PlannedTexts.Subject.Step(2, "another", DUE, false));
    for (String secret : List.of("marker-step", "marker-goal")) {
      String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
      assertThat(everythingKept()).doesNotContain(secret).doesNotContain(hex);
    }
  }

  @Test
  default void ofTwoChangesToOneStepTheSecondIsOvertaken() throws Exception {
    ConversationId id = client().id();
    addStep(id, goal(id), "first");
    var next = new AtomicInteger();
    List<CarePlans.Outcome> outcomes =
        TurnsAreKept.atOnce(
            8,
            () ->
                store()
                    .carePlans()
                    .changeStep(
                        id,
                        ANA,
                        new CarePlans.Seen(1, 1),
                        new CarePlans.Draft(
                            "words " + next.getAndIncrement(), CarePlan.Doer.CLIENT, null),
                        List.of(),
                        NOW));
    assertThat(outcomes).filteredOn(CarePlans.Outcome.DONE::equals).hasSize(1);
    assertThat(outcomes).filteredOn(CarePlans.Outcome.OVERTAKEN::equals).hasSize(7);
    assertThat(store().plannedTexts().due(LATER, 10)).as("it has no day any more").isEmpty();
  }

  @Test
  default void aTurnDecidedOnAnOlderPlanIsDecidedAnew() {
    Conversation before = client();
    addStep(before.id(), goal(before.id()), "new");
    assertThat(store().commits().commit(Given.turn(before, Owner.ASSISTANT, "late")))
        .isEqualTo(new wayfinder.intake.CommitResult.Overtaken());
  }

  @Test
  default void nobodyOfAnotherTeamReadsOrChangesAPlanAndTheTryIsWrittenDown() {
    ConversationId id = client().id();
    String goal = goal(id);
    addStep(id, goal, "mine");
    runElsewhere("INSERT INTO team (id, name, name_key) VALUES ('north', 'North', 'north')");
    runElsewhere("UPDATE conversation SET team_id = 'north'");
    var foreign = new Staff(new StaffId("eve"), "Eve", Staff.Role.SUPERVISOR, new TeamId("south"));
    assertThat(store().carePlans().find(id, foreign)).isEmpty();
    assertThat(store().referrals().of(id, foreign)).isEmpty();
    assertThat(store().clientFiles().find(id, foreign)).isEmpty();
    assertThat(store().carePlans().markGoal(id, foreign, goal, true, NOW))
        .isEqualTo(CarePlans.Outcome.GONE);
    assertThat(store().clientFiles().setContact(id, foreign, SafeContact.NONE, NOW))
        .isEqualTo(Change.GONE);
    assertThat(ask("SELECT action FROM audit WHERE staff_id = 'eve'"))
        .containsExactly("REFUSED", "REFUSED");
    assertThat(ask("SELECT action FROM audit WHERE staff_id = 'ana' AND action <> 'ADD_ACCOUNT'"))
        .containsExactly("CHANGE_PLAN", "CHANGE_PLAN");
    assertThat(store().audit().check()).isInstanceOf(AuditTrail.Verdict.Whole.class);
  }

  @Test
  default void whatCameOfAClientsDocumentsIsSealedAndTakenBackOnce() {
    ConversationId id = client().id();
    var paper =
        new ReceivedDocument.Paper(
            "lease", "marker-words", LocalDate.parse("2026-11-23"), "marker-where");
    assertThat(store().documents().receive(id, ANA, paper, "marker-note", NOW))
        .isEqualTo(Change.DONE);
    ReceivedDocument kept = store().documents().of(id, BEN).orElseThrow().getFirst();
    assertThat(kept.paper()).isEqualTo(paper);
    assertThat(kept.by().name()).isEqualTo("Ana");
    for (String secret : List.of("lease", "marker-words", "marker-where", "marker-note")) {
      String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
      assertThat(everythingKept()).doesNotContain(secret).doesNotContain(hex);
    }
    assertThat(store().documents().takeBack(id, BEN, kept.id(), "taken back", NOW))
        .isEqualTo(Change.DONE);
    assertThat(store().documents().takeBack(id, BEN, kept.id(), "taken back", NOW))
        .isEqualTo(Change.GONE);
    assertThat(store().documents().of(id, ANA).orElseThrow()).isEmpty();
    assertThat(store().cases().find(id, ANA, 10).orElseThrow().notes())
        .extracting(note -> note.text())
        .containsExactlyInAnyOrder("marker-note", "taken back");
    assertThat(ask("SELECT action FROM audit WHERE action LIKE '%DOCUMENT' ORDER BY id"))
        .containsExactly("RECEIVE_DOCUMENT", "TAKE_BACK_DOCUMENT");
    runElsewhere("INSERT INTO team (id, name, name_key) VALUES ('north', 'North', 'north')");
    runElsewhere("UPDATE conversation SET team_id = 'north'");
    var foreign = new Staff(new StaffId("eve"), "Eve", Staff.Role.SUPERVISOR, new TeamId("south"));
    assertThat(store().documents().of(id, foreign)).isEmpty();
    assertThat(store().documents().receive(id, foreign, paper, "note", NOW)).isEqualTo(Change.GONE);
  }

  @Test
  default void afterAStopWordNothingGoesOutUntilWhoHasTheCaseGoesOn() {
    Conversation before = client();
    ConversationId id = before.id();
    var agreed = new SafeContact(List.of(), null, null, "", "", "marker-check", "marker-stop");
    store().clientFiles().setContact(id, ANA, agreed, NOW);
    assertThat(store().conversations().find(id).orElseThrow().agreed())
        .isEqualTo(new AgreedWords("marker-stop", "marker-check"));
    assertThat(store().commits().commit(Given.turn(before, Owner.ASSISTANT, "late")))
        .as("decided with other words agreed on")
        .isEqualTo(new wayfinder.intake.CommitResult.Overtaken());
    Conversation now = store().conversations().find(id).orElseThrow();
    Given.committed(store(), Given.turn(now, Owner.WAITING, "ok", new Effect.Hush()));
    Conversation hushed = store().conversations().find(id).orElseThrow();
    assertThat(hushed.consent()).isEqualTo(Consent.HUSHED);
    assertThat(store().clientFiles().resume(id, ANA, NOW)).isEqualTo(Change.NOT_YOURS);
    store().cases().claim(id, ANA, List.of(Utterance.plain(Kind.HANDOFF, "joined")), NOW);
    assertThat(store().cases().say(id, ANA, Utterance.plain(Kind.HUMAN, "hi"), NOW))
        .isEqualTo(Change.STOPPED);
    assertThat(ask("SELECT seq FROM message WHERE author <> 'CLIENT' AND author <> 'ASSISTANT'"))
        .as("nobody is told who has joined")
        .isEmpty();
    assertThat(store().clientFiles().resume(id, ANA, NOW)).isEqualTo(Change.DONE);
    assertThat(store().cases().say(id, ANA, Utterance.plain(Kind.HUMAN, "hi"), NOW))
        .isEqualTo(Change.DONE);
    assertThat(ask("SELECT wording FROM consent_event WHERE what <> 'GIVEN' ORDER BY id"))
        .containsExactly("agreed_word", "case_manager");
  }
}
