package wayfinder.casework;

import java.time.Instant;
import java.util.Optional;
import wayfinder.access.Staff;
import wayfinder.casework.Cases.Change;
import wayfinder.conversation.ConversationId;

/** What is kept of clients besides the talk, and what is to be sent to them later. */
public interface ClientFiles {
  /** Empty for who may not know of the case. */
  Optional<ClientFile> find(ConversationId id, Staff reader);

  /** Keeps when and how the client may be reached. */
  Change setContact(ConversationId id, Staff staff, SafeContact contact, Instant at);

  /** Writes down that someone wrote to the client outside the safe hours. */
  void recordOverride(ConversationId id, Staff staff, Instant at);

  /** Lets the client be written to again after a stop word; only who has the case does that. */
  Change resume(ConversationId id, Staff staff, Instant at);

  /** Keeps words that are said later; only who has the case plans them. */
  Change plan(ConversationId id, Staff staff, String text, Instant due, Instant at);

  /** Takes one back, whoever planned it; gone when it waits no more. */
  Change cancel(ConversationId id, Staff staff, String text, Instant at);
}
