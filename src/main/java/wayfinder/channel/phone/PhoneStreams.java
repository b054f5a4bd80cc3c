package wayfinder.channel.phone;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.conversation.ConversationId;
import wayfinder.http.Problem;
import wayfinder.http.Refused;
import wayfinder.outbox.Announcements;

/** The event streams of open phones, each on the thread of its request, and how many may be. */
final class PhoneStreams {
  private static final Logger LOG = LoggerFactory.getLogger(PhoneStreams.class);
  private static final int MOST = 200;

  private final Announcements announcements;
  private final Semaphore free = new Semaphore(MOST);

  PhoneStreams(Announcements announcements) {
    this.announcements = announcements;
  }

  /**
   * Answers with a stream of wakings for this conversation, and returns when it has ended. It stays
   * on the virtual thread of its request: a response that outlives its request is not ours any
   * more.
   *
   * @throws Refused with 503 if too many are open
   */
  void open(Context ctx, ConversationId id) {
    if (!free.tryAcquire()) {
      throw new Refused(Problem.notKept());
    }
    ctx.contentType("text/event-stream; charset=utf-8").header("X-Accel-Buffering", "no");
    try {
      run(ctx, id);
    } finally {
      free.release();
    }
  }

  private void run(Context ctx, ConversationId id) {
    var stream = new PhoneStream();
    try (var _ = announcements.listen(id, stream::wake)) {
      stream.run(ctx.res().getOutputStream());
    } catch (IOException e) {
      LOG.debug("the phone of {} was closed", id);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
