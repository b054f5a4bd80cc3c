package wayfinder.skill.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wayfinder.content.TestContent;
import wayfinder.understanding.Answers;

/** Who the others are to the client. */
class RelationsTest {
  private static final Answers ANSWERS = new Answers(TestContent.CONTENT.interview().answers());

  @ParameterizedTest(name = "{0}, then {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          me and 2 kids             | 34 4 7      | child child
          me, my wife and 2 kids    | 34 33 4 7   | spouse child child
          me, my wife and 2 kids    | 34 4 33 7   | child spouse child
          me and my mom             | 34 67       | parent
          me and my mom             | 67 34       | unsure
          me, my wife and son       | 45 40 19    | ''
          me, my wife and mom       | 34 33 60    | ''
          yo y mi esposo            | 33 41       | spouse
          yo y mi pareja            | 33 41       | unsure
          """)
  void whoIsNamedBeforeTheAgesIsFoundAmongThemWhereOnlyOneWayIsLeft(
      String text, String ages, String expected) {
    List<Integer> all = Facts.numbers(ages);
    List<String> others = Relations.others(ANSWERS.relations().in(text), all.size());
    assertThat(Relations.settled(String.join(" ", others), all))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ", -1)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          me 34, wife 33, son 6     | 34 33 6   | spouse child
          wife 33, me 34, son 6     | 34 33 6   | spouse child
          34, my kids 4 and 7       | 34 4 7    | child child
          yo 33 y mi mamá 61        | 33 61     | parent
          """)
  void agesToldInWordsPutTheClientFirst(String text, String ages, String others) {
    assertThat(Relations.aged(ANSWERS.relations().in(text), List.of()))
        .contains(Reading.Told.of(ages, List.of(others.split(" ", -1))));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a                      | 34 33         | spouse
          A C C                  | 34 33 4 7     | spouse child child
          acc                    | 34 33 4 7     | spouse child child
          all c                  | 34 4 7        | child child
          todos c                | 34 4 7        | child child
          wife and 2 kids        | 34 33 4 7     | spouse child child
          mi esposo y mi hija    | 34 4 35       | child spouse
          son, mom               | 45 19 70      | child parent
          mom 70, son 19         | 45 19 70      | child parent
          """)
  void theQuestionIsAnsweredByLettersOrWords(String text, String ages, String others) {
    assertThat(read(text, ages)).contains(Reading.Told.plain(others));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      a c   | 34 33 4 7
      a     | 34 33 4 7
      """)
  void tooFewLettersAreAskedForAgain(String text, String ages) {
    assertThat(read(text, ages)).containsInstanceOf(Reading.Misfit.class);
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      blah             | 34 33
      where is my wife | 34 33 4 7
      2 kids           | 34 33 4 7
      """)
  void whatDoesNotNameThemAllIsNoAnswer(String text, String ages) {
    assertThat(read(text, ages)).isEmpty();
  }

  private static Optional<Reading> read(String text, String ages) {
    return Relations.read(text, ANSWERS.relations().in(text), Facts.numbers(ages));
  }
}
