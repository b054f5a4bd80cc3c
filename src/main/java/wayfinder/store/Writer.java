package wayfinder.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.intake.StoreUnavailable;

/**
 * The one who writes. What waits is written in one transaction with one commit, and each caller
 * hears of it after that: durable for all, at the price of one.
 *
 * <p>When a unit of a batch fails, the batch is undone and its units are run one by one, so that it
 * fails alone. When the database itself can't be written to, all of the batch hear so.
 */
final class Writer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final int MOST_AT_ONCE = 256;
  private static final int MOST_TRIES = 5;
  private static final Duration LONGEST_END = Duration.ofSeconds(30);

  private final Database database;
  private final Duration longestWait;
  private final BlockingQueue<Task<?>> queue;
  private final Task<String> end = new Task<>("closing", work -> "");
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicReference<@Nullable Work> open = new AtomicReference<>();
  private final LongAdder commits = new LongAdder();
  private final LongAdder units = new LongAdder();
  private final LongAdder refusals = new LongAdder();
  private final Thread thread;

  Writer(Database database, Duration longestWait, int longestQueue) {
    this.database = database;
    this.longestWait = longestWait;
    this.queue = new ArrayBlockingQueue<>(longestQueue);
    this.thread = Thread.ofPlatform().name("store-writer").daemon().start(this::writeUntilClosed);
  }

  /**
   * Writes this; durable when it returns.
   *
   * @param doing what is being done, for the error
   * @throws StoreUnavailable if it could not be written, or not in time
   */
  <T> T write(String doing, Unit<T> unit) {
    return write(doing, longestWait, unit);
  }

  /** The same with another bound on the wait. */
  <T> T write(String doing, Duration wait, Unit<T> unit) {
    var task = new Task<>(doing, unit);
    if (closed.get() || !queue.offer(task)) {
      refusals.increment();
      throw new StoreUnavailable(doing + ": too much waits to be written");
    }
    if (!thread.isAlive()) {
      refuseTheRest();
    }
    return task.await(wait.toMillis());
  }

  private void writeUntilClosed() {
    boolean last = false;
    while (!last) {
      List<Task<?>> batch = nextBatch();
      last = batch.remove(end);
      batch.removeIf(task -> !task.take());
      if (!batch.isEmpty()) {
        writeTogether(batch);
      }
    }
    disconnect();
    refuseTheRest();
  }

  private List<Task<?>> nextBatch() {
    var batch = new ArrayList<Task<?>>();
    while (batch.isEmpty()) {
      try {
        batch.add(queue.take());
      } catch (InterruptedException e) {
        LOG.warn("the writer was interrupted and goes on: it ends only when it is closed", e);
      }
    }
    queue.drainTo(batch, MOST_AT_ONCE - 1);
    return batch;
  }

  private void writeTogether(List<Task<?>> batch) {
    Throwable failure = tryToWrite(batch);
    if (failure == null) {
      return;
    }
    if (isUnavailable(failure)) {
      refuse(batch, failure);
    } else if (batch.size() == 1) {
      writeAlone(batch.getFirst(), failure);
    } else {
      batch.forEach(task -> writeAlone(task, null));
    }
  }

  private void writeAlone(Task<?> task, @Nullable Throwable earlier) {
    Throwable failure = earlier;
    for (int tries = earlier == null ? 0 : 1; tries < MOST_TRIES; tries++) {
      if (failure != null && !isCollision(failure)) {
        break;
      }
      failure = tryToWrite(List.of(task));
      if (failure == null) {
        return;
      }
    }
    if (failure == null || isCollision(failure) || isUnavailable(failure)) {
      refuse(List.of(task), failure);
    } else {
      task.fail(failure);
    }
  }

  /** One transaction; null when it is committed and its callers know. */
  private @Nullable Throwable tryToWrite(List<Task<?>> batch) {
    try {
      Work work = connect();
      work.begin();
      for (Task<?> task : batch) {
        task.run(work);
      }
      work.commit();
    } catch (SQLException | RuntimeException | StackOverflowError e) {
      undo(e);
      return e;
    }
    commits.increment();
    units.add(batch.size());
    batch.forEach(Task::succeed);
    return null;
  }

  private Work connect() throws SQLException {
    Work work = open.get();
    if (work == null) {
      work = new Work(database.connectToWrite(), database.begin());
      open.set(work);
    }
    return work;
  }

  private void undo(Throwable cause) {
    Work work = open.get();
    if (work == null) {
      return;
    }
    if (cause instanceof SQLException sql && database.faultOf(sql) == Fault.BROKEN) {
      disconnect();
      return;
    }
    try {
      work.rollback();
    } catch (SQLException e) {
      // The database may have undone it by itself: a new connection is sure to be clean.
      cause.addSuppressed(e);
      disconnect();
    }
  }

  private void disconnect() {
    Work work = open.getAndSet(null);
    if (work != null) {
      try {
        work.close();
      } catch (SQLException e) {
        LOG.warn("the connection that writes could not be closed: {}", e.getErrorCode());
      }
    }
  }

  private boolean isUnavailable(Throwable failure) {
    if (failure instanceof SQLException sql) {
      Fault fault = database.faultOf(sql);
      return fault == Fault.UNAVAILABLE || fault == Fault.BROKEN;
    }
    return failure instanceof UnusableStore;
  }

  private boolean isCollision(Throwable failure) {
    return failure instanceof Collision
        || (failure instanceof SQLException sql && database.faultOf(sql) == Fault.COLLISION);
  }

  private void refuse(List<Task<?>> batch, @Nullable Throwable why) {
    refusals.add(batch.size());
    batch.forEach(task -> task.failUnavailable(why));
  }

  private void refuseTheRest() {
    var rest = new ArrayList<Task<?>>();
    queue.drainTo(rest);
    refuse(rest, null);
  }

  /** Transactions committed since the start. */
  long commits() {
    return commits.sum();
  }

  /** Units written since the start: as many as callers were answered. */
  long units() {
    return units.sum();
  }

  /** Units that were refused because the store could not be written to. */
  long refusals() {
    return refusals.sum();
  }

  /** Units that wait now. */
  int waiting() {
    return queue.size();
  }

  /** Writes what was taken before, then ends. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      queue.put(end);
      thread.join(LONGEST_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
