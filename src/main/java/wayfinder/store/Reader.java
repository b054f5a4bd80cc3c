package wayfinder.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import wayfinder.intake.StoreUnavailable;

/** Reads what is committed. */
final class Reader {
  /** More than one pooled connection may have been lost at once. */
  private static final int MOST_TRIES = 4;

  private final Jdbi jdbi;
  private final Database database;

  Reader(Database database) {
    this.jdbi = Jdbi.create(database.readers());
    this.database = database;
  }

  /**
   * Reads something on a connection of its own; on another if that one was lost.
   *
   * @param doing what is being done, for the error
   */
  <T> T read(String doing, HandleCallback<T, SQLException> reading) {
    for (int tries = 1; true; tries++) {
      try {
        return jdbi.withHandle(reading);
      } catch (JdbiException | SQLException e) {
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
}
