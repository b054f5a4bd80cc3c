package wayfinder.access;

import java.security.SecureRandom;
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
 *
 * <p>Tries of passwords are counted in memory: a restart, which no stranger can bring about, gives
 * back at most what is free at first. Tries of codes are counted in the store.
 */
public final class SignIn {
  private static final int MOST_KNOWN = 5_000;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_PASSWORD = 1_000;
  private static final Duration STEP = Duration.ofMinutes(5);

  private final Accounts accounts;
  private final OpenSessions sessions;
  private final SecondFactor factor;
  private final Passwords passwords;
  private final Clock clock;
  private final SecureRandom random;
  private final String nobodysHash;
  private final Throttle byNameAndAddress = new Throttle(6, Duration.ofSeconds(20));
  private final Throttle byAddress = new Throttle(30, Duration.ofSeconds(6));
  private final Throttle byName = new Throttle(60, Duration.ofSeconds(10));
  private final Set<String> known = Collections.synchronizedSet(new LinkedHashSet<>());

  public SignIn(
      Accounts accounts,
      OpenSessions sessions,
      SecondFactor factor,
      Passwords passwords,
      Clock clock,
      SecureRandom random) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.factor = factor;
    this.passwords = passwords;
    this.clock = clock;
    this.random = random;
    this.nobodysHash = passwords.nobodysHash();
  }

  /** What came of it. */
  public sealed interface Outcome {
    record SignedIn(Staff staff, Session.How how) implements Outcome {}

    /** The password was right; this token and a code finish it within five minutes. */
    record CodeNeeded(Token step) implements Outcome {}

    /** Which of the two was wrong is not said. */
    record WrongNameOrPassword() implements Outcome {}

    record WrongCode() implements Outcome {}

    /** The password was given too long ago. */
    record StepOver() implements Outcome {}

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
    return next(account.get());
  }

  private Outcome next(Accounts.Account account) {
    if (!account.secondFactor()) {
      return new Outcome.SignedIn(account.staff(), Session.How.PASSWORD);
    }
    Token step = Token.random(random);
    sessions.beginStep(step.hash(), account.staff().id(), clock.instant().plus(STEP));
    return new Outcome.CodeNeeded(step);
  }

  /** Finishes with a code from the app, or a recovery code. */
  public Outcome code(String step, String code) {
    Optional<Staff> staff =
        Token.hasForm(step)
            ? sessions.step(new Token(step).hash(), clock.instant())
            : Optional.empty();
    if (staff.isEmpty() || code.length() > LONGEST_NAME) {
      return staff.isEmpty() ? new Outcome.StepOver() : new Outcome.WrongCode();
    }
    return switch (factor.check(staff.get(), code)) {
      case SecondFactor.Outcome.Right _ ->
          sessions.endStep(new Token(step).hash())
              ? new Outcome.SignedIn(staff.get(), Session.How.CODE)
              : new Outcome.StepOver();
      case SecondFactor.Outcome.Wrong _ -> new Outcome.WrongCode();
      case SecondFactor.Outcome.TooOften often -> new Outcome.TooOften(often.pause());
    };
  }

  /**
   * Whether someone who is signed in knows the password of the account, asked before what an open
   * desk left alone must not allow; {@link Outcome.SignedIn} when so.
   */
  public Outcome confirm(Session session, String password, String address) {
    Optional<Accounts.Account> account = accounts.byId(session.staff().id());
    if (account.isEmpty() || password.length() > LONGEST_PASSWORD) {
      return new Outcome.WrongNameOrPassword();
    }
    String key = session.staff().name().toLowerCase(Locale.ROOT);
    String pair = key + "\n" + address;
    Duration wait = take(key, address, pair);
    if (wait.isPositive()) {
      return new Outcome.TooOften(wait);
    }
    if (!passwords.matches(password, account.get().passwordHash())) {
      return new Outcome.WrongNameOrPassword();
    }
    remember(key, address, pair);
    return new Outcome.SignedIn(session.staff(), session.how());
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
