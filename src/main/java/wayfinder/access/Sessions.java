package wayfinder.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is signed in. A session ends 15 minutes after the last thing its holder did, 12 hours after
 * it began, or at sign-out, whichever is first.
 */
public final class Sessions {
  /** How long a session lasts in which nothing is done. */
  public static final Duration IDLE = Duration.ofMinutes(15);

  static final Duration LONGEST = Duration.ofHours(12);

  private final OpenSessions open;
  private final Clock clock;
  private final SecureRandom random;

  public Sessions(OpenSessions open, Clock clock, SecureRandom random) {
    this.open = open;
    this.clock = clock;
    this.random = random;
  }

  /** Begins one; the token goes into the browser's cookie and is kept nowhere else. */
  public Token begin(Staff staff, Session.How how, String device) {
    Token token = Token.random(random);
    Instant now = clock.instant();
    open.begin(
        token.hash(),
        new OpenSessions.NewSession(staff, how, device, now, now.plus(IDLE), now.plus(LONGEST)));
    return token;
  }

  /** The session, if it has not ended; a person did something, so it lasts another while. */
  public Optional<Session> active(Token token) {
    Instant now = clock.instant();
    return open.find(token.hash(), now, now.plus(IDLE));
  }

  /** The session, if it has not ended; only the page asked, so it ends no later for that. */
  public Optional<Session> stillOpen(Token token) {
    Instant now = clock.instant();
    return open.find(token.hash(), now, now);
  }

  /** Ends it. */
  public void end(Token token) {
    open.end(token.hash());
  }

  /** All that this person has open, the newest first. */
  public List<Session> of(Staff staff) {
    return open.of(staff.id(), clock.instant());
  }

  /** Ends one of this person's own. */
  public void end(Staff staff, String id) {
    open.end(staff, id, clock.instant());
  }

  /** Ends all of this person's own but this one. */
  public void endOthers(Staff staff, Token kept) {
    open.endOthers(staff, kept.hash(), clock.instant());
  }
}
