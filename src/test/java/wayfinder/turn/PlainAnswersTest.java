package wayfinder.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.content.TestContent;
import wayfinder.conversation.Danger;
import wayfinder.safety.DangerCheck;

/** Who answers the screening plainly calls nobody to their rescue. */
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
  void whoSkipsOrGoesBackIsInNoDanger(String text) {
    assertThat(danger(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "me and my boyfriend",
        "me, my boyfriend and his daughter",
        "my wife and me",
        "me 34, husband 36, kids 4 and 7",
        "husband 40, me 38",
        "just me and my daughter",
        "my husband has no papers",
        "he is blind",
        "yo, mi esposo y mi hija",
        "mi esposo y mi hija",
        "solo mi hijo y yo",
        "yo 34, esposo 33, hija 6",
        "mi marido, mis dos hijos y mi suegra",
        "mi esposo no tiene papeles",
        "nadie tiene papeles",
        "vivimos en el carro"
      })
  void whoTellsWhoLivesWithThemIsInNoDanger(String text) {
    assertThat(danger(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "me and my boyfriend, he has me locked in",
        "el jefe tiene mi pasaporte y no me deja ir",
        "nos quitaron los papeles y no podemos salir",
        "id rather not wake up anymore"
      })
  void theSameWordsInDangerStillAre(String text) {
    assertThat(danger(text)).isPresent();
  }

  private static Optional<Danger> danger(String text) {
    return DANGER.check(text, Instant.parse("2026-11-24T15:00:00Z"), null);
  }
}
