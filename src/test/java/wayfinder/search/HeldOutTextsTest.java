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

/** Texts kept apart: nobody looks at one of them while tuning, or they measure nothing any more. */
class HeldOutTextsTest {
  private static final Path HELD_OUT = Path.of("src/test/resources/search/held-out.tsv");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final int LEAST_TEXTS = 300;
  private static final double LEAST_RECALL = 0.88;
  private static final double LEAST_GAIN = 0.835;
  private static final double LEAST_RECIPROCAL_RANK = 0.82;

  @Test
  void theMeasuredShareOfNeedsIsStillAmongTheFirstThreeInSpanishAsInEnglish() throws IOException {
    var base = new KnowledgeBase();
    Search search = base.search();
    List<Judged> texts = Judged.read(Files.readAllLines(HELD_OUT));
    Measured measured =
        new Evaluation(base.knowledge())
            .measure(
                texts,
                it ->
                    search.find(
                        new Query(
                            it.text(), Language.of(it.language()).orElse(Language.EN), TODAY)));

    assertThat(texts).hasSizeGreaterThanOrEqualTo(LEAST_TEXTS);
    assertThat(measured.all().recall()).as(measured.table()).isGreaterThanOrEqualTo(LEAST_RECALL);
    assertThat(measured.all().reciprocalRank())
        .as(measured.table())
        .isGreaterThanOrEqualTo(LEAST_RECIPROCAL_RANK);
    assertThat(measured.all().gain()).as(measured.table()).isGreaterThanOrEqualTo(LEAST_GAIN);
    assertThat(measured.in("es").recall())
        .as(measured.table())
        .isGreaterThanOrEqualTo(measured.in("en").recall());
  }
}
