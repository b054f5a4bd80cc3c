package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.store.Given.ANA;
import static wayfinder.store.Given.BEN;
import static wayfinder.store.Given.NOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.access.TeamId;
import wayfinder.casework.CaseSummary;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.Cases.Claim;
import wayfinder.casework.Nondelivery;
import wayfinder.casework.Nondelivery.What;
import wayfinder.casework.QueueFilter;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.Effect;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.Kind;
import wayfinder.conversation.MessageId;
import wayfinder.conversation.Owner;
import wayfinder.intake.Inbound;
import wayfinder.intake.Sender;
import wayfinder.intake.TurnCommit;
import wayfinder.text.Language;

/** What did not arrive, and the order and parts of the queue in which it is seen. */
interface FailuresAreSeen extends OpenedStore {
  @Test
  default void aTextThatFailedShowsAtTheDesk() {
    ConversationId id = texted(1, Owner.WAITING, Kind.ANSWER, 0).conversation();
    var text = store().queue().takeNext(id, NOW).orElseThrow().text();
    store().queue().settle(text.id(), DeliveryState.FAILED, null, 30003, NOW);
    CaseSummary first = queue(QueueFilter.ALL).getFirst();
    assertThat(first.undelivered()).isTrue();
    assertThat(first.nondelivery()).isNull();
    assertThat(store().cases().find(id, ANA, 5).orElseThrow().codes()).containsEntry(2L, 30003);
  }

  @Test
  default void case60AnAnswerToDangerThatTheCarrierReportsLostJumpsToTheTop() {
    ConversationId danger =
        texted(
                1,
                Owner.WAITING,
                Kind.SAFETY,
                0,
                new Effect.RaiseAlarm(Given.DANGER, true),
                new Effect.HandOff(HandoffReason.DANGER))
            .conversation();
    MessageId lost = texted(2, Owner.ASSISTANT, Kind.SAFETY, 1);
    handedOver(lost, "P2");
    assertThat(queue(QueueFilter.ALL)).extracting(CaseSummary::id).containsExactly(danger);

    store().queue().report(lost, "P2", DeliveryState.UNDELIVERED, 30006, NOW.plusSeconds(9));

    assertThat(queue(QueueFilter.ALL))
        .extracting(CaseSummary::id)
        .containsExactly(lost.conversation(), danger);
    CaseSummary top = queue(QueueFilter.ALL).getFirst();
    assertThat(top.owner()).isEqualTo(Owner.WAITING);
    assertThat(top.reason()).isEqualTo(HandoffReason.UNDELIVERED);
    assertThat(top.since()).isEqualTo(NOW.plusSeconds(9));
    Nondelivery failed = Objects.requireNonNull(top.nondelivery());
    assertThat(failed.what()).isEqualTo(What.CRISIS);
    assertThat(failed.code()).isEqualTo(30006);
    assertThat(store().cases().find(lost.conversation(), ANA, 1).orElseThrow().phone())
        .isEqualTo(number(2));
    store().queue().report(lost, "P2", DeliveryState.UNDELIVERED, 30006, NOW.plusSeconds(10));
    assertThat(store().cases().acknowledge(lost.conversation(), BEN, NOW)).isEqualTo(Change.DONE);
    Nondelivery seen =
        store().cases().find(lost.conversation(), ANA, 1).orElseThrow().nondeliveries().getFirst();
    assertThat(seen.acknowledgedBy()).isEqualTo(BEN);
    assertThat(queue(QueueFilter.ALL).getFirst().id()).isEqualTo(danger);
  }

  @Test
  default void case60AnAnswerToDangerThatIsRefusedOrGivenUpJumpsToTheTop() {
    MessageId refused = texted(1, Owner.ASSISTANT, Kind.SAFETY, 0);
    assertThat(store().queue().takeNext(refused.conversation(), NOW)).isPresent();
    store().queue().settle(refused, DeliveryState.FAILED, null, 30007, NOW);
    MessageId unknown = texted(2, Owner.CASE_MANAGER, Kind.SAFETY, 1);
    assertThat(store().queue().takeNext(unknown.conversation(), NOW.plusSeconds(1))).isPresent();
    store().queue().settle(unknown, DeliveryState.UNKNOWN, null, null, NOW);
    assertThat(queue(QueueFilter.ALL)).filteredOn(it -> it.nondelivery() != null).hasSize(1);
    store().queue().settle(unknown, DeliveryState.UNKNOWN, null, null, NOW);
    assertThat(queue(QueueFilter.ALL)).filteredOn(it -> it.nondelivery() != null).hasSize(2);
    assertThat(queue(QueueFilter.ALL))
        .filteredOn(it -> it.id().equals(unknown.conversation()))
        .extracting(CaseSummary::owner)
        .as("a case manager keeps the conversation")
        .containsExactly(Owner.CASE_MANAGER);
  }

  @Test
  default void case32ATalkBetweenMachinesIsFlaggedBelowThoseWhoWait() {
    ConversationId waits = texted(1, Owner.WAITING, Kind.ANSWER, 9).conversation();
    MessageId held = texted(2, Owner.ASSISTANT, Kind.ANSWER, 0);
    assertThat(store().queue().takeNext(held.conversation(), NOW)).isPresent();
    store().queue().endLoop(held, NOW);
    store().queue().endLoop(held, NOW);
    assertThat(ask("SELECT count(*) FROM nondelivery")).containsExactly("1");
    List<CaseSummary> queue = queue(QueueFilter.ALL);
    assertThat(queue).extracting(CaseSummary::id).containsExactly(waits, held.conversation());
    assertThat(queue.getLast().owner()).isEqualTo(Owner.ASSISTANT);
    assertThat(Objects.requireNonNull(queue.getLast().nondelivery()).what()).isEqualTo(What.LOOP);
    assertThat(ask("SELECT state FROM outbox ORDER BY queued_at"))
        .containsExactly("CANCELLED", "QUEUED");
  }

  @Test
  default void ofThoseWhoWaitTheNearestDeadlineComesFirst() {
    ConversationId longest = texted(1, Owner.WAITING, Kind.ANSWER, 0).conversation();
    ConversationId later = texted(2, Owner.WAITING, Kind.ANSWER, 5).conversation();
    ConversationId urgent = texted(3, Owner.WAITING, Kind.ANSWER, 9).conversation();
    var day = LocalDate.of(2026, 12, 2);
    store().cases().setDeadline(urgent, ANA, day, NOW);
    store().cases().setDeadline(later, ANA, day.plusDays(3), NOW);
    assertThat(queue(QueueFilter.ALL))
        .extracting(CaseSummary::id)
        .containsExactly(urgent, later, longest);
    assertThat(queue(QueueFilter.ALL).getFirst().deadline()).isEqualTo(day);
    store().cases().setDeadline(urgent, ANA, null, NOW);
    assertThat(queue(QueueFilter.ALL).getFirst().id()).isEqualTo(later);
  }

  @Test
  default void theQueueIsSeenInPartsAndItsCountsAreTrue() {
    Given.staff(store());
    ConversationId waits = texted(1, Owner.WAITING, Kind.ANSWER, 0).conversation();
    ConversationId mine = texted(2, Owner.WAITING, Kind.ANSWER, 1).conversation();
    ConversationId bens = texted(3, Owner.WAITING, Kind.ANSWER, 2).conversation();
    assertThat(store().cases().claim(mine, ANA, List.of(), NOW)).isEqualTo(new Claim.Won());
    assertThat(store().cases().claim(bens, BEN, List.of(), NOW)).isEqualTo(new Claim.Won());
    assertThat(queue(new QueueFilter(null, QueueFilter.Whose.MINE)))
        .extracting(CaseSummary::id)
        .containsExactly(mine);
    assertThat(queue(new QueueFilter(null, QueueFilter.Whose.WAITING)))
        .extracting(CaseSummary::id)
        .containsExactly(waits);
    assertThat(queue(new QueueFilter(Language.EN, QueueFilter.Whose.ALL))).hasSize(3);
    assertThat(queue(new QueueFilter(Language.ES, QueueFilter.Whose.ALL))).isEmpty();
    var counts = store().cases().counts(ANA);
    assertThat(List.of(counts.all(), counts.waiting(), counts.mine(), counts.alarmed()))
        .containsExactly(3L, 1L, 1L, 0L);
  }

  @Test
  default void aCaseOfAnotherTeamIsNotThere() {
    Given.staff(store());
    ConversationId id = texted(1, Owner.WAITING, Kind.ANSWER, 0).conversation();
    runElsewhere("INSERT INTO team (id, name, name_key) VALUES ('t1', 'One', 'one')");
    runElsewhere("INSERT INTO team (id, name, name_key) VALUES ('t2', 'Two', 'two')");
    runElsewhere("UPDATE conversation SET team_id = 't1'");
    Staff own = member("t1", Staff.Role.CASE_MANAGER);
    assertThat(store().cases().find(id, own, 1)).isPresent();
    for (Staff.Role role : Staff.Role.values()) {
      Staff foreign = member("t2", role);
      var cases = store().cases();
      assertThat(cases.find(id, foreign, 1)).isEmpty();
      assertThat(cases.queue(QueueFilter.ALL, foreign, 9).cases()).isEmpty();
      assertThat(cases.counts(foreign).all()).isZero();
      assertThat(cases.claim(id, foreign, List.of(), NOW)).isEqualTo(new Claim.Gone());
      assertThat(cases.say(id, foreign, Given.answer("x"), NOW)).isEqualTo(Change.GONE);
      assertThat(cases.setDeadline(id, foreign, null, NOW)).isEqualTo(Change.GONE);
      assertThat(cases.acknowledge(id, foreign, NOW)).isEqualTo(Change.GONE);
    }
    assertThat(store().cases().find(id, ANA, 1)).as("who has no team sees all").isPresent();
  }

  private static Staff member(String team, Staff.Role role) {
    return new Staff(new StaffId(team + role), "Of " + team, role, new TeamId(team));
  }

  private List<CaseSummary> queue(QueueFilter filter) {
    return store().cases().queue(filter, ANA, 10).cases();
  }

  private void handedOver(MessageId text, String providerId) {
    assertThat(store().queue().takeNext(text.conversation(), NOW.plusSeconds(5))).isPresent();
    store().queue().settle(text, DeliveryState.ACCEPTED, providerId, null, NOW.plusSeconds(5));
  }

  /** A client writes and is answered so; the answer. */
  private MessageId texted(int nr, Owner owner, Kind kind, long seconds, Effect... effects) {
    Given.staff(store());
    Conversation before = Given.texting(store(), number(nr));
    var inbound =
        new Inbound(new Sender.Phone(number(nr)), "SM-f" + nr, "text", NOW.plusSeconds(seconds));
    var outcome = Given.outcome(owner, List.of(Given.say(kind, "ok")), effects);
    return new MessageId(
        Given.committed(store(), new TurnCommit(before, inbound, outcome)).id(), 2);
  }

  private static PhoneNumber number(int nr) {
    return new PhoneNumber("+1412555012" + nr);
  }
}
