package wayfinder.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A kind of database, and how it is opened. */
sealed interface Database extends AutoCloseable permits SqliteDatabase, PostgresDatabase {
  /** A connection to write with; belongs to the caller. */
  Connection connectToWrite() throws SQLException;

  /** A connection to read with, which sees what was committed; belongs to the caller. */
  Connection connectToRead() throws SQLException;

  /** Pooled connections to read with. */
  DataSource readers();

  /** Connections to change the schema with. */
  DataSource schemaOwner();

  /** The folder of resources that holds its migrations. */
  String migrations();

  /** Begins a transaction that will write. */
  String begin();

  /** Lets go of what was deleted, so that no old copy of it is left in the files. */
  void forgetDeleted();

  /** What kind of failure this is. */
  Fault faultOf(SQLException failure);

  @Override
  void close();
}
