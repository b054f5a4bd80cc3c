package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.store.Given.ANA;
import static wayfinder.store.Given.BEN;
import static wayfinder.store.Given.NOW;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import wayfinder.access.OpenSessions;
import wayfinder.access.Session;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.casework.Alarm;
import wayfinder.casework.CaseSummary;
import wayfinder.casework.Cases;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.Cases.Claim;
import wayfinder.casework.Cases.Counts;
import wayfinder.casework.Disposition;
import wayfinder.casework.Ending;
import wayfinder.casework.QueueFilter;
import wayfinder.conversation.Author;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.Effect;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Message;
import wayfinder.conversation.Owner;
import wayfinder.intake.CommitResult;
import wayfinder.intake.TurnCommit;

/** What case managers do, and who signs in. */
interface CasesAreWorked extends OpenedStore {
  @Test
  default void ofManyWhoClaimAtOnceOneWins() throws Exception {
    ConversationId id = waiting().id();
    var next = new AtomicInteger();
    for (int i = 0; i < 20; i++) {
      store().accounts().add(manager(i), "hash", NOW);
    }
    List<Claim> claims =
        TurnsAreKept.atOnce(
            20,
            () ->
                store()
                    .cases()
                    .claim(id, manager(next.getAndIncrement()), List.of(Given.answer("hi")), NOW));
    assertThat(claims).filteredOn(Claim.Won.class::isInstance).hasSize(1);
    Staff winner =
        Objects.requireNonNull(
            store().cases().find(id, ANA, 1).orElseThrow().summary().caseManager());
    assertThat(claims).filteredOn(new Claim.Lost(winner)::equals).hasSize(19);
    assertThat(store().conversations().messagesAfter(id, 2, 50)).hasSize(1);
  }

  @Test
  default void aClaimCancelsWhatTheAssistantHasQueuedButNotAnswersToDanger() {
    Conversation waiting = waiting();
    var outcome =
        Given.outcome(
            Owner.WAITING, List.of(Given.say(Kind.SAFETY, "call"), Given.answer("later")));
    Given.committed(store(), new TurnCommit(waiting, Given.text("SM-x", "text"), outcome));
    store().cases().claim(waiting.id(), ANA, List.of(Given.say(Kind.HANDOFF, "Ana here")), NOW);
    List<Message> messages = store().conversations().messagesAfter(waiting.id(), 0, 50);
    assertThat(messages)
        .filteredOn(message -> message.author() != Author.CLIENT)
        .extracting(Message::delivery)
        .containsExactly(
            DeliveryState.CANCELLED,
            DeliveryState.QUEUED,
            DeliveryState.CANCELLED,
            DeliveryState.QUEUED);
    assertThat(messages.getLast().author()).isEqualTo(Author.SYSTEM);
  }

  @Test
  default void onlyItsCaseManagerWritesToTheClient() {
    ConversationId id = waiting().id();
    var words = Given.say(Kind.HUMAN, "I can help");
    assertThat(store().cases().say(id, ANA, words, NOW)).isEqualTo(Change.NOT_YOURS);
    store().cases().claim(id, ANA, List.of(), NOW);
    assertThat(store().cases().say(id, BEN, words, NOW)).isEqualTo(Change.NOT_YOURS);
    assertThat(store().cases().say(id, ANA, words, NOW)).isEqualTo(Change.DONE);
    Message said = store().conversations().messagesAfter(id, 2, 10).getFirst();
    assertThat(said.author()).isEqualTo(Author.CASE_MANAGER);
    assertThat(said.said()).isEqualTo(words);
    assertThat(said.delivery()).isEqualTo(DeliveryState.QUEUED);
    assertThat(ask("SELECT staff_id FROM message WHERE seq = 3")).containsExactly("ana");
  }

  @Test
  default void nothingIsSaidToAClientWhoSaidStop() {
    ConversationId id = waiting().id();
    store().queue().markStopped(id, NOW);
    assertThat(store().cases().claim(id, ANA, List.of(Given.answer("hi")), NOW))
        .isEqualTo(new Claim.Won());
    assertThat(store().cases().say(id, ANA, Given.say(Kind.HUMAN, "hi"), NOW))
        .isEqualTo(Change.STOPPED);
    assertThat(store().conversations().messagesAfter(id, 2, 10)).isEmpty();
    assertThat(store().cases().find(id, ANA, 1).orElseThrow().summary().canWrite()).isFalse();
  }

  @Test
  default void theAssistantGoesOnWhereItWas() {
    Conversation waiting = waiting();
    store().cases().claim(waiting.id(), ANA, List.of(), NOW);
    var ending = new Ending(Ending.Release.HAND_BACK, Disposition.SETTLED, "", 2);
    var cases = store().cases();
    assertThat(cases.end(waiting.id(), BEN, ending, Cases.Farewell.NONE, NOW))
        .isEqualTo(Change.NOT_YOURS);
    assertThat(
            cases.end(
                waiting.id(),
                ANA,
                ending,
                new Cases.Farewell(List.of(Given.answer("bye")), List.of()),
                NOW))
        .isEqualTo(Change.DONE);
    Conversation back = store().conversations().find(waiting.id()).orElseThrow();
    assertThat(back.owner()).isEqualTo(Owner.ASSISTANT);
    assertThat(back.dialogue()).isEqualTo(waiting.dialogue());
    assertThat(ask("SELECT reason, claimed_by, ended_how, disposition FROM handoff"))
        .containsExactly("ASKED ana HANDED_BACK SETTLED");
  }

  @Test
  default void aClosedCaseLeavesTheDeskAndCanBeClaimedAgain() {
    ConversationId id = waiting().id();
    store().cases().claim(id, ANA, List.of(), NOW);
    var unread = new Ending(Ending.Release.CLOSE, Disposition.NO_REPLY, "", 0);
    assertThat(store().cases().end(id, ANA, unread, Cases.Farewell.NONE, NOW))
        .as("the client has written what was not on the page")
        .isEqualTo(Change.NEWER_MESSAGE);
    var ending = new Ending(Ending.Release.CLOSE, Disposition.NO_REPLY, "", 1);
    assertThat(store().cases().end(id, ANA, ending, Cases.Farewell.NONE, NOW))
        .isEqualTo(Change.DONE);
    assertThat(store().cases().queue(QueueFilter.ALL, ANA, 10).cases()).isEmpty();
    assertThat(store().cases().claim(id, BEN, List.of(), NOW)).isEqualTo(new Claim.Won());
    assertThat(store().cases().queue(QueueFilter.ALL, ANA, 10).cases())
        .extracting(CaseSummary::caseManager)
        .containsExactly(BEN);
  }

  @Test
  default void aTurnDecidedBeforeAClaimIsOvertakenByIt() {
    Conversation waiting = waiting();
    store().cases().claim(waiting.id(), ANA, List.of(), NOW);
    assertThat(store().commits().commit(Given.turn(waiting, Owner.ASSISTANT, "late")))
        .isEqualTo(new CommitResult.Overtaken());
  }

  @Test
  default void dangerComesFirstThenTheLongestWait() {
    Given.staff(store());
    ConversationId late = queued(1, Owner.WAITING, 20);
    ConversationId early = queued(2, Owner.WAITING, 10);
    ConversationId concern =
        queued(3, Owner.ASSISTANT, 30, new Effect.RaiseAlarm(Given.CONCERN, true));
    ConversationId danger =
        queued(4, Owner.ASSISTANT, 40, new Effect.RaiseAlarm(Given.DANGER, false));
    ConversationId taken = queued(5, Owner.WAITING, 5);
    store().cases().claim(taken, ANA, List.of(), NOW);
    queued(6, Owner.ASSISTANT, 1);
    List<CaseSummary> desk = store().cases().queue(QueueFilter.ALL, ANA, 10).cases();
    assertThat(desk)
        .extracting(CaseSummary::id)
        .containsExactly(danger, concern, early, late, taken);
    Alarm gravest = Objects.requireNonNull(desk.getFirst().openAlarm());
    assertThat(gravest.danger()).isEqualTo(Given.DANGER);
    assertThat(gravest.canWrite()).isFalse();
    assertThat(store().cases().counts(ANA)).isEqualTo(new Counts(5, 2, 1, 0, 2));
    assertThat(store().cases().acknowledge(danger, BEN, NOW)).isEqualTo(Change.DONE);
    assertThat(store().cases().queue(QueueFilter.ALL, ANA, 1).cases())
        .extracting(CaseSummary::id)
        .containsExactly(concern);
    assertThat(store().cases().counts(ANA)).isEqualTo(new Counts(4, 2, 1, 0, 1));
    assertThat(
            store().cases().find(danger, ANA, 1).orElseThrow().alarms().getFirst().acknowledgedBy())
        .isEqualTo(BEN);
  }

  @Test
  default void whatIsNotThereIsGone() {
    var nobody = new ConversationId("nobodynobodynobodynobody");
    assertThat(store().cases().claim(nobody, ANA, List.of(), NOW)).isEqualTo(new Claim.Gone());
    assertThat(store().cases().say(nobody, ANA, Given.answer("x"), NOW)).isEqualTo(Change.GONE);
    assertThat(store().cases().acknowledge(nobody, ANA, NOW)).isEqualTo(Change.GONE);
    assertThat(store().cases().find(nobody, ANA, 1)).isEmpty();
  }

  @Test
  default void aNameIsTakenWhateverItsCase() {
    assertThat(store().accounts().isEmpty()).isTrue();
    assertThat(store().accounts().add(ANA, "hash", NOW)).isTrue();
    var other = new Staff(new StaffId("other"), "ANA", Staff.Role.EDITOR);
    assertThat(store().accounts().add(other, "hash", NOW)).isFalse();
    assertThat(store().accounts().byName("aNa").orElseThrow().staff()).isEqualTo(ANA);
    assertThat(store().accounts().isEmpty()).isFalse();
  }

  @Test
  default void aSessionEndsWhenIdleOrOldOrSignedOut() {
    Given.staff(store());
    byte[] token = {7};
    var sessions = store().sessions();
    Instant end = NOW.plusSeconds(3_000);
    sessions.begin(
        token,
        new OpenSessions.NewSession(
            ANA, Session.How.PASSWORD, "Firefox on Linux", NOW, NOW.plusSeconds(900), end));
    Instant later = NOW.plusSeconds(800);
    assertThat(sessions.find(token, later, later.plusSeconds(900)).map(Session::staff))
        .contains(ANA);
    Instant muchLater = NOW.plusSeconds(1_600);
    assertThat(sessions.find(token, muchLater, muchLater.plusSeconds(9_000))).isPresent();
    assertThat(sessions.find(token, end, end.plusSeconds(900))).isEmpty();
    sessions.end(token);
    assertThat(sessions.find(token, later, later)).isEmpty();
  }

  private static Staff manager(int number) {
    var id = new StaffId("manager" + number);
    return new Staff(id, "Manager " + number, Staff.Role.CASE_MANAGER);
  }

  private Conversation waiting() {
    Given.staff(store());
    return Given.said(
        store(),
        Given.texting(store()),
        Owner.WAITING,
        "wait",
        new Effect.HandOff(HandoffReason.ASKED));
  }

  private ConversationId queued(int nr, Owner owner, long seconds, Effect... effects) {
    return Given.queued(store(), nr, owner, seconds, effects);
  }
}
