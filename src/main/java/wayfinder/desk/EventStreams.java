package wayfinder.desk;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.access.Token;
import wayfinder.outbox.Announcements;

/**
 * The live updates that are open, and how many may be. Over the cap of one session its oldest ends;
 * over the cap of all a new one is refused, and the page asks now and then instead.
 */
final class EventStreams {
  private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
  private static final int MOST_OF_ONE = 6;

  private final Announcements announcements;
  private final Predicate<Token> isStillIn;
  private final int most;
  private final List<EventStream> open = new ArrayList<>();

  EventStreams(Announcements announcements, Predicate<Token> isStillIn, int most) {
    this.announcements = announcements;
    this.isStillIn = isStillIn;
    this.most = most;
  }

  /** Answers with a stream until it ends, on the request's own virtual thread; 503 when full. */
  void open(Context ctx, Visitor visitor) {
    var stream = new EventStream(visitor.token(), isStillIn);
    if (!register(stream)) {
      ctx.status(503).contentType("text/plain; charset=utf-8").result("Too many are open");
      return;
    }
    ctx.contentType("text/event-stream; charset=utf-8").header("X-Accel-Buffering", "no");
    try {
      run(ctx, stream);
    } finally {
      unregister(stream);
    }
  }

  /** Ends all streams of a session. */
  void end(Token token) {
    synchronized (open) {
      open.stream().filter(stream -> stream.isOf(token)).forEach(EventStream::end);
    }
  }

  private void run(Context ctx, EventStream stream) {
    try (var _ = announcements.listenToAll(stream::changed)) {
      stream.run(ctx.res().getOutputStream());
    } catch (IOException e) {
      LOG.debug("a reader of the desk's events went away");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("a stream of the desk's events ends: {}", e.getClass().getName());
    }
  }

  private boolean register(EventStream stream) {
    synchronized (open) {
      if (open.size() >= most) {
        return false;
      }
      List<EventStream> ofOne = open.stream().filter(stream::isOfTheSame).toList();
      if (ofOne.size() >= MOST_OF_ONE) {
        ofOne.getFirst().end();
      }
      open.add(stream);
      return true;
    }
  }

  private void unregister(EventStream stream) {
    synchronized (open) {
      open.remove(stream);
    }
  }
}
