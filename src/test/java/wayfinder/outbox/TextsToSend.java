package wayfinder.outbox;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.Author;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Effect;
import wayfinder.conversation.Kind;
import wayfinder.conversation.MessageId;
import wayfinder.conversation.TurnOutcome;
import wayfinder.conversation.Utterance;
import wayfinder.intake.CommitResult;
import wayfinder.intake.Inbound;
import wayfinder.intake.Sender;
import wayfinder.intake.TurnCommit;
import wayfinder.store.WatchedStore;
import wayfinder.text.Language;

/** Texts that wait in a real store, brought there as the house brings them. */
final class TextsToSend implements AutoCloseable {
  private final WatchedStore store = new WatchedStore();
  private final AtomicInteger inbound = new AtomicInteger();

  Queue queue() {
    return store.queue();
  }

  ConversationId conversation(int number) {
    return of(number).id();
  }

  /** One more text of the assistant's, or a case manager's, in the conversation of this number. */
  MessageId add(int number, Author author, Kind kind, Instant at) {
    if (author == Author.CASE_MANAGER) {
      store.sayAsCaseManager(conversation(number), "text", at);
      return new MessageId(conversation(number), of(number).lastSeq());
    }
    return answer(number, kind, at);
  }

  /** The client says stop; the text that confirms it. */
  MessageId stop(int number, Instant at) {
    return answer(number, Kind.NOTICE, at, new Effect.Stop());
  }

  /** The client says stop while the carrier is asked in vain to take the next text. */
  void stopWhileSending(int number, Instant at) {
    ConversationId id = conversation(number);
    Queue.Queued text = queue().takeNext(id, at).orElseThrow();
    queue().markStopped(id, at);
    queue().putBack(text.text().id(), at);
  }

  void claim(int number, Instant at) {
    store.claim(conversation(number), at);
  }

  /** As a process that was killed in the middle of sending leaves a text. */
  void leaveTaken(MessageId id, Instant at) {
    Queue.Queued taken = queue().takeNext(id.conversation(), at).orElseThrow();
    if (!taken.text().id().equals(id)) {
      throw new AssertionError("another text was the next");
    }
  }

  WatchedStore.Place place(MessageId id) {
    return store.place(id);
  }

  boolean isStopped(int number) {
    return of(number).consent() == Consent.STOPPED;
  }

  @Override
  public void close() {
    store.close();
  }

  private MessageId answer(int number, Kind kind, Instant at, Effect... effects) {
    Conversation before = of(number);
    var text =
        new Inbound(new Sender.Phone(phone(number)), "SM" + inbound.incrementAndGet(), "hello", at);
    var outcome =
        new TurnOutcome(
            List.of(Utterance.plain(kind, "text")),
            before.language(),
            before.dialogue(),
            before.owner(),
            List.of(effects));
    CommitResult result = store.commit(new TurnCommit(before, text, outcome));
    if (result instanceof CommitResult.Committed committed) {
      return committed.replies().getFirst().id();
    }
    throw new AssertionError("not committed: " + result);
  }

  private Conversation of(int number) {
    return store.withPhone(phone(number), Language.EN, Instant.EPOCH);
  }

  private static PhoneNumber phone(int number) {
    return new PhoneNumber("+1412555010" + number);
  }
}
