package wayfinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentsTest {
  @ParameterizedTest(name = "{0} times {1}, {2}, {3} times {4} make {5}")
  @CsvSource({
    "160, a, '', 0, a, 1",
    "161, a, '', 0, a, 2",
    "306, a, '', 0, a, 2",
    "307, a, '', 0, a, 3",
    "158, a, €, 0, a, 1",
    "159, a, €, 0, a, 2",
    "152, a, €, 152, a, 3",
    "70, á, '', 0, á, 1",
    "71, á, '', 0, á, 2",
    "134, á, '', 0, á, 2",
    "135, á, '', 0, á, 3",
    "35, 😭, '', 0, a, 1",
    "36, 😭, '', 0, a, 2",
    "66, á, 😭, 66, á, 3",
  })
  void aTextIsCutAsTheCarrierCutsIt(
      int first, String unit, String middle, int last, String end, int count) {
    String text = unit.repeat(first) + middle + end.repeat(last);
    assertThat(Segments.of(text).count()).isEqualTo(count);
  }

  @Test
  void anEmptyTextIsPaidForOnce() {
    assertThat(Segments.of("")).isEqualTo(new Segments(Segments.Encoding.GSM_7, 0, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"á", "í", "ó", "ú", "Á", "Í", "Ó", "Ú", "’", "“", "–", "…", "\u00A0"})
  void oneCharacterOutsideTheAlphabetMakesTheWholeTextCostly(String character) {
    assertThat(Segments.of("abc" + character).encoding()).isEqualTo(Segments.Encoding.UCS_2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "É", "ñ", "Ñ", "ü", "Ü", "¿", "¡", "à", "è", "ì", "ò", "ù"})
  void theseSpanishCharactersCostNothingMore(String character) {
    assertThat(Segments.of("abc" + character).encoding()).isEqualTo(Segments.Encoding.GSM_7);
  }
}
