package wayfinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.content.KnowledgeBase;
import wayfinder.text.LanguageGuess.Verdict;

class LanguageGuessTest {
  private static final LanguageGuess GUESS = new KnowledgeBase().languageFiles().guess();

  @ParameterizedTest
  @CsvSource({
    "si,                          SPANISH",
    "hola,                        SPANISH",
    "comida hoy,                  SPANISH",
    "me quieren sacar de mi casa, SPANISH",
    "¿medicaid?,                  SPANISH",
    "food pls,                    ENGLISH",
    "i need help,                 ENGLISH",
    "they cut my lights off,      ENGLISH",
    "give me food,                ENGLISH",
    "necesito help con la renta,  MIXED",
    "i need ayuda con el bill,      MIXED",
    "medicaid,                    UNKNOWN",
    "15213,                       UNKNOWN",
    "no,                          UNKNOWN",
    "ok,                          UNKNOWN",
    "wic,                         UNKNOWN",
  })
  void aShortTextShowsItsLanguage(String text, Verdict verdict) {
    assertThat(GUESS.of(text).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @ValueSource(strings = {"medicaid", "no", "15213", "Maria Garcia", ""})
  void aTextThatShowsNothingLeavesTheConversationsLanguage(String text) {
    assertThat(GUESS.of(text).language()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"gracias, ES", "hola necesito comida, ES", "where can i go, EN", "thanks, EN"})
  void aSureTextSetsTheLanguage(String text, Language language) {
    assertThat(GUESS.of(text).language()).contains(language);
  }
}
