package wayfinder.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who is signed in. A session ends 15 minutes after the last thing its holder did, 12 hours after
 * it began, or at sign-out, whichever is first.
 */
public final class Sessions {
  static final Duration IDLE = Duration.ofMinutes(15);
  static final Duration LONGEST = Duration.ofHours(12);

  private final Accounts accounts;
  private final Clock clock;
  private final SecureRandom random;

  public Sessions(Accounts accounts, Clock clock, SecureRandom random) {
    this.accounts = accounts;
    this.clock = clock;
    this.random = random;
  }

  /** Begins one; the token goes into the browser's cookie and is kept nowhere else. */
  public Token begin(Staff staff) {
    Token token = Token.random(random);
    Instant now = clock.instant();
    accounts.beginSession(token.hash(), staff.id(), now, now.plus(IDLE), now.plus(LONGEST));
    return token;
  }

  /** Whose it is, if it has not ended; a person did something, so it lasts another while. */
  public Optional<Staff> active(Token token) {
    Instant now = clock.instant();
    return accounts.bySession(token.hash(), now, now.plus(IDLE));
  }

  /** Whose it is, if it has not ended; only the page asked, so it ends no later for that. */
  public Optional<Staff> stillOpen(Token token) {
    Instant now = clock.instant();
    return accounts.bySession(token.hash(), now, now);
  }

  /** Ends it. */
  public void end(Token token) {
    accounts.endSession(token.hash());
  }
}
