package wayfinder.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Author;
import wayfinder.conversation.Consent;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.Kind;
import wayfinder.conversation.MessageId;
import wayfinder.conversation.Owner;

/** The texts that wait to be sent, kept in the store. */
public interface Queue {
  /** Conversations that have something due by now, at most {@code limit}. */
  List<ConversationId> due(Instant now, int limit);

  /**
   * Takes the oldest waiting text of a conversation if it is due, and marks it as being sent, so
   * that no other takes it; empty when there is none, or one of the conversation is being sent or
   * in doubt. An answer to danger passes the texts that wait and those in doubt.
   */
  Optional<Queued> takeNext(ConversationId conversation, Instant now);

  /**
   * Texts that were being sent when the process ended, or whose sending ended in doubt; those that
   * were given up are not among them.
   */
  List<Queued> inDoubt(Instant takenBefore, int limit);

  /**
   * Writes down how it went; {@code providerId} and {@code code} as far as known. Settled as
   * unknown, a text is in doubt; settled as unknown once more, it is given up.
   */
  void settle(
      MessageId id,
      DeliveryState state,
      @Nullable String providerId,
      @Nullable Integer code,
      Instant at);

  /** It is not sent: it would go on a talk between two machines. Staff are told. */
  void endLoop(MessageId id, Instant at);

  /** Puts it back, to be tried not before {@code next}. */
  void putBack(MessageId id, Instant next);

  /**
   * Writes down a report of the carrier's; the state moves forward only, the report is always kept.
   * {@code id} may be null when the carrier named only its own id.
   */
  void report(
      @Nullable MessageId id,
      String providerId,
      DeliveryState state,
      @Nullable Integer code,
      Instant at);

  /** The carrier says that this conversation's client has opted out: recorded as a stop. */
  void markStopped(ConversationId conversation, Instant at);

  /**
   * A text that was taken.
   *
   * @param attempts how often it was tried before
   * @param owner who owns the conversation at this moment
   * @param notAfter when the hours end in which a text that we began may come; null for an answer
   */
  record Queued(
      OutboundText text,
      Author author,
      Kind kind,
      Owner owner,
      Consent consent,
      int attempts,
      @Nullable Instant notAfter) {}
}
