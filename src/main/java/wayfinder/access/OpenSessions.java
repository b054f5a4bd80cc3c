package wayfinder.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is signed in, and who is on the way to it. Tokens are known by their hash only. */
public interface OpenSessions {
  /** Begins one, and writes down that it began. */
  void begin(byte[] tokenHash, NewSession session);

  /**
   * The session, if it has not run out and its holder may still sign in; moves its idle end on to
   * {@code idleUntil}, never back.
   */
  Optional<Session> find(byte[] tokenHash, Instant now, Instant idleUntil);

  /** Ends a session. */
  void end(byte[] tokenHash);

  /** All that have not run out, the newest first. */
  List<Session> of(StaffId staff, Instant now);

  /** Ends one of this person's sessions. */
  void end(Staff staff, String id, Instant at);

  /** Ends all of this person's sessions but this one. */
  void endOthers(Staff staff, byte[] kept, Instant at);

  /** Keeps a step of signing in: the password was right, a code is still to come. */
  void beginStep(byte[] tokenHash, StaffId staff, Instant until);

  /** Whose step this is, if it has not run out. */
  Optional<Staff> step(byte[] tokenHash, Instant now);

  /** Ends a step; false when it had ended. */
  boolean endStep(byte[] tokenHash);

  /**
   * A session to begin.
   *
   * @param device what kind of browser on what kind of machine
   */
  record NewSession(
      Staff staff, Session.How how, String device, Instant at, Instant idleUntil, Instant endsAt) {}
}
