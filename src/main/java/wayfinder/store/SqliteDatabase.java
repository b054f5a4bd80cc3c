package wayfinder.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQLite in a file of the data folder. */
final class SqliteDatabase implements Database {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);
  private static final String READ_ONLY = "PRAGMA query_only = ON";
  private static final int READERS = 4;
  private static final int PRIMARY_CODE = 0xff;

  /** Measured: with SQLite's own 2 MiB and 1,000 pages a turn costs nearly twice the time. */
  private static final int CACHE_KIB = 16_384;

  private static final int CHECKPOINT_PAGES = 4_000;
  private static final int LONGEST_LOG_BYTES = 64 << 20;

  /** What must hold on every connection that writes, as SQLite reads it back. */
  private static final Map<String, String> HELD =
      Map.of(
          "journal_mode", "wal",
          "synchronous", "2",
          "foreign_keys", "1",
          "secure_delete", "1",
          "trusted_schema", "0");

  private final SQLiteDataSource writers;
  private final SQLiteDataSource reading;
  private final HikariDataSource readers;
  private final Duration lockWait;

  SqliteDatabase(Path folder, Duration lockWait) {
    this.lockWait = lockWait;
    unpackDriverInto(folder.resolve("tmp").resolve("sqlite"));
    String url = "jdbc:sqlite:" + folder.resolve("wayfinder.db");
    writers = new SQLiteDataSource(settings(lockWait));
    writers.setUrl(url);
    reading = reading(url, lockWait);
    readers = new HikariDataSource(pool(reading, lockWait));
  }

  /** The driver unpacks its library at each start; what a killed process left is removed here. */
  private static void unpackDriverInto(Path tmp) {
    try {
      Files.createDirectories(tmp);
      try (var left = Files.newDirectoryStream(tmp)) {
        for (Path file : left) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UnusableStore("The folder " + tmp + " can't be written to.", e);
    }
    System.setProperty("org.sqlite.tmpdir", tmp.toString());
  }

  private static SQLiteConfig settings(Duration lockWait) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
    config.setCacheSize(-CACHE_KIB);
    config.setWalAutocheckpoint(CHECKPOINT_PAGES);
    config.setJournalSizeLimit(LONGEST_LOG_BYTES);
    config.setBusyTimeout(Math.toIntExact(lockWait.toMillis()));
    config.setGetGeneratedKeys(false);
    return config;
  }

  private static SQLiteDataSource reading(String url, Duration lockWait) {
    var config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(lockWait.toMillis()));
    config.setGetGeneratedKeys(false);
    var source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  private static HikariConfig pool(SQLiteDataSource source, Duration lockWait) {
    var pool = new HikariConfig();
    pool.setPoolName("store-readers");
    pool.setDataSource(source);
    pool.setConnectionInitSql(READ_ONLY);
    pool.setMaximumPoolSize(READERS);
    pool.setMinimumIdle(1);
    pool.setMaxLifetime(0);
    pool.setInitializationFailTimeout(-1);
    pool.setConnectionTimeout(Math.max(250, lockWait.toMillis()));
    return pool;
  }

  @Override
  public Connection connectToWrite() throws SQLException {
    Connection connection = writers.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA trusted_schema = OFF");
      for (var held : HELD.entrySet()) {
        check(statement, held.getKey(), held.getValue());
      }
      check(statement, "busy_timeout", String.valueOf(lockWait.toMillis()));
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static void check(Statement statement, String pragma, String wanted) throws SQLException {
    try (ResultSet held = statement.executeQuery("PRAGMA " + pragma)) {
      if (!held.next() || !wanted.equals(held.getString(1))) {
        throw new UnusableStore("SQLite does not keep to " + pragma + " = " + wanted + ".");
      }
    }
  }

  @Override
  public Connection connectToRead() throws SQLException {
    Connection connection = reading.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute(READ_ONLY);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public DataSource readers() {
    return readers;
  }

  @Override
  public DataSource schemaOwner() {
    return writers;
  }

  @Override
  public String migrations() {
    return "classpath:db/sqlite";
  }

  @Override
  public String begin() {
    return "BEGIN IMMEDIATE";
  }

  /**
   * Deleted rows are overwritten; their old pages lie in the log until it is taken over and cut.
   */
  @Override
  public void forgetDeleted() {
    try (Connection connection = writers.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
      if (row.next() && row.getInt(1) != 0) {
        LOG.warn("the log of the database was in use and is cut later");
      }
    } catch (SQLException e) {
      LOG.warn("the log of the database could not be cut: {}", e.getErrorCode());
    }
  }

  @Override
  public Fault faultOf(SQLException failure) {
    if (!(failure instanceof SQLiteException sqlite)) {
      return failure.getErrorCode() == 0 ? Fault.BROKEN : Fault.OWN;
    }
    SQLiteErrorCode code = sqlite.getResultCode();
    if (List.of(
            SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE, SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY)
        .contains(code)) {
      return Fault.COLLISION;
    }
    int primary = code.code & PRIMARY_CODE;
    if (isOneOf(
        primary,
        SQLiteErrorCode.SQLITE_BUSY,
        SQLiteErrorCode.SQLITE_LOCKED,
        SQLiteErrorCode.SQLITE_NOMEM,
        SQLiteErrorCode.SQLITE_READONLY,
        SQLiteErrorCode.SQLITE_FULL)) {
      return Fault.UNAVAILABLE;
    }
    return isOneOf(
            primary,
            SQLiteErrorCode.SQLITE_IOERR,
            SQLiteErrorCode.SQLITE_CORRUPT,
            SQLiteErrorCode.SQLITE_CANTOPEN,
            SQLiteErrorCode.SQLITE_PROTOCOL,
            SQLiteErrorCode.SQLITE_NOTADB)
        ? Fault.BROKEN
        : Fault.OWN;
  }

  private static boolean isOneOf(int primary, SQLiteErrorCode... codes) {
    for (SQLiteErrorCode code : codes) {
      if (code.code == primary) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    readers.close();
  }
}
