package wayfinder;

import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Actor;
import wayfinder.access.NewAccount;
import wayfinder.access.Passwords;
import wayfinder.access.Staff;
import wayfinder.store.Store;
import wayfinder.store.StoreSettings;

/** Adds people to the desk from outside of it; the service may be running meanwhile. */
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
}
