package wayfinder.channel.phone;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.conversation.ConversationId;
import wayfinder.outbox.Announcements;

/** The event streams of open phones, each on a virtual thread of its own, and how many may be. */
final class PhoneStreams {
  private static final Logger LOG = LoggerFactory.getLogger(PhoneStreams.class);
  private static final int MOST = 200;

  private final Announcements announcements;
  private final Semaphore free = new Semaphore(MOST);

  PhoneStreams(Announcements announcements) {
    this.announcements = announcements;
  }

  /**
   * Answers with a stream of wakings for this conversation.
   *
   * @throws Refused with 503 if too many are open
   */
  void open(Context ctx, ConversationId id) {
    if (!free.tryAcquire()) {
      throw new Refused(503, "Too many phones are open.");
    }
    ctx.contentType("text/event-stream; charset=utf-8").header("X-Accel-Buffering", "no");
    ctx.future(
        () -> {
          var done = new CompletableFuture<Void>();
          Thread.ofVirtual().name("phone").start(() -> run(ctx, id, done));
          return done;
        });
  }

  private void run(Context ctx, ConversationId id, CompletableFuture<Void> done) {
    var stream = new PhoneStream();
    try (var _ = announcements.listen(id, stream::wake)) {
      stream.run(ctx.res().getOutputStream());
    } catch (IOException e) {
      LOG.debug("the phone of {} was closed", id);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      free.release();
      done.complete(null);
    }
  }
}
