package wayfinder;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Actor;
import wayfinder.access.Administration;
import wayfinder.access.NewAccount;
import wayfinder.access.Passwords;
import wayfinder.access.Person;
import wayfinder.access.Staff;
import wayfinder.store.Store;
import wayfinder.store.StoreSettings;

/** Looks after accounts from outside of the desk; the service may be running meanwhile. */
public final class NewStaff {
  private NewStaff() {}

  /** Adds an account to the store of these settings; nothing is written unless it was added. */
  public static NewAccount.Outcome add(
      Settings settings, String name, String password, Staff.Role role, Clock clock) {
    return add(settings, name, password, role, null, clock);
  }

  /**
   * The same for someone of a team.
   *
   * @param team by name, made if there is none; null for none
   */
  public static NewAccount.Outcome add(
      Settings settings,
      String name,
      String password,
      Staff.Role role,
      @Nullable String team,
      Clock clock) {
    try (Store store = Store.open(StoreSettings.of(settings.data(), settings.databaseUrl()))) {
      var random = new SecureRandom();
      return new NewAccount(store.accounts(), new Passwords(random), clock, random)
          .add(name, password, role, team, Actor.COMMAND);
    }
  }

  /**
   * Takes password, second factor and sessions of the account with this name away.
   *
   * @return the address at which its holder chooses a new password, once; empty when there is no
   *     such account
   */
  public static Optional<String> reset(Settings settings, String name, Clock clock) {
    try (Store store = Store.open(StoreSettings.of(settings.data(), settings.databaseUrl()))) {
      var random = new SecureRandom();
      var newAccount = new NewAccount(store.accounts(), new Passwords(random), clock, random);
      var administration = new Administration(store.people(), newAccount, clock, random);
      return administration.all().stream()
          .filter(person -> person.staff().name().equalsIgnoreCase(name.strip()))
          .findFirst()
          .map(person -> administration.reset(person.staff().id(), Actor.COMMAND))
          .map(
              reset ->
                  switch (reset) {
                    case Administration.Reset.Done done ->
                        settings.publicUrl() + "/desk/setup/" + done.link().value();
                    case Administration.Reset.Refused refused ->
                        throw new IllegalStateException("not reset: " + refused.why());
                  });
    }
  }

  /** Everyone who has an account. */
  public static List<Person> all(Settings settings) {
    try (Store store = Store.open(StoreSettings.of(settings.data(), settings.databaseUrl()))) {
      return store.people().all();
    }
  }
}
