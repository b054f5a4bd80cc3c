package wayfinder.access;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts of staff, and what they are signed in by. */
public interface Accounts {
  /** Whether there is any account yet. */
  boolean isEmpty();

  /** Adds an account that its own holder makes; false when the name is taken. */
  default boolean add(Staff staff, String passwordHash, Instant at) {
    return add(staff, passwordHash, Actor.of(staff), at);
  }

  /**
   * Adds an account; false when the name is taken. Names compare without regard to case.
   *
   * @param passwordHash null when none is chosen yet
   */
  boolean add(Staff staff, @Nullable String passwordHash, Actor by, Instant at);

  /** The team of this name, made now if there is none. Names compare without regard to case. */
  TeamId team(String name);

  /** The account of this name that can be signed in to, with its password hash. */
  Optional<Account> byName(String name);

  /** The account of this id that can be signed in to, with its password hash. */
  Optional<Account> byId(StaffId id);

  /** Whose link this is, if it still works. */
  Optional<Staff> byLink(byte[] linkHash, Instant now);

  /** Gives the holder of this link this password, once; empty when it does not work any more. */
  Optional<Staff> useLink(byte[] linkHash, String passwordHash, Instant at);

  /**
   * Changes someone's own password; all sessions end but this one.
   *
   * @param kept the hash of the session's token
   */
  void setPassword(Staff staff, String passwordHash, byte[] kept, Instant at);

  /**
   * Whom the agency's sign-in means; at the first time its subject is kept, and with another one
   * the same name opens nothing.
   */
  Optional<Staff> byProvider(String name, String subject, Instant at);

  /**
   * An account with its password hash.
   *
   * @param secondFactor whether a code is asked for after the password
   */
  record Account(Staff staff, String passwordHash, boolean secondFactor) {}
}
