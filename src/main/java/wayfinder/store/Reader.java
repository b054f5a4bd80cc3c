package wayfinder.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import wayfinder.intake.StoreUnavailable;

/** Reads what is committed. */
final class Reader implements AutoCloseable {
  /** More than one pooled connection may have been lost at once. */
  private static final int MOST_TRIES = 4;

  private final Jdbi jdbi;
  private final StandingReads standing;
  private final Database database;

  Reader(Database database) {
    this.jdbi = Jdbi.create(database.readers());
    this.standing = new StandingReads(database);
    this.database = database;
  }

  /**
   * Reads something on a connection of its own; on another if that one was lost.
   *
   * @param doing what is being done, for the error
   */
  <T> T read(String doing, HandleCallback<T, SQLException> reading) {
    return trying(doing, () -> jdbi.withHandle(reading));
  }

  /**
   * Reads the first row with a statement that stays prepared, which costs a quarter of {@link
   * #read}: for what every text needs.
   */
  <T> Optional<T> first(
      String doing, String sql, StandingReads.Binding binding, Prepared.Row<T> row) {
    return trying(doing, () -> standing.first(sql, binding, row));
  }

  private <T> T trying(String doing, Callable<T> reading) {
    for (int tries = 1; true; tries++) {
      try {
        return reading.call();
      } catch (Exception e) {
        if (tries == MOST_TRIES || !isLost(e)) {
          throw new StoreUnavailable(doing, e);
        }
      }
    }
  }

  /** The pool's own timeout is no lost connection: the database is away. */
  private boolean isLost(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return !(sql instanceof SQLTransientConnectionException)
            && database.faultOf(sql) == Fault.BROKEN;
      }
    }
    return false;
  }

  @Override
  public void close() {
    standing.close();
  }
}
