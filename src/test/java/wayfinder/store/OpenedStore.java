package wayfinder.store;

import java.util.List;

/** A store that a suite of tests runs on. */
interface OpenedStore {
  Store store();

  /** Closes the store and opens it anew. */
  Store reopen();

  StoreSettings settings();

  /** Runs a statement on a connection of another process. */
  void runElsewhere(String sql);

  /** The rows of a query, columns joined by a space. */
  List<String> ask(String sql);

  /** Holds the database so that nothing can be written, until closed. */
  Held hold();

  /** All the database keeps, as bytes in Latin-1: what a thief of the disk would see. */
  String everythingKept();

  /** Lets go of what was held. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }
}
