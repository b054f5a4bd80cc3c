package wayfinder.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wayfinder.access.Staff;
import wayfinder.casework.Cases.Change;
import wayfinder.conversation.ConversationId;

/**
 * Erases clients: the key is destroyed by which all that is kept of them is sealed, and what is
 * sealed goes too. Counts stay, and that it was done stands in the audit.
 */
public interface Erasures {
  /** Erases the client of a case. */
  Outcome erase(ConversationId id, Staff staff, Instant at);

  /** What stands against erasing a case; empty for nothing, and for who may not know of it. */
  Optional<Hold> hold(ConversationId id, Staff reader);

  /** Lets nothing of a case be erased. */
  Change placeHold(ConversationId id, Staff staff, String reason, Instant at);

  /** Nothing stands against erasing it any more. */
  Change liftHold(ConversationId id, Staff staff, Instant at);

  /**
   * Cases that have rested longer than they are kept, at most {@code limit}; none that waits, has a
   * case manager, a hold, a duty to report to be decided or a text to be sent.
   */
  List<ConversationId> rested(Periods kept, Instant now, int limit);

  /** Erases the client of a case that has rested since then; false when it did not. */
  boolean expire(ConversationId id, Instant restedSince, Instant at);

  /** Makes the database let go of what was deleted. */
  void forget();

  /**
   * How long cases are kept after the last word or change.
   *
   * @param violence those in which violence at home, sexual assault or trafficking was seen
   */
  record Periods(Duration usual, Duration violence) {
    /** Since when a case must have rested to be erased by any of them. */
    public Instant since(Instant now) {
      return now.minus(usual.compareTo(violence) < 0 ? usual : violence);
    }
  }

  /** What became of it. */
  enum Outcome {
    DONE,
    GONE,
    /** A hold stands against it. */
    HELD,
    /** Nobody has decided on a duty to report. */
    UNDECIDED
  }
}
