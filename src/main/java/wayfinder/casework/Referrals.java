package wayfinder.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wayfinder.access.Staff;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.ReferralState;

/** The referrals that are kept. */
public interface Referrals {
  /** Those of a case, the newest first; empty for who may not know of it. */
  Optional<List<Referral>> of(ConversationId id, Staff reader);

  /** Keeps one, and the question that is to come of it. False when there is no such case. */
  boolean make(ConversationId id, Staff staff, Referral.Place place, Instant askAt, Instant at);

  /** What became of it is known; nobody is asked any more. False when there is no such referral. */
  boolean settle(ConversationId id, Staff staff, String referral, ReferralState state, Instant at);

  /** What clients told of places since then, at most so many, the newest first. */
  List<Outcome> outcomes(Instant since, int most);
}
