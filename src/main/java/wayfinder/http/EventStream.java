package wayfinder.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One page's stream of Server-Sent Events. It ends by itself after some time and the browser takes
 * up again: a stream that a dead connection left behind goes too.
 */
final class EventStream {
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final long RETRY_MILLIS = 2_000;

  private final EventSource source;
  private final Duration heartbeat;
  private final Semaphore woken = new Semaphore(0);
  private final AtomicBoolean ended = new AtomicBoolean();

  EventStream(EventSource source, Duration heartbeat) {
    this.source = source;
    this.heartbeat = heartbeat;
  }

  /** Ends the stream soon. */
  void end() {
    ended.set(true);
    woken.release();
  }

  /** Sends until {@link #end} is called, the source has no more, or the reader is gone. */
  void run(EventWriter out) throws IOException, InterruptedException {
    Runnable stopListening = source.listen(woken::release);
    try {
      tellAll(out);
    } finally {
      stopListening.run();
    }
  }

  private void tellAll(EventWriter out) throws IOException, InterruptedException {
    long start = System.nanoTime();
    out.retryAfter(RETRY_MILLIS);
    while (System.nanoTime() - start < LONGEST.toNanos()) {
      if (ended.get() || !source.tell(out)) {
        source.sayGoodbye(out);
        return;
      }
      if (!woken.tryAcquire(heartbeat.toMillis(), TimeUnit.MILLISECONDS)) {
        out.beat();
      }
      woken.drainPermits();
    }
  }
}
