package wayfinder.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what with which case or account: only ever added to, each entry chained to the one before
 * by a keyed hash, so that whoever changes or takes out an entry without the key is found out.
 */
public interface AuditTrail {
  /** Follows the whole chain. */
  Verdict check();

  /**
   * Writes down something that changes nothing else.
   *
   * @param about what it was done with
   * @param detail what exactly, in a word; never with a word of what was read or said
   */
  void record(Actor by, Action action, String about, String detail, Instant at);

  /** Whether this person was written down as reading this since then. */
  boolean hasViewed(Staff reader, String about, Instant since);

  /** What this reader may see of it, the newest first. */
  List<Entry> entries(Filter filter, Staff reader, int limit);

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
    EXPORT,
    SIGN_IN,
    END_SESSIONS,
    SET_PASSWORD,
    TURN_ON_SECOND_FACTOR,
    TURN_OFF_SECOND_FACTOR,
    RENEW_RECOVERY_CODES,
    USE_RECOVERY_CODE,
    ADD_ACCOUNT,
    SET_RIGHTS,
    SET_PROVIDER_NAME,
    DISABLE_ACCOUNT,
    ENABLE_ACCOUNT,
    RESET_ACCOUNT,
    CHANGE_PLAN,
    REFER,
    /** Flagged a possible duty to report. */
    FLAG_DUTY,
    /** Decided whether to report; the detail says on what basis. */
    DECIDE_TO_REPORT,
    DECIDE_NOT_TO_REPORT,
    /** Began, wrote in or closed a consult. */
    CONSULT,
    /** Erased a client: nothing of it can be read any more. */
    ERASE,
    PLACE_HOLD,
    LIFT_HOLD,
    /** Wrote a text that is sent later. */
    PLAN_TEXT,
    CANCEL_TEXT,
    /** Changed when and how the client may be reached. */
    SET_CONTACT,
    /** Went on writing after the client had used the stop word. */
    RESUME,
    /** Wrote to the client outside the hours that are safe. */
    SEND_OUTSIDE_HOURS,
    /** Wrote down that a document of the client's came. */
    RECEIVE_DOCUMENT,
    /** Took back what was written down of a document by mistake. */
    TAKE_BACK_DOCUMENT,
    ACKNOWLEDGE
  }

  /**
   * One entry.
   *
   * @param name of who did it, as it is now; the id where there is no account
   * @param aboutName of the account it was done with; null when it was something else
   */
  record Entry(
      long id,
      Instant at,
      String name,
      String role,
      Action action,
      String about,
      @Nullable String aboutName,
      String detail) {}

  /**
   * Which entries.
   *
   * @param action null for any
   * @param person who did it, by id; empty for anyone
   * @param about the end of the id of what it was done with; empty for anything
   * @param until not this one nor later ones
   */
  record Filter(
      @Nullable Action action, String person, String about, Instant from, Instant until) {}

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
