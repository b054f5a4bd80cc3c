package wayfinder.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.content.TestContent;
import wayfinder.understanding.LetterReader.Letter;
import wayfinder.understanding.LetterReader.Matter;

class LetterReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LetterReader READER =
      new LetterReader(TestContent.CONTENT.language().letterWords());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          they denied me snap, letter dated nov 3             | NO       | 2026-11-03 |
          my ebt was cut. the letter says november 13th, starts dec 1 | CUT | 2026-11-13 | 2026-12-01
          snap denied 11/3/26                                  | NO       | 2026-11-03 |
          letter from 2026-11-03 says my ssi is going down     | CUT      | 2026-11-03 |
          got a notice 10-28-2026 they stopped my wic          | CUT      | 2026-10-28 |
          denial letter dec 20                                 | NO       |            | 2026-12-20
          they cut my stamps nov 3                             | CUT      |            | 2026-11-03
          i applied for snap on oct 20                         | APPLIED  | 2026-10-20 |
          me negaron las estampillas, la carta es del 3 de noviembre | NO | 2026-11-03 |
          aviso con fecha 3 nov 2026, me quitan el ssi a partir del 1 de diciembre | CUT | 2026-11-03 | 2026-12-01
          apliqué para snap el 20 de octubre                   | APPLIED  | 2026-10-20 |
          letter dated jan 15                                  | NOT_SAID | 2026-01-15 |
          letter dated feb 30                                  | NOT_SAID |            |
          they denied my snap and i need $11/3                 | NO       |            |
          """)
  void whatALetterSaysAndItsDaysAreRead(
      String text, Matter matter, @Nullable LocalDate date, @Nullable LocalDate change) {
    Letter letter = READER.in(text, TODAY);
    assertThat(letter.matter()).isEqualTo(matter);
    assertThat(letter.date()).isEqualTo(date);
    assertThat(letter.change()).isEqualTo(change);
  }

  @ParameterizedTest
  @CsvSource({
    "nov 3, 2026-11-03",
    "Nov. 3rd 2026, 2026-11-03",
    "3 nov, 2026-11-03",
    "el 3 de noviembre, 2026-11-03",
    "11/3, 2026-11-03",
    "25/10, 2026-10-25",
    "12/30, 2025-12-30",
    "it says 10/28/2026, 2026-10-28",
  })
  void theDateOnTheLetterIsReadAsPeopleTextIt(String text, LocalDate day) {
    LocalDate today = text.startsWith("12/") ? LocalDate.of(2026, 1, 10) : TODAY;
    assertThat(READER.dateIn(text, today)).hasValue(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"94110", "34 6 2", "next week", "dec 1", "11/31", "3", "1/2 of it", ""})
  void whatIsNoPastDayIsNone(String text) {
    assertThat(
            READER.dateIn(text, LocalDate.of(2026, 11, 24)).filter(day -> day.getMonthValue() > 1))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"how long do i have to appeal", "¿cuántos días tengo?", "what is the deadline"})
  void whoAsksForTheDaysIsHeard(String text) {
    assertThat(READER.in(text, TODAY).asksDays()).isTrue();
  }
}
