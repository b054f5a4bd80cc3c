package wayfinder.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import wayfinder.content.KnowledgeBase;
import wayfinder.text.Language;

class JudgedTextsTest {
  private static final Path JUDGED = Path.of("src/test/resources/search/judged.tsv");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final double LEAST_RECALL = 0.85;
  private static final double MOST_WRONG = 0.1;

  private final KnowledgeBase base = new KnowledgeBase();

  @Test
  void mostNeedsAreAmongTheFirstThreeAndSmallTalkIsLeftAlone() throws IOException {
    Evaluation.Report report = report(Judged.read(Files.readAllLines(JUDGED)));

    assertThat(report.recall()).as(report.toString()).isGreaterThan(LEAST_RECALL);
    assertThat(report.recallByLanguage().get("es"))
        .as("Spanish is served as well as English")
        .isGreaterThan(LEAST_RECALL);
    assertThat(report.wronglyAnswered()).as(report.toString()).isLessThanOrEqualTo(MOST_WRONG);
  }

  private Evaluation.Report report(List<Judged> texts) {
    Search search = base.search();
    return new Evaluation(base.knowledge())
        .measure(
            texts,
            it ->
                search.find(
                    new Query(it.text(), Language.of(it.language()).orElse(Language.EN), TODAY)));
  }

  /** Prints the measures for files of judged texts. */
  public static void main(String[] files) throws IOException {
    for (String file : files) {
      System.out.println(
          new JudgedTextsTest().report(Judged.read(Files.readAllLines(Path.of(file)))));
    }
  }
}
