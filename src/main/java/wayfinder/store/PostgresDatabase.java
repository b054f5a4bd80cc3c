package wayfinder.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL, shared by any number of nodes. */
final class PostgresDatabase implements Database {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresDatabase.class);
  private static final int READERS = 8;

  /** Locked, read-only, cannot connect now; and by their class: out of resources, operator. */
  private static final Set<String> UNAVAILABLE = Set.of("55P03", "25006", "57014", "25P02");

  private static final Set<String> COLLISION = Set.of("23505", "40001", "40P01");

  private final String url;
  private final Properties properties = new Properties();
  private final HikariDataSource readers;

  PostgresDatabase(String url, Duration lockWait) {
    this.url = url;
    properties.setProperty("ApplicationName", "wayfinder");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "30");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("logServerErrorDetail", "false");
    properties.setProperty(
        "options", "-c lock_timeout=" + lockWait.toMillis() + " -c synchronous_commit=on");
    var pool = new HikariConfig();
    pool.setPoolName("store-readers");
    pool.setJdbcUrl(url);
    pool.setDataSourceProperties(properties);
    pool.setMaximumPoolSize(READERS);
    pool.setMinimumIdle(1);
    pool.setInitializationFailTimeout(-1);
    pool.setConnectionTimeout(Math.max(250, lockWait.toMillis()));
    readers = new HikariDataSource(pool);
  }

  @Override
  public Connection connectToWrite() throws SQLException {
    return DriverManager.getConnection(url, properties);
  }

  @Override
  public Connection connectToRead() throws SQLException {
    Connection connection = DriverManager.getConnection(url, properties);
    connection.setReadOnly(true);
    return connection;
  }

  @Override
  public DataSource readers() {
    return readers;
  }

  @Override
  public DataSource schemaOwner() {
    return readers;
  }

  @Override
  public String migrations() {
    return "classpath:db/postgresql";
  }

  @Override
  public String begin() {
    return "BEGIN";
  }

  /** The keys of clients are what matters; the rest is unreadable without them. */
  @Override
  public void forgetDeleted() {
    try (Connection connection = connectToWrite();
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM client_key");
    } catch (SQLException e) {
      LOG.warn("the table of keys could not be cleaned: {}", e.getSQLState());
    }
  }

  @Override
  public Fault faultOf(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null || state.startsWith("08") || state.startsWith("57P")) {
      return Fault.BROKEN;
    }
    if (COLLISION.contains(state)) {
      return Fault.COLLISION;
    }
    return UNAVAILABLE.contains(state) || state.startsWith("53") || state.startsWith("58")
        ? Fault.UNAVAILABLE
        : Fault.OWN;
  }

  @Override
  public void close() {
    readers.close();
  }
}
