package wayfinder.skill.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wayfinder.content.TestContent;
import wayfinder.reply.Wording;
import wayfinder.rules.Question;
import wayfinder.text.Gsm7;
import wayfinder.text.Language;
import wayfinder.text.Segments;

/** What the screening says, in both languages. */
class QuestionTextsTest {
  private static final String AGES_OF_SIX = "64 41 38 33 21 19";

  @ParameterizedTest
  @EnumSource(Language.class)
  void eachQuestionIsOneTextMessage(Language language) {
    Map<String, Segments> questions =
        words(language).entrySet().stream()
            .filter(text -> text.getKey().matches("screening\\.(ask|who)\\..*"))
            .collect(
                Collectors.toMap(Map.Entry::getKey, text -> segments(text.getValue(), language)));
    assertThat(questions).isNotEmpty();
    assertThat(questions.entrySet()).filteredOn(text -> text.getValue().count() > 1).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyQuestionOfTheRulesIsWorded(Language language) {
    assertThat(words(language).keySet())
        .containsAll(
            TestContent.CONTENT.programs().questions().stream()
                .map(Question::id)
                .map(id -> "screening.ask." + id)
                .toList());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingIsPromisedOrDenied(Language language) {
    assertThat(words(language).entrySet())
        .filteredOn(text -> text.getKey().startsWith("screening."))
        .noneMatch(
            text ->
                text.getValue()
                    .sms()
                    .toLowerCase(java.util.Locale.ROOT)
                    .matches(
                        "(?s).*\\b(eligible|denied|deny|qualify|elegible|negad[oa]|califica)\\b.*"));
  }

  private static Map<String, Wording.Text> words(Language language) {
    return TestContent.CONTENT.wording().of(language);
  }

  private static Segments segments(Wording.Text text, Language language) {
    String sent = Gsm7.swapLookAlikes(text.sms().replace("{ages}", AGES_OF_SIX));
    return Segments.of(language == Language.ES ? Gsm7.foldSpanishAccents(sent) : sent);
  }
}
