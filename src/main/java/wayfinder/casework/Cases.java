package wayfinder.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wayfinder.access.Staff;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Utterance;

/**
 * The conversations that need a person. Each change is one transaction with a compare-and-set on
 * the owner; what is said to the client in it is written, and queued to be sent, in the same one.
 */
public interface Cases {
  /** Waiting, owned or alarmed: danger first, then the longest wait; at most {@code limit}. */
  List<CaseSummary> queue(int limit);

  /** One conversation with its newest {@code messages} messages. */
  Optional<CaseFile> find(ConversationId id, int messages);

  /**
   * Takes a waiting (or assistant-owned, or closed) conversation; queued assistant texts are
   * cancelled.
   */
  Claim claim(ConversationId id, Staff staff, List<Utterance> sayings, Instant at);

  /** Says this to the client; refused when someone else owns it or the client said stop. */
  Change say(ConversationId id, Staff staff, Utterance words, Instant at);

  /** Gives it back to the assistant, which goes on where it was. */
  Change handBack(ConversationId id, Staff staff, List<Utterance> sayings, Instant at);

  /** Closes it; a later text opens it again. */
  Change close(ConversationId id, Staff staff, List<Utterance> sayings, Instant at);

  /** Acknowledges all open alarms of a conversation. */
  Change acknowledge(ConversationId id, Staff staff, Instant at);

  /** Counts for the metrics: waiting conversations and open alarms. */
  Counts counts();

  /** What became of a claim. */
  sealed interface Claim {
    record Won() implements Claim {}

    record Lost(Staff to) implements Claim {}

    record Gone() implements Claim {}
  }

  /** What became of a change. */
  enum Change {
    DONE,
    /** Someone else owns the conversation, or nobody. */
    NOT_YOURS,
    /** The client has said stop: nothing may be sent. */
    STOPPED,
    GONE
  }

  /** How many wait. */
  record Counts(long waiting, long openAlarms) {}
}
