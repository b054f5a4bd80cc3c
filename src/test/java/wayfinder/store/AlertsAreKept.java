package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wayfinder.store.Given.ANA;
import static wayfinder.store.Given.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import wayfinder.casework.Climbs;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Effect;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.Owner;

/** What has climbed to a supervisor is told once, however often that fails. */
interface AlertsAreKept extends OpenedStore {
  Instant LATE = NOW.plus(Duration.ofDays(1));

  /** Someone whom nobody took until it had climbed highest. */
  private ConversationId climbed() {
    Given.staff(store());
    ConversationId id =
        Given.said(
                store(),
                Given.texting(store()),
                Owner.WAITING,
                "wait",
                new Effect.HandOff(HandoffReason.ASKED))
            .id();
    for (int hoursBefore = Climbs.HIGHEST - 1; hoursBefore >= 0; hoursBefore--) {
      Instant at = LATE.minus(Duration.ofHours(hoursBefore));
      Climbs.Climber climber = store().climbs().due(at, 10).getFirst();
      store().climbs().climb(climber, List.of(), at, climber.next(at).orElse(null), at);
    }
    return id;
  }

  @Test
  default void whatWasNotToldIsDueAgainAfterAPauseAndWhatWasToldIsNot() {
    climbed();
    Instant now = LATE;
    List<String> first = store().alerts().take(now, 10);
    assertThat(first).hasSize(1);
    assertThat(store().alerts().take(now.plusSeconds(59), 10)).as("it is being told").isEmpty();
    reopen();
    now = now.plusSeconds(60);
    assertThat(store().alerts().take(now, 10)).isEqualTo(first);
    assertThat(store().alerts().take(now.plusSeconds(119), 10)).as("a longer pause").isEmpty();
    store().alerts().markTold(first);
    assertThat(store().alerts().take(now.plus(Duration.ofDays(1)), 10)).isEmpty();
  }

  @Test
  default void whatSomebodyTookMeanwhileIsToldNobody() {
    store().cases().claim(climbed(), ANA, List.of(), LATE);
    assertThat(store().alerts().take(LATE.plusSeconds(1), 10)).isEmpty();
    assertThat(ask("SELECT state FROM climb_alert")).containsExactly("DROPPED");
  }
}
