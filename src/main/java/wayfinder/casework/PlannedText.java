package wayfinder.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;

/**
 * A text that we begin, to be sent once when it is due and may come.
 *
 * @param about what it will say: a step, a place, a day or the text itself
 * @param staff who planned it; null where that was not a person
 */
public record PlannedText(
    String id, What what, String about, Instant dueAt, State state, @Nullable Staff staff) {
  /** What it is for. */
  public enum What {
    /** A step of the care plan is due soon. */
    STEP_REMINDER,
    /** The day of a step is over and it is not done. */
    STEP_MISSED,
    /** Whether a place that the client was pointed to helped. */
    REFERRAL,
    /** A last day of a letter, of which the client wanted to be reminded. */
    LAST_DAY,
    /** A case manager's own words. */
    MESSAGE,
    /** How it goes on with the case, where that could not be said at once. */
    NOTICE
  }

  /** How it stands. */
  public enum State {
    WAITING,
    SENT,
    /** Taken back, or its reason is gone. */
    CANCELLED,
    /** It was due and could not go: the client had said stop, had left, or another has the case. */
    REFUSED
  }

  /** One that is begun: what for and not before when. */
  public record Begun(What what, Instant dueAt) {}
}
