package wayfinder.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wayfinder.store.WatchedStore;

class SessionsTest {
  private static final Staff MARIA =
      new Staff(new StaffId("maria"), "Maria", Staff.Role.CASE_MANAGER);

  private final TestClock clock = new TestClock();
  private final WatchedStore store = new WatchedStore();
  private final Accounts accounts = store.accounts();
  private final Sessions sessions = new Sessions(store.sessions(), clock, new SecureRandom());

  @AfterEach
  void close() {
    store.close();
  }

  @BeforeEach
  void mariaHasAnAccount() {
    assertThat(accounts.add(MARIA, "hash", clock.instant())).isTrue();
  }

  @Test
  void aSessionEndsAQuarterOfAnHourAfterTheLastThingDone() {
    Token token = sessions.begin(MARIA, Session.How.PASSWORD, "Firefox on Linux");
    clock.move(Duration.ofMinutes(14));
    assertThat(sessions.active(token).map(Session::staff)).contains(MARIA);
    clock.move(Duration.ofMinutes(14));
    assertThat(sessions.active(token).map(Session::staff)).contains(MARIA);
    clock.move(Duration.ofMinutes(15));
    assertThat(sessions.active(token)).isEmpty();
  }

  @Test
  void aPageThatOnlyRefreshesItselfKeepsNoSessionAlive() {
    Token token = sessions.begin(MARIA, Session.How.PASSWORD, "Firefox on Linux");
    clock.move(Duration.ofMinutes(14));
    assertThat(sessions.stillOpen(token).map(Session::staff)).contains(MARIA);
    clock.move(Duration.ofMinutes(1));
    assertThat(sessions.stillOpen(token)).isEmpty();
  }

  @Test
  void aSessionEndsAfterTwelveHoursHoweverBusy() {
    Token token = sessions.begin(MARIA, Session.How.PASSWORD, "Firefox on Linux");
    for (int minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
      clock.move(Duration.ofMinutes(10));
      assertThat(sessions.active(token).map(Session::staff)).contains(MARIA);
    }
    clock.move(Duration.ofMinutes(10));
    assertThat(sessions.active(token)).isEmpty();
  }

  @Test
  void aSessionIsDeadAfterSignOut() {
    Token token = sessions.begin(MARIA, Session.How.PASSWORD, "Firefox on Linux");
    Token other = sessions.begin(MARIA, Session.How.PASSWORD, "Firefox on Linux");
    sessions.end(token);
    assertThat(sessions.active(token)).isEmpty();
    assertThat(sessions.active(other).map(Session::staff)).contains(MARIA);
  }

  @Test
  void aTokenPrintsNothingOfItself() {
    Token token = sessions.begin(MARIA, Session.How.PASSWORD, "Firefox on Linux");
    assertThat(token.toString()).doesNotContain(token.value());
  }
}
