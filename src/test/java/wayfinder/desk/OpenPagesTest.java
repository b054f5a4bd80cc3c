package wayfinder.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import wayfinder.access.Token;

class OpenPagesTest {
  private static final Token TOKEN = new Token("a".repeat(43));
  private static final Token OTHER = new Token("b".repeat(43));

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T15:00:00Z"));
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicBoolean isIn = new AtomicBoolean(true);
  private final OpenPages pages =
      new OpenPages(
          _ -> {
            asked.incrementAndGet();
            return isIn.get();
          },
          now::get);

  @Test
  void aTextThatWakesAllPagesOfTwoSessionsAsksTheStoreOnceForEach() {
    for (int page = 0; page < 100; page++) {
      assertThat(pages.areStillIn(TOKEN)).isTrue();
      assertThat(pages.areStillIn(OTHER)).isTrue();
    }
    assertThat(asked).hasValue(2);
  }

  @Test
  void aSessionThatWasEndedElsewhereIsFoundOutWithinASecond() {
    pages.areStillIn(TOKEN);
    isIn.set(false);
    now.updateAndGet(it -> it.plus(OpenPages.HOLDS).minus(Duration.ofMillis(1)));
    assertThat(pages.areStillIn(TOKEN)).isTrue();
    now.updateAndGet(it -> it.plusMillis(1));
    assertThat(pages.areStillIn(TOKEN)).isFalse();
    isIn.set(true);
    assertThat(pages.areStillIn(TOKEN)).isTrue();
  }

  @Test
  void whatWasKnownOfAClosedPageIsForgotten() {
    pages.areStillIn(TOKEN);
    pages.closed(TOKEN);
    isIn.set(false);
    assertThat(pages.areStillIn(TOKEN)).isFalse();
  }
}
