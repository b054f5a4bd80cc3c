package wayfinder.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import wayfinder.access.Staff;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.ReferralState;

/** Points clients to places, has them asked later whether it helped, and mends listings. */
public final class ReferralWork {
  private static final LocalTime ASKED_AT = LocalTime.of(10, 0);
  private static final int MOST_CORRECTIONS = 200;

  private final Referrals referrals;
  private final Corrections corrections;
  private final int askedAfterDays;
  private final ZoneId zone;
  private final Clock clock;
  private final Consumer<ConversationId> changed;

  /**
   * @param askedAfterDays days after which a client is asked whether it helped
   * @param zone the agency's
   * @param changed is told of every conversation with a change
   */
  public ReferralWork(
      Referrals referrals,
      Corrections corrections,
      int askedAfterDays,
      ZoneId zone,
      Clock clock,
      Consumer<ConversationId> changed) {
    this.referrals = referrals;
    this.corrections = corrections;
    this.askedAfterDays = askedAfterDays;
    this.zone = zone;
    this.clock = clock;
    this.changed = changed;
  }

  /** Those of a case, the newest first; empty for who may not know of it. */
  public Optional<List<Referral>> of(ConversationId id, Staff reader) {
    return referrals.of(id, reader);
  }

  /** Keeps that the client was pointed there. False when there is no such case. */
  public boolean make(ConversationId id, Staff staff, Referral.Place place) {
    Instant now = clock.instant();
    Instant askAt =
        LocalDate.ofInstant(now, zone)
            .plusDays(askedAfterDays)
            .atTime(ASKED_AT)
            .atZone(zone)
            .toInstant();
    return announced(id, referrals.make(id, staff, place, askAt, now));
  }

  /** What became of it, as the case manager learnt. */
  public boolean settle(ConversationId id, Staff staff, String referral, ReferralState state) {
    return announced(id, referrals.settle(id, staff, referral, state, clock.instant()));
  }

  /** The listings that someone must look at. */
  public List<Correction> corrections() {
    return corrections.open(MOST_CORRECTIONS);
  }

  /** A listing was looked at. */
  public boolean closeCorrection(String id, Staff staff) {
    return corrections.close(id, staff, clock.instant());
  }

  private boolean announced(ConversationId id, boolean done) {
    if (done) {
      changed.accept(id);
    }
    return done;
  }
}
