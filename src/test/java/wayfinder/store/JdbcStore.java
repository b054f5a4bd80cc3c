package wayfinder.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;

/** A store that tests can look behind with a connection of their own. */
abstract class JdbcStore implements OpenedStore {
  /** How long a write waits here for whoever holds the database. */
  static final Duration LOCK_WAIT = Duration.ofMillis(300);

  static final int LONGEST_QUEUE = 300;

  private final AtomicReference<Store> store = new AtomicReference<>();

  /** Where a connection of another process goes. */
  abstract String address();

  abstract List<String> holding();

  @Override
  public Store store() {
    return store.get();
  }

  @Override
  public Store reopen() {
    close();
    store.set(Store.open(settings()));
    return store.get();
  }

  @AfterEach
  void close() {
    if (store.get() != null) {
      store.get().close();
    }
  }

  @Override
  public void runElsewhere(String sql) {
    try (var connection = DriverManager.getConnection(address());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public List<String> ask(String sql) {
    try (var connection = DriverManager.getConnection(address());
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      while (found.next()) {
        rows.add(joined(found));
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static String joined(ResultSet row) throws SQLException {
    var columns = new ArrayList<String>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      columns.add(String.valueOf(row.getString(i)));
    }
    return String.join(" ", columns);
  }

  @Override
  public Held hold() {
    try {
      Connection connection = DriverManager.getConnection(address());
      for (String statement : holding()) {
        try (var run = connection.createStatement()) {
          run.execute(statement);
        }
      }
      return () -> letGo(connection);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void letGo(Connection connection) {
    try (connection;
        var run = connection.createStatement()) {
      run.execute("ROLLBACK");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
