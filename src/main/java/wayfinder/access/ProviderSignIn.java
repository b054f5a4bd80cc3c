package wayfinder.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs staff in through the agency. Who has no account gets none, unless a role is set for it. */
public final class ProviderSignIn {
  private final Provider provider;
  private final Accounts accounts;
  private final NewAccount newAccount;
  private final People people;
  private final Staff.@Nullable Role newRole;
  private final Clock clock;
  private final SecureRandom random;

  /** A whole office may come from one address; who gets in is not counted. */
  private final Throttle byAddress = new Throttle(120, Duration.ofSeconds(1));

  /**
   * @param newRole of people who are vouched for and have no account; null: they get none
   */
  public ProviderSignIn(
      Provider provider,
      Accounts accounts,
      NewAccount newAccount,
      People people,
      Staff.@Nullable Role newRole,
      Clock clock,
      SecureRandom random) {
    this.provider = provider;
    this.accounts = accounts;
    this.newAccount = newAccount;
    this.people = people;
    this.newRole = newRole;
    this.clock = clock;
    this.random = random;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record SignedIn(Staff staff) implements Outcome {}

    /** The agency vouches for someone who has no account here, or a disabled one. */
    record Unknown() implements Outcome {}

    record Refused(Provider.Why why) implements Outcome {}

    record TooOften(Duration pause) implements Outcome {}
  }

  /** A token to give to the browser that begins. */
  public Token newBrowser() {
    return Token.random(random);
  }

  /** How long this address has to wait, which has come too often; zero: it need not. */
  public Duration pause(String address) {
    return byAddress.take(address, clock.instant());
  }

  /** Where that browser is sent. */
  public Provider.Way begin(Token browser) {
    return provider.begin(browser);
  }

  /**
   * Who came back.
   *
   * @param address of the browser, as far as it is known
   */
  public Outcome finish(Token browser, Map<String, List<String>> parameters, String address) {
    Duration pause = pause(address);
    if (pause.isPositive()) {
      return new Outcome.TooOften(pause);
    }
    return switch (provider.finish(browser, parameters)) {
      case Provider.Vouched.Not not -> new Outcome.Refused(not.why());
      case Provider.Vouched.For person ->
          known(person)
              .or(() -> added(person))
              .<Outcome>map(
                  staff -> {
                    byAddress.giveBack(address); // for leaving
                    byAddress.giveBack(address); // and for coming back
                    return new Outcome.SignedIn(staff);
                  })
              .orElseGet(Outcome.Unknown::new);
    };
  }

  private Optional<Staff> known(Provider.Vouched.For person) {
    return accounts.byProvider(key(person.name()), person.subject(), clock.instant());
  }

  private Optional<Staff> added(Provider.Vouched.For person) {
    if (newRole == null
        || people.isCalled(key(person.name()))
        || !(newAccount.invite(person.fullName(), newRole, null, null)
            instanceof NewAccount.Outcome.Added added)) {
      return Optional.empty();
    }
    people.setProviderName(
        added.staff().id(), key(person.name()), Actor.of(added.staff()), clock.instant());
    return known(person);
  }

  /** A name as it is compared: e-mail addresses without regard to case. */
  static String key(String name) {
    String plain = name.strip();
    return plain.contains("@") ? plain.toLowerCase(Locale.ROOT) : plain;
  }
}
