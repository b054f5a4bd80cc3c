package wayfinder.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramFilesTest {
  private static final Path WHOLE = Path.of("knowledge-base");

  @TempDir private Path base;

  @BeforeEach
  void copyPrograms() throws IOException {
    Path programs = WHOLE.resolve("programs");
    try (Stream<Path> files = Files.walk(programs)) {
      for (Path file : files.toList()) {
        Path to = base.resolve("programs").resolve(programs.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
  }

  @Test
  void theKnowledgeBaseHasNoFaults() {
    assertThat(faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lifeline.yaml | <= limit                  | <= limmit                 | rule income: "limmit" is no name known here
          lifeline.yaml | when: likely.snap         | when: likely.snab         | rule opened: "likely.snab" is no name known here
          lifeline.yaml | when: gets.va             | when: household.size      | rule va_pension: it must give a TRUTH
          lifeline.yaml | <= limit                  | <= (limit                 | rule income
          lifeline.yaml | when: gets.va             | when: member.gets.va      | it names facts of a member
          lifeline.yaml | size: household.size      | size: gets.snap           | size of poverty: it must give a NUMBER
          lifeline.yaml | poverty-guidelines.csv    | poverty.csv               | there is no table poverty.csv
          lifeline.yaml | <= limit                  | <= household.state        | rule income: "<=" does not go with a number and a text
          ssi.yaml      | https://www.ssa.gov/      | ssa                       | "url" begins with https://
          tables/income-185.csv | ,2461             | ,24b1                     | "24b1" under monthly is no number, as the others there are
          lifeline.yaml | concerns: household       | concerns: dog             | is household or member
          lifeline.yaml | program_letter_or_income] | letter]                   | "letter" is none of documents.yaml
          lifeline.yaml | cite: 47 CFR 54.409(a)(1) | note: false               | "cite" is missing
          lifeline.yaml | rule: opened              | rule: income              | once in the file
          lifeline.yaml | decides: agency           | decides: us               | is agency
          lifeline.yaml | ${limit}                  | ${limmit}                 | the blank {limmit} is no name
          ssi.yaml      | papers: {text:            | keep2: {text:             | it asks about papers, so it has to say what they mean for it
          snap.yaml     | gets.snap                 | likely.lifeline           | these programs need each other
          questions.yaml | fields: [state]          | fields: [stat]            | "stat" is no fact
          words.yaml    | lapsed:                   | laps:                     | "lapsed" is missing
          tables/awaited.yaml | table: va-pension.csv | table: va.csv             | there is no table va.csv
          tables/awaited.yaml | lookAgain: 2026-12-21 | lookAgain: 2027-12-21     | at most 60 days after "end"
          tables/awaited.yaml | table: ctc.csv      | table: eitc.csv           | eitc.csv stands here twice
          tables/income-185.csv | 2027-06-30        | 2025-06-30                | effectiveTo is before effectiveFrom
          tables/income-185.csv | ,US,2,            | ,US,1,                    | another row stands for the same state
          tables/income-185.csv | ,AK,2,            | ,AX,2,                    | "AX" is no state
          tables/income-185.csv | ,more,            | ,less,                    | a size is a number or "more"
          tables/income-185.csv | ,2461             | ,2461,7                   | cells are expected
          tables/income-185.csv | effectiveTo       | until                     | the first columns are
          """)
  void aFaultNamesItsFileItsLineAndItsRule(String file, String right, String wrong, String fault)
      throws IOException {
    change(file, right, wrong);
    assertThat(faults())
        .anySatisfy(
            found -> {
              assertThat(found.message()).contains(fault);
              assertThat(found.file().toString()).endsWith(file);
              assertThat(found.line()).isPositive();
            });
  }

  @Test
  void allFaultsOfAllFilesAreToldAtOnce() throws IOException {
    change("lifeline.yaml", "<= limit", "<= limmit");
    change("lifeline.yaml", "concerns: household", "concerns: dog");
    change("wic.yaml", "member.age < 5", "member.aged < 5");
    assertThat(faults()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void theLineIsThatOfTheExpression() throws IOException {
    List<String> lines = Files.readAllLines(base.resolve("programs/lifeline.yaml"));
    change("lifeline.yaml", "when: household.grossIncome <= limit", "when: nothing");
    int line = 1 + lines.indexOf("        when: household.grossIncome <= limit");
    assertThat(faults()).extracting(Fault::line).contains(line);
  }

  private void change(String file, String right, String wrong) throws IOException {
    Path changed = base.resolve("programs").resolve(file);
    String before = Files.readString(changed);
    assertThat(before).contains(right);
    Files.writeString(changed, before.replace(right, wrong));
  }

  private List<Fault> faults() {
    var faults = new Faults();
    new ProgramFiles(new Folder(base, faults), faults).read();
    return faults.all();
  }
}
