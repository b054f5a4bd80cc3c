package wayfinder.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SweepsTest {
  @Test
  void aSweepThatHasBegunEndsBeforeTheServiceDoes() throws Exception {
    var begun = new CountDownLatch(1);
    var ended = new AtomicBoolean();
    var sweeps =
        new Sweeps(
            "a test",
            () -> {
              begun.countDown();
              ended.set(pausedUndisturbed());
            },
            Duration.ofHours(1));
    sweeps.start();
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

    sweeps.close();

    assertThat(ended).isTrue();
  }

  private static boolean pausedUndisturbed() {
    try {
      Thread.sleep(300);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
