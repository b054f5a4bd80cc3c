package wayfinder.outbox;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import wayfinder.conversation.ConversationId;

/**
 * Tells open browsers and the sender that a conversation changed. Says only which: whoever listens
 * reads what is new from the store, so nothing told here can be lost or doubled. Listeners must
 * return at once.
 */
public final class Announcements {
  private final Map<ConversationId, Set<Runnable>> ofOne = new ConcurrentHashMap<>();
  private final Map<ConversationId, Set<Runnable>> ofTyping = new ConcurrentHashMap<>();
  private final Set<Consumer<ConversationId>> ofAll = ConcurrentHashMap.newKeySet();

  /** Calls {@code listener} whenever this conversation changes, until the handle is closed. */
  public Handle listen(ConversationId conversation, Runnable listener) {
    return listen(ofOne, conversation, listener);
  }

  /** Calls {@code listener} whenever the client of this conversation types. */
  public Handle listenToTyping(ConversationId conversation, Runnable listener) {
    return listen(ofTyping, conversation, listener);
  }

  private static Handle listen(
      Map<ConversationId, Set<Runnable>> listening,
      ConversationId conversation,
      Runnable listener) {
    listening.computeIfAbsent(conversation, id -> ConcurrentHashMap.newKeySet()).add(listener);
    return () ->
        listening.computeIfPresent(
            conversation,
            (id, listeners) -> {
              listeners.remove(listener);
              return listeners.isEmpty() ? null : listeners;
            });
  }

  /** Calls {@code listener} with every conversation that changes, until the handle is closed. */
  public Handle listenToAll(Consumer<ConversationId> listener) {
    ofAll.add(listener);
    return () -> ofAll.remove(listener);
  }

  /** Something of this conversation was committed. */
  public void changed(ConversationId conversation) {
    ofOne.getOrDefault(conversation, Set.of()).forEach(Runnable::run);
    ofAll.forEach(listener -> listener.accept(conversation));
  }

  /**
   * The client of this conversation types. Kept nowhere: who does not listen now never hears it.
   */
  public void typing(ConversationId conversation) {
    ofTyping.getOrDefault(conversation, Set.of()).forEach(Runnable::run);
  }

  /** Ends a listening. */
  public interface Handle extends AutoCloseable {
    @Override
    void close();
  }
}
