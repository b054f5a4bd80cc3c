package wayfinder.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.content.TestContent;

/** Answers as people text them. */
class AnswersTest {
  private static final InterviewWords WORDS = TestContent.CONTENT.interview();
  private static final Answers ANSWERS = new Answers(WORDS.answers());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1200                          | 120000 | false
          about 1200                    | 120000 | false
          $1,200                        | 120000 | false
          1.200 al mes                  | 120000 | false
          1200.50                       | 120050 | false
          i make 900 a month            |  90000 | false
          unos 900 dólares al mes       |  90000 | false
          $300 a week                   | 130000 | true
          475 wk                        | 205833 | true
          15/hr 30 hrs                  | 195000 | true
          15 an hour, 30 hours a week   | 195000 | true
          $15/h 30h                     | 195000 | true
          1.2k                          | 120000 | true
          2 mil                         | 200000 | true
          every two weeks 640           | 138667 | true
          640 cada dos semanas          | 138667 | true
          600 cada quincena             | 120000 | true
          24000 a year                  | 200000 | true
          1200 and 300                  | 150000 | true
          $300 a week and 400 biweekly  | 216667 | true
          0                             |      0 | false
          """)
  void moneyIsReadAsAMonth(String text, long cents, boolean converted) {
    assertThat(ANSWERS.amounts().in(text)).isEqualTo(new Amount.Monthly(cents, converted));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "son las 3",
        "they cut my food stamps by 200",
        "can i get 500 for rent?",
        "my case number is A",
        "hello",
        ""
      })
  void whatIsNoMoneyIsNotReadAsMoney(String text) {
    assertThat(ANSWERS.amounts().in(text)).isEqualTo(new Amount.None());
  }

  @Example
  void moneyThatNeedsMoreSaysWhat() {
    assertThat(ANSWERS.amounts().in("15 an hour")).isEqualTo(new Amount.NeedsHours());
    assertThat(ANSWERS.amounts().in("80 a day")).isEqualTo(new Amount.NeedsDays());
    assertThat(ANSWERS.amounts().in("-200")).isEqualTo(new Amount.OutOfRange());
    assertThat(ANSWERS.amounts().in("999999999")).isEqualTo(new Amount.OutOfRange());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3                            | 3 | false
          three                        | 3 | false
          just me                      | 1 | true
          yo                           | 1 | true
          me and 2 kids                | 3 | true
          me, my husband and 3 kids    | 5 | true
          my wife and 2 kids           | 4 | true
          2 adults 3 kids              | 5 | true
          4 of us                      | 4 | true
          somos 4                      | 4 | true
          son las 3                    | 3 | true
          yo y mis 2 hijos             | 3 | true
          3 kids                       | 4 | true
          """)
  void peopleAreCountedTheClientWithThem(String text, int number, boolean reckoned) {
    assertThat(ANSWERS.people().countIn(text)).contains(new PeopleReader.Count(number, reckoned));
  }

  @ParameterizedTest
  @ValueSource(strings = {"my kids", "how many what?", "1.5", "-2", "they cut my food stamps"})
  void noNumberOfPeopleIsMadeUp(String text) {
    assertThat(ANSWERS.people().countIn(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          34 6 2                  | 34,6,2
          34, 6 and 2             | 34,6,2
          im 34 and my son is 6   | 34,6
          34 y 8 meses            | 34,0
          34 6 months             | 34,0
          34 and a newborn        | 34,0
          tengo 71 años           | 71
          """)
  void agesAreReadInTheirOrder(String text, String ages) {
    List<Integer> expected = List.of(ages.split(",")).stream().map(Integer::valueOf).toList();
    assertThat(ANSWERS.people().agesIn(text)).contains(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          me and 2 kids              | self 1 [], child 2 []
          me, my wife and 2 kids     | self 1 [], spouse 1 [], child 2 []
          yo y mi esposo             | self 1 [], spouse 1 []
          me and my mom              | self 1 [], parent 1 []
          me 34, wife 33, son 6      | self 1 [34], spouse 1 [33], child 1 [6]
          34, my kids 4 and 7        | self 1 [34], child 2 [4, 7]
          me 34 boyfriend 33 2 kids 4 7 | self 1 [34], partner 1 [33], child 2 [4, 7]
          tengo 34 y mi hija de 5    | self 1 [34], child 1 [5]
          me 34 and my baby 8 months | self 1 [34], child 1 [0]
          yo y mi pareja             | self 1 [], unsure 1 []
          """)
  void whoPeopleAreIsReadWhereItIsPlain(String text, String named) {
    assertThat(
            ANSWERS.relations().in(text).stream()
                .map(it -> "%s %d %s".formatted(it.relation(), it.count(), it.ages()))
                .collect(java.util.stream.Collectors.joining(", ")))
        .isEqualTo(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"my kids", "son 34 y 6", "me 34 sobrinita 5", "2 kids 4 7 9", "34 6 2"})
  void whoPeopleAreIsNotGuessed(String text) {
    assertThat(ANSWERS.relations().in(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A C          | A,C
          a,c          | A,C
          A y C        | A,C
          AC           | A,C
          im pregnant  | A
          homeless and pregnant | A,F
          veterana     | D
          """)
  void lettersAreReadAloneOrInWords(String text, String letters) {
    assertThat(ANSWERS.marks().in(text, "situation", "ABCDEF"))
        .contains(Set.of(letters.split(",")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"they cut my food stamps", "what about food stamps?", "z", "idk"})
  void aNeedIsNoLetter(String text) {
    assertThat(ANSWERS.marks().in(text, "enrolled", "ABCDEFGHIJK")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "can i get food stamps",
        "Can I get food stamps?",
        "what help can i get",
        "hi what help can i get",
        "hola qué ayuda hay",
        "do i qualify",
        "hi, do I qualify for medicaid?",
        "califico para estampillas",
        "¿Qué ayuda hay?",
        "puedo recibir medicaid"
      })
  void whoAsksWhatHelpThereIsBegins(String text) {
    assertThat(WORDS.opening().isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "they cut my food stamps",
        "can i get food stamps if i am undocumented",
        "can i get food stamps back after they cut them",
        "i got denied for medicaid",
        "food stamps",
        "help",
        "i need a food pantry",
        "me cortaron las estampillas"
      })
  void whoTellsOfANeedDoesNotBegin(String text) {
    assertThat(WORDS.opening().isIn(text)).isFalse();
  }

  @Property(tries = 300)
  void whateverComesIsReadOrLeftAndNothingBreaks(@ForAll @StringLength(max = 200) String text) {
    ANSWERS.people().agesIn(text);
    ANSWERS.people().countIn(text);
    ANSWERS.people().hoursIn(text);
    ANSWERS.marks().in(text, "situation", "ABCDEF");
    if (ANSWERS.amounts().in(text) instanceof Amount.Monthly amount) {
      assertThat(amount.cents()).isBetween(0L, 100_000_000L);
    }
  }

  @Property(tries = 300)
  void aPlainAmountIsReadToTheDollar(@ForAll @IntRange(max = 1_000_000) int dollars) {
    var expected = new Amount.Monthly(dollars * 100L, false);
    assertThat(ANSWERS.amounts().in(Integer.toString(dollars))).isEqualTo(expected);
    assertThat(ANSWERS.amounts().in("about $%,d a month".formatted(dollars))).isEqualTo(expected);
  }

  @Property(tries = 200)
  void aWeekIsFiftyTwoTwelfthsOfAMonth(@ForAll @IntRange(max = 10_000) int dollars) {
    long cents = Math.round(dollars * 100L * 52 / 12.0);
    assertThat(ANSWERS.amounts().in(dollars + " a week"))
        .isEqualTo(new Amount.Monthly(cents, true));
  }

  @Property(tries = 200)
  void agesComeBackAsTheyWereSent(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 120) Integer> ages) {
    String text = String.join(" ", ages.stream().map(String::valueOf).toList());
    assertThat(ANSWERS.people().agesIn(text)).isEqualTo(Optional.of(ages));
  }
}
