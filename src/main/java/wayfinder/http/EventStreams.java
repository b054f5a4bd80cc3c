package wayfinder.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event streams of a door that are open, and how many may be. Over the cap of one reader the
 * oldest of its streams ends: on a weak network it is the one nobody reads any more. Over the cap
 * of all a new one is refused, and the page asks now and then instead.
 *
 * @param <K> what tells one reader from another: a conversation, a session
 */
public final class EventStreams<K> {
  private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

  private final int mostOfOne;
  private final Duration heartbeat;
  private final Semaphore free;
  private final Map<K, Deque<EventStream>> open = new HashMap<>();

  /**
   * @param heartbeat how long nothing is sent at most, so that a reader who went away is noticed
   */
  public EventStreams(int most, int mostOfOne, Duration heartbeat) {
    this.free = new Semaphore(most);
    this.mostOfOne = mostOfOne;
    this.heartbeat = heartbeat;
  }

  /**
   * Answers with a stream, and returns when it has ended. It stays on the virtual thread of its
   * request: a response that outlives its request is not ours any more.
   *
   * @throws Refused with 503 if too many are open
   */
  public void open(Context ctx, K reader, EventSource source) {
    if (!free.tryAcquire()) {
      throw new Refused(Problem.notNow("Too many streams of events are open."));
    }
    var stream = new EventStream(source, heartbeat);
    register(reader, stream);
    ctx.contentType("text/event-stream; charset=utf-8").header("X-Accel-Buffering", "no");
    try {
      run(ctx, stream);
    } finally {
      unregister(reader, stream);
      free.release();
    }
  }

  /** Ends all streams of a reader soon. */
  public void end(K reader) {
    List<EventStream> all;
    synchronized (open) {
      all = List.copyOf(open.getOrDefault(reader, new ArrayDeque<>()));
    }
    all.forEach(EventStream::end);
  }

  private static void run(Context ctx, EventStream stream) {
    try {
      stream.run(new EventWriter(ctx.res().getOutputStream()));
    } catch (IOException e) {
      LOG.debug("a reader of events went away");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("a stream of events ends: {}", e.getClass().getName());
    }
  }

  private void register(K reader, EventStream stream) {
    Optional<EventStream> oldest = Optional.empty();
    synchronized (open) {
      Deque<EventStream> ofOne = open.computeIfAbsent(reader, key -> new ArrayDeque<>());
      ofOne.addLast(stream);
      if (ofOne.size() > mostOfOne) {
        oldest = Optional.of(ofOne.removeFirst());
      }
    }
    oldest.ifPresent(EventStream::end);
  }

  private void unregister(K reader, EventStream stream) {
    synchronized (open) {
      open.computeIfPresent(
          reader,
          (key, ofOne) -> {
            ofOne.remove(stream);
            return ofOne.isEmpty() ? null : ofOne;
          });
    }
  }
}
