package wayfinder.channel.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.http.Problem;
import wayfinder.http.Refused;
import wayfinder.intake.StoreUnavailable;
import wayfinder.outbox.Announcements;

/**
 * The event streams that are open, and how many may be. Over the cap of one conversation the oldest
 * of its streams ends: on a weak network it is the one nobody reads any more. Over the cap of all a
 * new one is refused, and the page asks for messages now and then instead.
 */
final class EventStreams {
  private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
  private static final int MOST_OF_ONE = 4;

  private final Chats chats;
  private final Announcements announcements;
  private final Semaphore free;
  private final Map<ConversationId, Deque<EventStream>> open = new HashMap<>();

  EventStreams(Chats chats, Announcements announcements, int most) {
    this.chats = chats;
    this.announcements = announcements;
    this.free = new Semaphore(most);
  }

  /**
   * Answers with a stream of what comes after this place, and returns when it has ended. It stays
   * on the virtual thread of its request, so that a reader who goes away ends it by the next write.
   *
   * @throws Refused with 503 if too many are open
   */
  void open(Context ctx, Conversation conversation, byte[] tokenHash, long after) {
    if (!free.tryAcquire()) {
      throw new Refused(Problem.notKept());
    }
    var stream = new EventStream(chats, conversation.id(), tokenHash, after);
    register(conversation.id(), stream);
    ctx.contentType("text/event-stream; charset=utf-8").header("X-Accel-Buffering", "no");
    try {
      run(ctx, stream, conversation.id());
    } finally {
      unregister(conversation.id(), stream);
      free.release();
    }
  }

  private void run(Context ctx, EventStream stream, ConversationId id) {
    try (var _ = announcements.listen(id, stream::wake)) {
      stream.run(ctx.res().getOutputStream());
    } catch (IOException e) {
      LOG.debug("a reader of {} went away", id);
    } catch (StoreUnavailable e) {
      LOG.warn("the stream of {} ends: {}", id, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void register(ConversationId id, EventStream stream) {
    Optional<EventStream> oldest = Optional.empty();
    synchronized (open) {
      Deque<EventStream> ofOne = open.computeIfAbsent(id, key -> new ArrayDeque<>());
      ofOne.addLast(stream);
      if (ofOne.size() > MOST_OF_ONE) {
        oldest = Optional.of(ofOne.removeFirst());
      }
    }
    oldest.ifPresent(EventStream::end);
  }

  private void unregister(ConversationId id, EventStream stream) {
    synchronized (open) {
      open.computeIfPresent(
          id,
          (key, ofOne) -> {
            ofOne.remove(stream);
            return ofOne.isEmpty() ? null : ofOne;
          });
    }
  }
}
