package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.store.Given.ANA;
import static wayfinder.store.Given.NOW;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wayfinder.access.Staff;
import wayfinder.access.StaffId;
import wayfinder.access.TeamId;
import wayfinder.casework.CaseQueue;
import wayfinder.casework.CaseSummary;
import wayfinder.casework.Need;
import wayfinder.casework.QueueFilter;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.Brief;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Owner;
import wayfinder.conversation.TurnOutcome;
import wayfinder.intake.Inbound;
import wayfinder.intake.Sender;
import wayfinder.intake.TurnCommit;
import wayfinder.text.Language;

/** What the cases in the queue are about. */
interface NeedsAreCounted extends OpenedStore {
  Need EVICTION = topic("eviction");
  Need FOOD = topic("food-pantry");
  Need SNAP = new Need(Need.Kind.PROGRAM, "snap");

  @Test
  default void theQueueIsSeenByNeedAndItsCountsAreOfAllWhoStandInIt() {
    ConversationId first = waits(1, asked("eviction"));
    ConversationId both = waits(2, asked("eviction").noting("food-pantry", null));
    ConversationId screened = waits(3, Dialogue.NEW.notingProgram("snap"));
    waits(4, Dialogue.NEW);

    CaseQueue all = queue(QueueFilter.ALL, 1);
    assertThat(all.cases()).extracting(CaseSummary::id).containsExactly(first);
    assertThat(all.cases().getFirst().needs()).containsExactly(EVICTION);
    assertThat(all.about())
        .as("also of those that are not shown")
        .containsOnly(
            Map.entry(List.of(EVICTION), 1L),
            Map.entry(List.of(FOOD, EVICTION), 1L),
            Map.entry(List.of(SNAP), 1L),
            Map.entry(List.of(), 1L));
    assertThat(of(EVICTION)).containsExactly(first, both);
    assertThat(of(FOOD)).containsExactly(both);
    assertThat(of(SNAP, FOOD)).containsExactly(both, screened);
    assertThat(of(topic("debt"))).isEmpty();
    assertThat(queue(new QueueFilter(Language.ES, QueueFilter.Whose.ALL), 9).about()).isEmpty();
  }

  @Test
  default void whatSomeoneNeedsIsReadAnewOnceTheyWriteAgain() {
    ConversationId id = waits(1, asked("eviction"));
    assertThat(of(EVICTION)).containsExactly(id);
    texts(1, asked("food-pantry"));
    assertThat(of(EVICTION)).isEmpty();
    assertThat(of(FOOD)).containsExactly(id);
  }

  @Test
  default void whatAClientWithheldIsNoNeed() {
    Brief withheld = asked("eviction").notingProgram("snap").briefOrEmpty();
    waits(1, Dialogue.NEW.with(withheld.in(Brief.State.WITHHELD)));
    assertThat(queue(QueueFilter.ALL, 9).about()).isEqualTo(Map.of(List.of(), 1L));
    assertThat(of(EVICTION)).isEmpty();
  }

  @Test
  default void nothingInTheDatabaseTellsWhoNeedsWhatWithoutTheKeys() {
    waits(1, asked("domestic-violence").notingProgram("marker-of-a-program"));
    assertThat(of(topic("domestic-violence"))).hasSize(1);
    assertThat(ask("SELECT topic FROM need")).as("of no one").containsExactly("domestic-violence");
    runElsewhere("DELETE FROM need");
    reopen();
    assertThat(ask("SELECT * FROM conversation").toString()).doesNotContain("violence");
    assertThat(everythingKept()).doesNotContain("marker-of-a-program");
  }

  @Test
  default void anErasedClientNeedsNothing() {
    ConversationId id = waits(1, asked("eviction"));
    waits(2, asked("eviction"));
    assertThat(of(EVICTION)).hasSize(2);
    store().erasures().erase(id, ErasedForGood.SUE, NOW);
    assertThat(of(EVICTION)).hasSize(1).doesNotContain(id);
    assertThat(queue(QueueFilter.ALL, 9).about()).containsOnlyKeys(List.of(EVICTION));
  }

  @Test
  default void theNeedsOfAForeignTeamAreNotCounted() {
    waits(1, asked("eviction"));
    runElsewhere("INSERT INTO team (id, name, name_key) VALUES ('t1', 'One', 'one')");
    runElsewhere("UPDATE conversation SET team_id = 't1'");
    var foreign = new Staff(new StaffId("zoe"), "Zoe", Staff.Role.CASE_MANAGER, new TeamId("t2"));
    var filter = new QueueFilter(null, QueueFilter.Whose.ALL, Set.of(EVICTION));
    assertThat(of(EVICTION)).hasSize(1);
    CaseQueue theirs = store().cases().queue(filter, foreign, 9);
    assertThat(theirs.cases()).isEmpty();
    assertThat(theirs.about()).isEmpty();
  }

  private static Need topic(String slug) {
    return new Need(Need.Kind.TOPIC, slug);
  }

  private static Dialogue asked(String topic) {
    return Dialogue.NEW.noting(topic, null);
  }

  private List<ConversationId> of(Need... needs) {
    return queue(new QueueFilter(null, QueueFilter.Whose.ALL, Set.of(needs)), 9).cases().stream()
        .map(CaseSummary::id)
        .toList();
  }

  private CaseQueue queue(QueueFilter filter, int limit) {
    return store().cases().queue(filter, ANA, limit);
  }

  private ConversationId waits(int nr, Dialogue dialogue) {
    Given.staff(store());
    return texts(nr, dialogue);
  }

  private ConversationId texts(int nr, Dialogue dialogue) {
    var number = new PhoneNumber("+1412555013" + nr);
    Conversation before = Given.texting(store(), number);
    var inbound =
        new Inbound(
            new Sender.Phone(number),
            "SM-n" + nr + "-" + before.lastSeq(),
            "text",
            NOW.plusSeconds(nr));
    var outcome =
        new TurnOutcome(
            List.of(Given.answer("ok")), Language.EN, dialogue, Owner.WAITING, List.of());
    return Given.committed(store(), new TurnCommit(before, inbound, outcome)).id();
  }
}
