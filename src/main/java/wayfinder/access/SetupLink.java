package wayfinder.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The way to the first account: a link that works once, for a day, and only while there is no
 * account. It is kept in memory alone; a new start makes a new one.
 */
public final class SetupLink {
  private static final Duration VALID = Duration.ofHours(24);

  private final Accounts accounts;
  private final NewAccount newAccount;
  private final Clock clock;
  private final SecureRandom random;
  private final AtomicReference<@Nullable Issued> issued = new AtomicReference<>();

  /** In memory only, until used; compared in constant time. */
  private record Issued(Token token, Instant until) {}

  public SetupLink(Accounts accounts, NewAccount newAccount, Clock clock, SecureRandom random) {
    this.accounts = accounts;
    this.newAccount = newAccount;
    this.clock = clock;
    this.random = random;
  }

  /** What the link ends with, if there is no account yet; one issued before opens nothing more. */
  public synchronized Optional<Token> issue() {
    if (!accounts.isEmpty()) {
      return Optional.empty();
    }
    Token token = Token.random(random);
    issued.set(new Issued(token, clock.instant().plus(VALID)));
    return Optional.of(token);
  }

  /** Whether this is what the link ends with, and it is still good. */
  public boolean isOpen(String token) {
    Issued current = issued.get();
    return current != null
        && Token.hasForm(token)
        && MessageDigest.isEqual(current.token().hash(), new Token(token).hash())
        && clock.instant().isBefore(current.until())
        && accounts.isEmpty();
  }

  /** Makes the first administrator; empty when the link is no good. It is used up only by that. */
  public synchronized Optional<NewAccount.Outcome> use(String token, String name, String password) {
    if (!isOpen(token)) {
      return Optional.empty();
    }
    NewAccount.Outcome outcome = newAccount.addFirst(name, password, Staff.Role.ADMINISTRATOR);
    if (outcome instanceof NewAccount.Outcome.Added) {
      issued.set(null);
    }
    return Optional.of(outcome);
  }
}
