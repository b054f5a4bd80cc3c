package wayfinder.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wayfinder.client.ClientId;
import wayfinder.conversation.ReferralState;
import wayfinder.knowledge.PlaceRecord;
import wayfinder.knowledge.PlaceRecords;

/**
 * Counts what became of referrals, place by place. A report counts half as much after 60 days, and
 * not at all after 180; of one client only the last about a place counts.
 */
public final class TrackRecords {
  private static final Duration LONGEST = Duration.ofDays(180);
  private static final double HALF_LIFE_DAYS = 60;
  private static final int MOST = 20_000;

  private final Referrals referrals;
  private final PlaceRecords records;

  /**
   * @param records is given what was counted
   */
  public TrackRecords(Referrals referrals, PlaceRecords records) {
    this.referrals = referrals;
    this.records = records;
  }

  /** Counts anew. */
  public void count(Instant now) {
    records.replace(counted(referrals.outcomes(now.minus(LONGEST), MOST), now));
  }

  /**
   * @param outcomes the newest first
   */
  static Map<String, PlaceRecord> counted(List<Outcome> outcomes, Instant now) {
    var heard = new HashMap<String, Set<ClientId>>();
    var counted = new HashMap<String, PlaceRecord>();
    for (Outcome outcome : outcomes) {
      boolean isNew =
          heard.computeIfAbsent(outcome.listing(), id -> new HashSet<>()).add(outcome.client());
      if (isNew) {
        counted.merge(
            outcome.listing(), one(outcome.told(), weight(outcome.at(), now)), TrackRecords::sum);
      }
    }
    return counted;
  }

  private static double weight(Instant at, Instant now) {
    return Math.pow(0.5, Duration.between(at, now).toHours() / 24.0 / HALF_LIFE_DAYS);
  }

  private static PlaceRecord one(ReferralState told, double weight) {
    return switch (told) {
      case GOT_HELP -> new PlaceRecord(weight, 0, 1);
      case FULL, WRONG_NUMBER -> new PlaceRecord(0, weight, 1);
      case DID_NOT_GO, MADE, ASKED, WITHDRAWN -> PlaceRecord.NONE;
    };
  }

  private static PlaceRecord sum(PlaceRecord one, PlaceRecord other) {
    return new PlaceRecord(
        one.helped() + other.helped(),
        one.failed() + other.failed(),
        one.clients() + other.clients());
  }
}
