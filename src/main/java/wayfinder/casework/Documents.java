package wayfinder.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wayfinder.access.Staff;
import wayfinder.casework.Cases.Change;
import wayfinder.conversation.ConversationId;

/** The documents that came, of each client. */
public interface Documents {
  /** Those of a case, the newest first; empty for who may not know of it. */
  Optional<List<ReceivedDocument>> of(ConversationId id, Staff reader);

  /**
   * Writes down that one came.
   *
   * @param note stands among the notes of the case
   */
  Change receive(
      ConversationId id, Staff staff, ReceivedDocument.Paper paper, String note, Instant at);

  /** Takes back what was written down by mistake; gone when it is there no more. */
  Change takeBack(ConversationId id, Staff staff, String document, String note, Instant at);
}
