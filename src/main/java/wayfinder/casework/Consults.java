package wayfinder.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.conversation.ConversationId;

/** The consults that are kept: each for who began it, and for supervisors of the same team. */
public interface Consults {
  /** Those this person may read, without their lines: open ones first, the newest first. */
  List<Consult> all(Staff reader, int limit);

  /** One with its lines; empty for who may not read it. */
  Optional<Consult> find(String id, Staff reader);

  /**
   * Begins one, and answers its id; empty where it is about a case of which this person may not
   * know.
   */
  Optional<String> open(Staff staff, @Nullable ConversationId about, String text, Instant at);

  /** Adds a line; false for who may not read it, and where it is closed. */
  boolean add(String id, Staff staff, String text, Instant at);

  /** Closes it; false for who may not read it, and where it is closed. */
  boolean close(String id, Staff staff, Instant at);
}
