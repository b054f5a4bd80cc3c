package wayfinder.store;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import wayfinder.intake.StoreUnavailable;

/** One caller's unit on its way through the writer. */
final class Task<T> {
  private final String doing;
  private final Unit<T> unit;
  private final AtomicBoolean takenOrGivenUp = new AtomicBoolean();
  private final AtomicReference<@Nullable T> written = new AtomicReference<>();
  private final CompletableFuture<@Nullable T> answer = new CompletableFuture<>();

  Task(String doing, Unit<T> unit) {
    this.doing = doing;
    this.unit = unit;
  }

  /** False when its caller has given up meanwhile, so that it must not be run. */
  boolean take() {
    return takenOrGivenUp.compareAndSet(false, true);
  }

  void run(Work work) throws SQLException {
    written.set(unit.write(work));
  }

  /** Its transaction is committed. */
  void succeed() {
    answer.complete(written.get());
  }

  void fail(Throwable why) {
    if (why instanceof SQLException failure) {
      answer.completeExceptionally(new IllegalStateException(doing + " failed", failure));
    } else {
      answer.completeExceptionally(why);
    }
  }

  void failUnavailable(@Nullable Throwable why) {
    answer.completeExceptionally(
        why == null ? new StoreUnavailable(doing) : new StoreUnavailable(doing, why));
  }

  /** Waits for the commit. */
  @SuppressWarnings("NullAway") // null only where the unit itself answers null
  T await(long millis) {
    try {
      return answer.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      takenOrGivenUp.set(true);
      throw new StoreUnavailable(doing + ": the database took too long", e);
    } catch (InterruptedException e) {
      takenOrGivenUp.set(true);
      Thread.currentThread().interrupt();
      throw new StoreUnavailable(doing + ": interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException(doing + " failed", e.getCause());
    }
  }
}
