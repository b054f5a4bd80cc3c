package wayfinder.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What administrators do with accounts. Each change is one transaction with the entry in the audit
 * that tells of it, and none leaves the desk without an administrator who can sign in.
 */
public interface People {
  /** Everyone, by name. */
  List<Person> all();

  /** The one with this id. */
  Optional<Person> find(StaffId id);

  /** All teams, by name. */
  List<Team> teams();

  /**
   * Changes what someone may do and see. Cases that this person can see no longer wait again for
   * whoever takes them.
   */
  Change setRights(StaffId id, Staff.Role role, @Nullable TeamId team, Actor by, Instant at);

  /**
   * Changes what the agency's sign-in calls this person; null: it is not used. Whom it meant by the
   * name before is forgotten.
   */
  Change setProviderName(StaffId id, @Nullable String name, Actor by, Instant at);

  /** Whether the agency's sign-in calls anyone so, disabled or not. */
  boolean isCalled(String name);

  /** Ends this person's sessions, and lets none begin; this person's cases wait again. */
  Change disable(StaffId id, Actor by, Instant at);

  /** Lets this person sign in again. */
  Change enable(StaffId id, Actor by, Instant at);

  /**
   * Takes password, second factor and sessions away, and lets this link give a new password until
   * then. Links issued before do so no more.
   */
  Change reset(StaffId id, byte[] linkHash, Instant until, Actor by, Instant at);

  /** Takes the second factor away, and ends this person's sessions. */
  Change endSecondFactor(StaffId id, Actor by, Instant at);

  /** What became of a change. */
  enum Change {
    DONE,
    GONE,
    /** Nobody who could give access back would be left. */
    LAST_ADMINISTRATOR,
    /** The agency's sign-in calls someone else so. */
    TAKEN
  }
}
