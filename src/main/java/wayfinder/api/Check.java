package wayfinder.api;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A check of one part that can neither hang nor throw, and runs once at a time. */
final class Check {
  private static final Logger LOG = LoggerFactory.getLogger(Check.class);

  private final String name;
  private final Supplier<Optional<String>> check;
  private final Duration longest;
  private final Semaphore free = new Semaphore(1);

  Check(String name, Supplier<Optional<String>> check, Duration longest) {
    this.name = name;
    this.check = check;
    this.longest = longest;
  }

  /** Why the part cannot be used; empty when it can. */
  Optional<String> fault() {
    try {
      if (!free.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.of("no answer yet to an earlier check");
      }
      var run = new FutureTask<>(this::runAndFree);
      Thread.ofVirtual().name("check " + name).start(run);
      return run.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return Optional.of("no answer within %d ms".formatted(longest.toMillis()));
    } catch (ExecutionException e) {
      LOG.warn("the check of {} failed", name, e.getCause());
      return Optional.of("the check failed");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.of("the check was interrupted");
    }
  }

  private Optional<String> runAndFree() {
    try {
      return check.get();
    } finally {
      free.release();
    }
  }
}
