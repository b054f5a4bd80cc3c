package wayfinder.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CheckTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  @Test
  void aCheckSaysWhatItFinds() {
    assertThat(new Check("a", Optional::empty, SHORT).fault()).isEmpty();
    assertThat(new Check("a", () -> Optional.of("full disk"), SHORT).fault()).hasValue("full disk");
  }

  @Test
  void aCheckThatThrowsFailsWithoutItsMessage() {
    Check check =
        new Check(
            "a",
            () -> {
              throw new IllegalStateException("a client's words");
            },
            SHORT);
    assertThat(check.fault()).hasValue("the check failed");
  }

  @Test
  void aCheckThatHangsFailsAndNoSecondOneIsStartedBesideIt() {
    var release = new CountDownLatch(1);
    var started = new CountDownLatch(2);
    Check check =
        new Check(
            "a",
            () -> {
              started.countDown();
              awaitQuietly(release);
              return Optional.empty();
            },
            SHORT);
    assertThat(check.fault()).hasValue("no answer within 50 ms");
    assertThat(check.fault()).hasValue("no answer yet to an earlier check");
    assertThat(started.getCount()).isEqualTo(1);
    release.countDown();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
