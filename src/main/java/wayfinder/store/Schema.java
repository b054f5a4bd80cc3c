package wayfinder.store;

import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables to the form that this version knows. */
final class Schema {
  private Schema() {}

  /** Refuses tables of a later version, which could be read wrongly. */
  static void bringUpToDate(Database database) {
    try {
      Flyway flyway =
          Flyway.configure()
              .dataSource(database.schemaOwner())
              .locations(database.migrations())
              .cleanDisabled(true)
              .load();
      if (Stream.of(flyway.info().all()).anyMatch(Schema::isLaterThanOurs)) {
        throw new UnusableStore(
            "The database was written by a later version of Wayfinder; start that version or a"
                + " later one.");
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw new UnusableStore("The database can't be opened or its tables can't be made.", e);
    }
  }

  private static boolean isLaterThanOurs(MigrationInfo migration) {
    return migration.getState() == MigrationState.FUTURE_SUCCESS
        || migration.getState() == MigrationState.FUTURE_FAILED;
  }
}
