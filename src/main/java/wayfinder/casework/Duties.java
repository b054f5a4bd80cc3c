package wayfinder.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wayfinder.access.Staff;
import wayfinder.casework.Cases.Change;
import wayfinder.conversation.ConversationId;

/** The possible duties to report that are kept. */
public interface Duties {
  /** Those of a case, the newest first; empty for who may not know of it. */
  Optional<List<DutyFlag>> of(ConversationId id, Staff reader);

  /** Those of all cases this person may see on which nobody has decided, the oldest first. */
  List<DutyFlag> open(Staff reader, int limit);

  /** Flags one; the same that is open already stays as it is. */
  Change flag(ConversationId id, Staff staff, DutyFlag.Kind kind, Instant at);

  /** Keeps what was decided; gone when somebody has decided before. */
  Change decide(ConversationId id, Staff staff, String flag, DutyFlag.Basis basis, Instant at);
}
