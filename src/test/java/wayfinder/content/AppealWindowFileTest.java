package wayfinder.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wayfinder.knowledge.AppealWindow;

class AppealWindowFileTest {
  private static final String RIGHT =
      """
      - id: snap
        topic: food-stamps
        letters: ["no", cut]
        certain: true
        ask: {from: change, days: 90, cite: 7 CFR 273.15(g)}
        cards: {"no": snap-denied}
        name: {en: SNAP, es: SNAP}
        what: {en: ask, es: pedir}
        how: {en: Call., es: Llame.}
      """;

  @TempDir private Path base;

  @Test
  void whatIsRightHasNoFault() throws IOException {
    assertThat(faults(RIGHT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          topic: food-stamps | topic: foodstamps       | 2 | "foodstamps" is none of topics.yaml
          days: 90           | days: ninety            | 5 | "days" is a whole number of them, such as 90
          from: change       | from: yesterday         | 5 | is letter, receipt or change
          days: 90, cite     | days: 90, kite          | 5 | unknown key "kite"
          ["no", cut]        | [maybe]                 | 3 | "maybe" is neither
          certain: true      | certain: perhaps        | 4 | is to be true or false
          es: pedir          | fr: demander            | 8 | "es" is missing
          : snap-denied      | : snap-refused          | 6 | there is no card "snap-refused" under rights/
          {"no": snap        | {nope: snap             | 6 | "nope" is none of "no", cut and applied
          cards:             | card:                   | 1 | "cards" is missing
          ask: {             | asked: {                | 5 | unknown key "asked"
          """)
  void aFaultNamesItsLineAndWhatWouldBeRight(String right, String wrong, int line, String says)
      throws IOException {
    assertThat(faults(RIGHT.replace(right, wrong)))
        .anySatisfy(
            fault -> {
              assertThat(fault.message()).contains(says);
              assertThat(fault.line()).isEqualTo(line);
            });
  }

  @Test
  void twoOfTheSameNameAreAFault() throws IOException {
    assertThat(faults(RIGHT + RIGHT))
        .extracting(Fault::message)
        .anyMatch(it -> it.contains("same"));
  }

  @Test
  void everyNumberOfTheKnowledgeBaseHasItsLaw() {
    for (AppealWindow window : TestContent.CONTENT.appeals()) {
      assertThat(window.ask().cite()).as(window.id()).matches(".*\\d+ (CFR|USC) \\d+.*");
    }
  }

  private List<Fault> faults(String yaml) throws IOException {
    Files.createDirectories(base.resolve("deadlines"));
    Files.writeString(base.resolve("deadlines/appeals.yaml"), yaml);
    var faults = new Faults();
    new AppealWindowFile(
            new Folder(base, faults), Set.of("food-stamps"), Set.of("snap-denied"), faults)
        .read();
    return faults.all();
  }
}
