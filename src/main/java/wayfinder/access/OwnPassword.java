package wayfinder.access;

import java.time.Clock;
import java.util.Optional;

/** Choosing one's own password: by a one-time link, or in the place of the one before. */
public final class OwnPassword {
  private final Accounts accounts;
  private final Passwords passwords;
  private final Clock clock;

  public OwnPassword(Accounts accounts, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Chosen(Staff staff) implements Outcome {}

    record Bad(Passwords.Fault fault) implements Outcome {}

    /** The link does not work, or no longer. */
    record NoLink() implements Outcome {}
  }

  /** Whose link this is; empty when it does not work. */
  public Optional<Staff> byLink(String link) {
    return Token.hasForm(link)
        ? accounts.byLink(new Token(link).hash(), clock.instant())
        : Optional.empty();
  }

  /** Chooses it by a link, which works no more then. */
  public Outcome choose(String link, String password) {
    Optional<Staff> staff = byLink(link);
    if (staff.isEmpty()) {
      return new Outcome.NoLink();
    }
    Optional<Passwords.Fault> fault = passwords.faultIn(password, staff.get().name());
    if (fault.isPresent()) {
      return new Outcome.Bad(fault.get());
    }
    return accounts
        .useLink(new Token(link).hash(), passwords.hash(password), clock.instant())
        .<Outcome>map(Outcome.Chosen::new)
        .orElseGet(Outcome.NoLink::new);
  }

  /** Changes it; all sessions end but this one. */
  public Outcome change(Staff staff, String password, Token kept) {
    Optional<Passwords.Fault> fault = passwords.faultIn(password, staff.name());
    if (fault.isPresent()) {
      return new Outcome.Bad(fault.get());
    }
    accounts.setPassword(staff, passwords.hash(password), kept.hash(), clock.instant());
    return new Outcome.Chosen(staff);
  }
}
