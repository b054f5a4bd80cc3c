package wayfinder.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.conversation.ConversationId;

/**
 * What a case manager asks supervisors in confidence. It is no part of a client's record.
 *
 * @param about the case it is about; null for none
 * @param closedAt null while it is open
 * @param lines what was written, the oldest first; only where one is read, not in a list
 */
public record Consult(
    String id,
    @Nullable ConversationId about,
    Staff by,
    Instant openedAt,
    Instant changedAt,
    @Nullable Instant closedAt,
    List<Line> lines) {
  /** The longest line. */
  public static final int MOST_CHARACTERS = 4_000;

  public Consult {
    lines = List.copyOf(lines);
  }

  /** What somebody wrote. */
  public record Line(Staff by, String text, Instant at) {}
}
