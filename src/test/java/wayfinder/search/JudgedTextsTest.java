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
  private static final int LEAST_TEXTS = 300;
  private static final double LEAST_RECALL = 0.975;
  private static final double LEAST_GAIN = 0.945;
  private static final double MOST_WRONG = 0.05;

  private final KnowledgeBase base = new KnowledgeBase();

  @Test
  void mostNeedsAreAmongTheFirstThreeAndSmallTalkIsLeftAlone() throws IOException {
    List<Judged> texts = Judged.read(Files.readAllLines(JUDGED));
    Search search = base.search();
    Measured measured =
        new Evaluation(base.knowledge())
            .measure(
                texts,
                it ->
                    search.find(
                        new Query(
                            it.text(), Language.of(it.language()).orElse(Language.EN), TODAY)));

    assertThat(texts).hasSizeGreaterThanOrEqualTo(LEAST_TEXTS);
    assertThat(measured.all().recall()).as(measured.toString()).isGreaterThan(LEAST_RECALL);
    assertThat(measured.all().gain()).as(measured.table()).isGreaterThan(LEAST_GAIN);
    assertThat(measured.wronglyAnswered())
        .as(measured.wrongAnswers().toString())
        .isLessThanOrEqualTo(MOST_WRONG);
  }
}
