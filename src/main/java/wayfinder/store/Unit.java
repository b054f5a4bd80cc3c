package wayfinder.store;

import java.sql.SQLException;

/**
 * What is written together or not at all. It may be run more than once: what an earlier run wrote
 * is undone before.
 */
@FunctionalInterface
interface Unit<T> {
  T write(Work work) throws SQLException;
}
