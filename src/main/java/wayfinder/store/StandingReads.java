package wayfinder.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few connections that read, each with its statements prepared once. */
final class StandingReads implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StandingReads.class);

  /** A read of SQLite holds the processor's thread: more at once than processors only wait. */
  private static final int MOST_AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final Database database;
  private final Semaphore free = new Semaphore(MOST_AT_ONCE);
  private final ConcurrentLinkedDeque<Work> idle = new ConcurrentLinkedDeque<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  StandingReads(Database database) {
    this.database = database;
  }

  /** The first row that this statement finds. */
  <T> Optional<T> first(String sql, Binding binding, Prepared.Row<T> row) throws SQLException {
    free.acquireUninterruptibly();
    try {
      Work work = take();
      boolean sound = false;
      try {
        Optional<T> found = binding.set(work.sql(sql)).first(row);
        sound = true;
        return found;
      } finally {
        if (sound && !closed.get()) {
          idle.push(work);
        } else {
          close(work);
        }
      }
    } finally {
      free.release();
    }
  }

  private Work take() throws SQLException {
    Work work = idle.poll();
    return work == null ? new Work(database.connectToRead(), database.begin()) : work;
  }

  private static void close(Work work) {
    try {
      work.close();
    } catch (SQLException e) {
      LOG.warn("a connection that reads could not be closed: {}", e.getErrorCode());
    }
  }

  @Override
  public void close() {
    closed.set(true);
    for (Work work = idle.poll(); work != null; work = idle.poll()) {
      close(work);
    }
  }

  /** Sets the parameters of a statement. */
  @FunctionalInterface
  interface Binding {
    Prepared set(Prepared statement) throws SQLException;
  }
}
