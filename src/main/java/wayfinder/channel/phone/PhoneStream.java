package wayfinder.channel.phone;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells one open phone that something changed; what, it reads for itself from the store, so that
 * nothing told here can be lost or doubled. Its first event comes at once: a phone that lost its
 * connection reads what it missed.
 */
final class PhoneStream {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Semaphore woken = new Semaphore(1);

  /** Something changed. Returns at once. */
  void wake() {
    woken.release();
  }

  /** Runs until the reader is gone, at most half an hour: the browser then opens another. */
  void run(OutputStream out) throws IOException, InterruptedException {
    long start = System.nanoTime();
    send(out, "retry: 2000\n\n");
    while (System.nanoTime() - start < LONGEST.toNanos()) {
      boolean changed = woken.tryAcquire(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
      woken.drainPermits();
      send(out, changed ? "event: changed\ndata: 1\n\n" : ": still here\n\n");
    }
  }

  private static void send(OutputStream out, String event) throws IOException {
    out.write(event.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
