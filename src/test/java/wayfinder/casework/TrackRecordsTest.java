package wayfinder.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import wayfinder.client.ClientId;
import wayfinder.conversation.ReferralState;
import wayfinder.knowledge.PlaceRecord;

/** What clients told of a place, and how far it moves the place in a list. */
class TrackRecordsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

  @Test
  void oneReportAloneMovesNothing() {
    assertThat(miles(told("a", ReferralState.FULL, 0))).isZero();
    assertThat(miles(told("a", ReferralState.FULL, 0), told("a", ReferralState.WRONG_NUMBER, 1)))
        .as("twice the same client")
        .isZero();
    assertThat(miles(told("a", ReferralState.FULL, 0), told("b", ReferralState.DID_NOT_GO, 0)))
        .as("who did not go tells nothing of the place")
        .isZero();
  }

  @Test
  void severalReportsThatItFailedPutItFartherAndHelpPutsItNearer() {
    assertThat(miles(told("a", ReferralState.FULL, 0), told("b", ReferralState.WRONG_NUMBER, 0)))
        .isCloseTo(1.2, within(0.01));
    assertThat(miles(told("a", ReferralState.GOT_HELP, 0), told("b", ReferralState.GOT_HELP, 0)))
        .isCloseTo(-0.4, within(0.01));
    assertThat(miles(told("a", ReferralState.GOT_HELP, 0), told("b", ReferralState.FULL, 0)))
        .isZero();
  }

  @Test
  void howeverManyTheWeightStaysSmall() {
    assertThat(miles(many(ReferralState.FULL))).isBetween(2.5, 3.0);
    assertThat(miles(many(ReferralState.GOT_HELP))).isBetween(-1.0, -0.9);
  }

  @Test
  void whatWasLongAgoCountsLess() {
    double fresh = miles(told("a", ReferralState.FULL, 0), told("b", ReferralState.FULL, 0));
    double old = miles(told("a", ReferralState.FULL, 120), told("b", ReferralState.FULL, 120));
    assertThat(old).isPositive().isLessThan(fresh / 2);
  }

  private static Outcome[] many(ReferralState state) {
    var all = new ArrayList<Outcome>();
    for (int i = 0; i < 100; i++) {
      all.add(told("client" + i, state, 0));
    }
    return all.toArray(Outcome[]::new);
  }

  private static Outcome told(String client, ReferralState state, int daysAgo) {
    return new Outcome("place", new ClientId(client), state, NOW.minus(Duration.ofDays(daysAgo)));
  }

  private static double miles(Outcome... outcomes) {
    return TrackRecords.counted(List.of(outcomes), NOW)
        .getOrDefault("place", PlaceRecord.NONE)
        .milesAdded();
  }
}
