package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.store.Given.ANA;

import java.util.List;
import org.junit.jupiter.api.Test;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.Grounds;
import wayfinder.conversation.Grounds.Basis;
import wayfinder.conversation.Grounds.What;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Utterance;
import wayfinder.intake.TurnCommit;

/** Why the assistant said something. */
interface GroundsAreKept extends OpenedStore {
  @Test
  default void onWhatGroundSomethingWasSaidIsKeptSealedWithIt() {
    var why =
        new Grounds(
            new Grounds.Led("finder", "where"),
            List.of(
                new Basis(What.TOPIC, "food-pantry", "Food pantries", 1, 0.83, null),
                new Basis(What.PLACE, "marker-of-a-place", "Hill Pantry", 1, null, 0.8),
                Basis.chosen(What.CARD, "snap-cut", "If your food stamps stop")));
    Utterance said = Given.answer("two places").because(why);
    Conversation before = Given.texting(store());
    var turn =
        new TurnCommit(
            before, Given.text("SM-g", "food"), Given.outcome(Owner.WAITING, List.of(said)));
    Conversation after = Given.committed(store(), turn);
    reopen();
    assertThat(store().cases().find(after.id(), ANA, 5).orElseThrow().messages().getLast().said())
        .isEqualTo(said);
    assertThat(everythingKept()).doesNotContain("marker-of-a-place");
  }
}
