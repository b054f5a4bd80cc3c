package wayfinder.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Signs staff in. An unknown name costs the same time as a wrong password. Who tries too often
 * waits: by name at an address, by address, and by name over all addresses; the last does not hold
 * at an address where the name has signed in before, so that a stranger can't lock its owner out.
 */
public final class SignIn {
  private static final int MOST_KNOWN = 5_000;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_PASSWORD = 1_000;

  private final Accounts accounts;
  private final Passwords passwords;
  private final Clock clock;
  private final String nobodysHash;
  private final Throttle byNameAndAddress = new Throttle(6, Duration.ofSeconds(20));
  private final Throttle byAddress = new Throttle(30, Duration.ofSeconds(6));
  private final Throttle byName = new Throttle(60, Duration.ofSeconds(10));
  private final Set<String> known = Collections.synchronizedSet(new LinkedHashSet<>());

  public SignIn(Accounts accounts, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
    this.nobodysHash = passwords.nobodysHash();
  }

  /** What came of it. */
  public sealed interface Outcome {
    record SignedIn(Staff staff) implements Outcome {}

    /** Which of the two was wrong is not said. */
    record WrongNameOrPassword() implements Outcome {}

    record TooOften(Duration pause) implements Outcome {}
  }

  /**
   * Signs in.
   *
   * @param address of the browser, as far as it is known
   */
  public Outcome signIn(String name, String password, String address) {
    String key = name.strip().toLowerCase(Locale.ROOT);
    if (key.length() > LONGEST_NAME || password.length() > LONGEST_PASSWORD) {
      return new Outcome.WrongNameOrPassword();
    }
    String pair = key + "\n" + address;
    Duration wait = take(key, address, pair);
    if (wait.isPositive()) {
      return new Outcome.TooOften(wait);
    }
    Optional<Accounts.Account> account = accounts.byName(key);
    String hash = account.map(Accounts.Account::passwordHash).orElse(nobodysHash);
    if (!passwords.matches(password, hash) || account.isEmpty()) {
      return new Outcome.WrongNameOrPassword();
    }
    remember(key, address, pair);
    return new Outcome.SignedIn(account.get().staff());
  }

  private Duration take(String key, String address, String pair) {
    Instant now = clock.instant();
    Duration wait = byNameAndAddress.take(pair, now);
    if (wait.isPositive()) {
      return wait;
    }
    wait = byAddress.take(address, now);
    if (wait.isPositive()) {
      return wait;
    }
    return known.contains(pair) ? Duration.ZERO : byName.take(key, now);
  }

  private void remember(String key, String address, String pair) {
    byNameAndAddress.forget(pair);
    byAddress.giveBack(address);
    byName.giveBack(key);
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    known.add(pair);
  }
}
