package wayfinder.store;

/** What kind of failure a database reported. */
enum Fault {
  /** Two wrote at once; the same again may well succeed. */
  COLLISION,
  /** Locked, full or read-only: nothing can be written now, the connection is sound. */
  UNAVAILABLE,
  /** The connection is no good any more. */
  BROKEN,
  /** This statement is wrong, for this one caller. */
  OWN
}
