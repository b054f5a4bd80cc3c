package wayfinder.access;

/**
 * Who did what with which case: only ever added to, each entry chained to the one before by a keyed
 * hash, so that whoever changes or takes out an entry without the key is found out.
 */
public interface AuditTrail {
  /** Follows the whole chain. */
  Verdict check();

  /** What is written down; never with a word of what was read or said. */
  enum Action {
    VIEW,
    /** Was refused because the case is another team's. */
    REFUSED,
    CLAIM,
    SEND,
    NOTE,
    TRANSFER,
    HAND_BACK,
    CLOSE,
    SET_DEADLINE,
    CHANGE_PLAN,
    REFER,
    /** Wrote a text that is sent later. */
    PLAN_TEXT,
    CANCEL_TEXT,
    /** Changed when and how the client may be reached. */
    SET_CONTACT,
    /** Wrote to the client outside the hours that are safe. */
    SEND_OUTSIDE_HOURS,
    ACKNOWLEDGE
  }

  /** What was found. */
  sealed interface Verdict {
    /**
     * Each entry follows from the one before.
     *
     * @param last the chain's end: written down elsewhere, it shows later whether the end was cut
     *     off
     */
    record Whole(long entries, String last) implements Verdict {}

    /**
     * The chain breaks.
     *
     * @param entry the first that does not follow from the one before
     */
    record Broken(long entry) implements Verdict {}
  }
}
