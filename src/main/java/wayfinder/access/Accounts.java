package wayfinder.access;

import java.time.Instant;
import java.util.Optional;

/** The accounts of staff, and their sessions. */
public interface Accounts {
  /** Whether there is any account yet. */
  boolean isEmpty();

  /** Adds an account; false when the name is taken. Names compare without regard to case. */
  boolean add(Staff staff, String passwordHash, Instant at);

  /** The team of this name, made now if there is none. Names compare without regard to case. */
  TeamId team(String name);

  /** The account of this name with its password hash. */
  Optional<Account> byName(String name);

  /** Keeps a session by its token's hash. */
  void beginSession(byte[] tokenHash, StaffId staff, Instant at, Instant idleUntil, Instant endsAt);

  /**
   * Whose session this is, if it has not run out; moves its idle end on to {@code idleUntil}, never
   * back.
   */
  Optional<Staff> bySession(byte[] tokenHash, Instant now, Instant idleUntil);

  /** Ends a session. */
  void endSession(byte[] tokenHash);

  /** An account with its password hash. */
  record Account(Staff staff, String passwordHash) {}
}
