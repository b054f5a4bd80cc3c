package wayfinder.channel.phone;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import wayfinder.conversation.ConversationId;
import wayfinder.outbox.Announcements;

/** Tells one open phone that something changed; what, it reads for itself. */
final class PhoneStream {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Announcements announcements;
  private final ConversationId id;
  private final Semaphore woken = new Semaphore(1);

  PhoneStream(Announcements announcements, ConversationId id) {
    this.announcements = announcements;
    this.id = id;
  }

  /** Runs until the browser is gone. */
  void run(Context ctx) {
    long start = System.nanoTime();
    try (var _ = announcements.listen(id, woken::release)) {
      OutputStream out = ctx.res().getOutputStream();
      while (System.nanoTime() - start < LONGEST.toNanos()) {
        boolean changed = woken.tryAcquire(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
        woken.drainPermits();
        String event = changed ? "event: changed\ndata: 1\n\n" : ": still here\n\n";
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (IOException e) {
      // the browser went away: nothing is left to do
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
