package wayfinder.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Utterance;

/**
 * The conversations that need a person. Each change is one transaction with a compare-and-set on
 * the owner; what is said to the client in it is written, and queued to be sent, in the same one.
 */
public interface Cases {
  /**
   * What this person may see of all that waits, is owned or alarmed: danger first, then the nearest
   * deadline, then the longest wait; at most {@code limit}.
   */
  CaseQueue queue(QueueFilter filter, Staff reader, int limit);

  /**
   * One conversation with its newest {@code messages} messages; empty when there is none, or this
   * person may not know of it.
   */
  Optional<CaseFile> find(ConversationId id, Staff reader, int messages);

  /**
   * Takes a waiting (or assistant-owned, or closed) conversation; queued assistant texts are
   * cancelled.
   *
   * @param sayAt when the client may be told; told at once when that is not after {@code at}
   */
  Claim claim(ConversationId id, Staff staff, List<Utterance> sayings, Instant sayAt, Instant at);

  /** The same, told at once. */
  default Claim claim(ConversationId id, Staff staff, List<Utterance> sayings, Instant at) {
    return claim(id, staff, sayings, at, at);
  }

  /** Says this to the client; refused when someone else owns it or the client said stop. */
  Change say(ConversationId id, Staff staff, Utterance words, Instant at);

  /**
   * Gives it back to the assistant, or closes it; a later text opens it again.
   *
   * @param sayAt when the client may be told; told at once when that is not after {@code at}
   */
  Change end(
      ConversationId id, Staff staff, Ending ending, Farewell farewell, Instant sayAt, Instant at);

  /** The same, told at once. */
  default Change end(ConversationId id, Staff staff, Ending ending, Farewell farewell, Instant at) {
    return end(id, staff, ending, farewell, at, at);
  }

  /**
   * What a client hears at the end of a case.
   *
   * @param settled what was settled
   * @param goesOn how it goes on; of no meaning once it goes on otherwise
   */
  record Farewell(List<Utterance> settled, List<Utterance> goesOn) {
    /** Nothing is said. */
    public static final Farewell NONE = new Farewell(List.of(), List.of());

    public Farewell {
      settled = List.copyOf(settled);
      goesOn = List.copyOf(goesOn);
    }

    /** All of it, in order. */
    public List<Utterance> all() {
      return Stream.concat(settled.stream(), goesOn.stream()).toList();
    }
  }

  /**
   * Gives it to a colleague, and to the colleague's team.
   *
   * @param sayAt when the client may be told; told at once when that is not after {@code at}
   */
  Change transfer(
      ConversationId id, Staff staff, Staff to, List<Utterance> sayings, Instant sayAt, Instant at);

  /** The same, told at once. */
  default Change transfer(
      ConversationId id, Staff staff, Staff to, List<Utterance> sayings, Instant at) {
    return transfer(id, staff, to, sayings, at, at);
  }

  /** Everyone to whom a case can be given. */
  List<Staff> caseManagers();

  /** Keeps a note for colleagues. */
  Change note(ConversationId id, Staff staff, String text, Instant at);

  /** Writes down that this person has read it. */
  void recordView(ConversationId id, Staff reader, Instant at);

  /** Keeps the last day on which help helps; null for none. */
  Change setDeadline(ConversationId id, Staff staff, @Nullable LocalDate deadline, Instant at);

  /** Acknowledges all open alarms and nondeliveries of a conversation. */
  Change acknowledge(ConversationId id, Staff staff, Instant at);

  /** How many of what this person may see. */
  Counts counts(Staff reader);

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
    /** The client wrote something that this person had not seen. */
    NEWER_MESSAGE,
    GONE
  }

  /**
   * How many conversations there are in the queue.
   *
   * @param climbed those that nobody took although they have climbed to a supervisor
   * @param alarmed those with an open alarm, or an answer to danger that did not arrive
   */
  record Counts(long all, long waiting, long mine, long climbed, long alarmed) {
    /** Nothing at all. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
  }
}
