package wayfinder.store;

import java.sql.SQLException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import wayfinder.intake.StoreUnavailable;

/** Reads what is committed. */
final class Reader {
  private final Jdbi jdbi;

  Reader(Database database) {
    this.jdbi = Jdbi.create(database.readers());
  }

  /**
   * Reads something on a connection of its own.
   *
   * @param doing what is being done, for the error
   */
  <T> T read(String doing, HandleCallback<T, SQLException> reading) {
    try {
      return jdbi.withHandle(reading);
    } catch (JdbiException | SQLException e) {
      throw new StoreUnavailable(doing, e);
    }
  }
}
