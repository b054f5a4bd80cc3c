package wayfinder.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseholdWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pay           | 130000        | $1,300",
        "savings       | 5             | $0.05",
        "ages          | 34 6 2        | 34, 6, 2",
        "situation     | none          | none of these",
        "situation     | A:0,2 C:?     | pregnant (person 1, 3); disabled or blind (not told who)",
        "enrolled      | B:1           | Medicaid (person 2)",
        "citizenship   | A:0           | US citizen (person 1)",
        "other_income  | 0             | none",
        "other_income  | A:115000 E:20050 | Social Security $1,150, child support $200.50",
        "heating       | B             | in the rent",
        "taxes         | C             | does not file",
        "job_insurance | 1             | yes",
        "wartime       | 0             | no",
        "place         | 15213         | 15213"
      })
  void whatWasToldIsShownInPlainWords(String question, String kept, String words) {
    assertThat(HouseholdWords.of(Map.of(question, kept)))
        .extracting(CaseView.Option::label)
        .containsExactly(words);
  }

  @Test
  void whatWasPassedOverOrOnlyMentionedIsShownAsSuch() {
    assertThat(
            HouseholdWords.of(
                Map.of("asked", "place pay taxes", "pay", "0", "+ages", "3", "goesOn", "1")))
        .containsExactly(
            new CaseView.Option("Ages, only mentioned", "3"),
            new CaseView.Option("Pay a month, before taxes", "$0"),
            new CaseView.Option("Asked, not told", "ZIP code, Taxes"));
  }
}
