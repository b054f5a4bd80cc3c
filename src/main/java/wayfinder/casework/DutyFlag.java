package wayfinder.casework;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Danger;

/**
 * A possible duty to report, which a person decides on. Nothing here files a report.
 *
 * @param flaggedBy the name of who flagged it; null for the check for danger
 * @param decision null while nobody has decided
 */
public record DutyFlag(
    String id,
    ConversationId conversation,
    Kind kind,
    @Nullable String flaggedBy,
    Instant flaggedAt,
    @Nullable Decision decision) {
  /** What it may be a duty to report. */
  public enum Kind {
    CHILD_ABUSE,
    ELDER_ABUSE,
    /** A threat to harm somebody else. */
    THREAT;

    /** What this danger may oblige to; empty for dangers that oblige to no report. */
    public static Optional<Kind> of(Danger.Category category) {
      return switch (category) {
        case CHILD_ABUSE -> Optional.of(CHILD_ABUSE);
        case ELDER_ABUSE -> Optional.of(ELDER_ABUSE);
        case VIOLENCE_THREAT -> Optional.of(THREAT);
        case SUICIDE,
            SELF_HARM,
            DOMESTIC_VIOLENCE,
            SEXUAL_ASSAULT,
            MEDICAL_EMERGENCY,
            OVERDOSE,
            TRAFFICKING ->
            Optional.empty();
      };
    }
  }

  /** What was decided, and on what it rests: never with a word of what was said. */
  public record Decision(Basis basis, String by, Instant at) {}

  /** On what a decision rests. */
  public enum Basis {
    /** There is reasonable cause to suspect it. */
    CAUSE_TO_SUSPECT(true),
    SUPERVISOR_ADVISED(true),
    /** Nothing gives reasonable cause to suspect it. */
    NO_CAUSE(false),
    /** The law does not ask it of this person, or not in this case. */
    NO_DUTY(false),
    ALREADY_REPORTED(false);

    private final boolean reported;

    Basis(boolean reported) {
      this.reported = reported;
    }

    /** Whether it was reported. */
    public boolean isReported() {
      return reported;
    }
  }
}
