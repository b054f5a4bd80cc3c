package wayfinder.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wayfinder.store.WatchedStore;

class SignInTest {
  private static final String RIGHT = "nine red boats sail";
  private static final String HOME = "192.0.2.1";

  private final TestClock clock = new TestClock();
  private final WatchedStore store = new WatchedStore();
  private final Accounts accounts = store.accounts();
  private final SecureRandom random = new SecureRandom();
  private final Passwords passwords = new Passwords(random);
  private final SecondFactor factor =
      new SecondFactor(store.secondFactors(), "Agency", clock, random);
  private final SignIn signIn =
      new SignIn(accounts, store.sessions(), factor, passwords, clock, random);

  @AfterEach
  void close() {
    store.close();
  }

  @BeforeEach
  void mariaHasAnAccount() {
    var newAccount = new NewAccount(accounts, passwords, clock, random);
    assertThat(newAccount.add("Maria", RIGHT, Staff.Role.CASE_MANAGER, null, null))
        .isInstanceOf(NewAccount.Outcome.Added.class);
  }

  @Test
  void theNameIsReadWithoutRegardToCase() {
    assertThat(signIn.signIn(" MARIA ", RIGHT, HOME)).isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
    assertThat(signIn.signIn("Maria", "nine red boats sink", HOME))
        .isEqualTo(signIn.signIn("Nobody", RIGHT, HOME))
        .isEqualTo(new SignIn.Outcome.WrongNameOrPassword());
  }

  @Test
  void whoGuessesWaitsAndThenMayTryAgain() {
    for (int i = 0; i < 6; i++) {
      signIn.signIn("Maria", "guess", HOME);
    }
    assertThat(signIn.signIn("Maria", RIGHT, HOME)).isInstanceOf(SignIn.Outcome.TooOften.class);

    clock.move(Duration.ofSeconds(20));
    assertThat(signIn.signIn("Maria", RIGHT, HOME)).isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  @Test
  void aStrangerWhoGuessesDoesNotLockTheRealPersonOut() {
    assertThat(signIn.signIn("Maria", RIGHT, HOME)).isInstanceOf(SignIn.Outcome.SignedIn.class);
    for (int i = 0; i < 70; i++) {
      signIn.signIn("Maria", "guess", "198.51.100." + i);
    }

    assertThat(signIn.signIn("Maria", RIGHT, "203.0.113.9"))
        .isInstanceOf(SignIn.Outcome.TooOften.class);
    assertThat(signIn.signIn("Maria", RIGHT, HOME)).isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  @Test
  void oneAddressThatTriesManyNamesWaits() {
    for (int i = 0; i < 30; i++) {
      signIn.signIn("name" + i, "guess", "198.51.100.7");
    }

    assertThat(signIn.signIn("another", "guess", "198.51.100.7"))
        .isInstanceOf(SignIn.Outcome.TooOften.class);
    assertThat(signIn.signIn("another", "guess", HOME))
        .isInstanceOf(SignIn.Outcome.WrongNameOrPassword.class);
  }
}
