package wayfinder.jobs;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds for what is due; a look that fails is made up for by the next. */
final class Sweeps implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
  private static final Duration BETWEEN = Duration.ofSeconds(5);
  private static final Duration LONGEST_END = Duration.ofSeconds(5);

  private final String name;
  private final Runnable sweep;
  private final Duration between;
  private final ScheduledExecutorService sweeper;

  Sweeps(String name, Runnable sweep) {
    this(name, sweep, BETWEEN);
  }

  /**
   * @param between for what is due less often; the first look comes as soon as others
   */
  Sweeps(String name, Runnable sweep, Duration between) {
    this.name = name;
    this.sweep = sweep;
    this.between = between;
    this.sweeper =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
  }

  /** Sweeps from now on. */
  void start() {
    var _ =
        sweeper.scheduleWithFixedDelay(
            this::trySweep, BETWEEN.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void trySweep() {
    try {
      sweep.run();
    } catch (RuntimeException | LinkageError e) {
      LOG.error("a sweep of {} failed: {}", name, e.getClass().getName());
    }
  }

  /** Sweeps no more; a sweep that has begun may end, or what it did would be done again. */
  @Override
  public void close() {
    sweeper.shutdown();
    try {
      if (!sweeper.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
        sweeper.shutdownNow();
      }
    } catch (InterruptedException e) {
      sweeper.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
