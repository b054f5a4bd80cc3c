package wayfinder.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wayfinder.store.WatchedStore;

class SetupLinkTest {
  private static final String PASSWORD = "nine red boats sail";

  private final TestClock clock = new TestClock();
  private final WatchedStore store = new WatchedStore();
  private final Accounts accounts = store.accounts();
  private final SecureRandom random = new SecureRandom();
  private final NewAccount newAccount =
      new NewAccount(accounts, new Passwords(random), clock, random);
  private final SetupLink link = new SetupLink(accounts, newAccount, clock, random);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theLinkMakesOneAdministratorAndIsGone() {
    String token = link.issue().orElseThrow().value();

    assertThat(link.use(token, "Maria", "short"))
        .contains(new NewAccount.Outcome.BadPassword(Passwords.Fault.TOO_SHORT));
    assertThat(link.use(token, "<b>", PASSWORD)).contains(new NewAccount.Outcome.BadName());
    assertThat(link.use(token, "Maria", PASSWORD).orElseThrow())
        .isInstanceOfSatisfying(
            NewAccount.Outcome.Added.class,
            added -> assertThat(added.staff().role()).isEqualTo(Staff.Role.ADMINISTRATOR));
    assertThat(link.isOpen(token)).isFalse();
    assertThat(link.use(token, "Mallory", PASSWORD)).isEmpty();
    assertThat(link.issue()).isEmpty();
  }

  @Test
  void theLinkIsGoodForADay() {
    String token = link.issue().orElseThrow().value();
    clock.move(Duration.ofHours(24).minusSeconds(1));
    assertThat(link.isOpen(token)).isTrue();
    clock.move(Duration.ofSeconds(1));
    assertThat(link.isOpen(token)).isFalse();
  }

  @Test
  void anyOtherTokenOpensNothing() {
    Optional<Token> issued = link.issue();
    assertThat(issued).isPresent();
    assertThat(link.isOpen("A".repeat(43))).isFalse();
    assertThat(link.isOpen("../admin")).isFalse();
  }

  @Test
  void aNameIsTakenOnlyOnce() {
    newAccount.add("Maria", PASSWORD, Staff.Role.CASE_MANAGER, null, null);
    assertThat(newAccount.add("MARIA", PASSWORD, Staff.Role.CASE_MANAGER, null, null))
        .isEqualTo(new NewAccount.Outcome.NameTaken());
  }
}
