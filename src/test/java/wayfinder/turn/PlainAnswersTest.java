package wayfinder.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wayfinder.content.TestContent;
import wayfinder.safety.DangerCheck;

/** Who skips a question, goes back or has enough calls nobody to their rescue. */
class PlainAnswersTest {
  private static final DangerCheck DANGER =
      new DangerCheck(
          TestContent.CONTENT.safety().rules(),
          TestContent.CONTENT.safety().model(),
          TestContent.CONTENT.safety().spellings());

  static Stream<String> signs() {
    return TestContent.CONTENT.interview().answers().signs().values().stream()
        .flatMap(Set::stream)
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("signs")
  void isNoDanger(String text) {
    assertThat(DANGER.check(text, Instant.parse("2026-11-24T15:00:00Z"), null)).isEmpty();
  }
}
