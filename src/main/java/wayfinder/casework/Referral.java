package wayfinder.casework;

import java.time.Instant;
import wayfinder.access.Staff;
import wayfinder.conversation.ReferralState;

/** A client was pointed to a place, and what became of it. */
public record Referral(
    String id, Place place, ReferralState state, Staff by, Instant madeAt, Instant changedAt) {
  /**
   * Where to, and for what.
   *
   * @param listing its id in the knowledge base
   * @param topic for what the client was pointed there; where it fails another of it is offered
   * @param zip where the place is: near it the next is looked for when the client named no place
   */
  public record Place(String listing, String name, String topic, String zip) {}
}
