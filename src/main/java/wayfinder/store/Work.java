package wayfinder.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The connection that writes, with the statements prepared on it. For one thread. */
final class Work implements AutoCloseable {
  private final Connection connection;
  private final String begin;
  private final Map<String, Prepared> statements = new HashMap<>();
  private final AtomicBoolean begun = new AtomicBoolean();

  /**
   * @param begin the statement that begins a transaction. The driver's own way is not used: on
   *     SQLite it begins the next transaction with each commit, and so would hold the lock for good
   */
  Work(Connection connection, String begin) {
    this.connection = connection;
    this.begin = begin;
  }

  void begin() throws SQLException {
    sql(begin).update();
    begun.set(true);
  }

  void commit() throws SQLException {
    sql("COMMIT").update();
    begun.set(false);
  }

  /** Undoes what was begun, if anything was. */
  void rollback() throws SQLException {
    if (begun.getAndSet(false)) {
      sql("ROLLBACK").update();
    }
  }

  /** Runs a statement that takes no part in a transaction, such as a pragma. */
  void run(String statement) throws SQLException {
    try (Statement once = connection.createStatement()) {
      once.execute(statement);
    }
  }

  /** The statement with this text, its names yet to be set. */
  Prepared sql(String text) throws SQLException {
    Prepared known = statements.get(text);
    if (known == null) {
      known = new Prepared(connection, text);
      statements.put(text, known);
    }
    return known;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
