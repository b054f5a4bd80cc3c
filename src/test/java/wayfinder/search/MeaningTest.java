package wayfinder.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.content.KnowledgeBase;
import wayfinder.text.Language;

class MeaningTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Path JUDGED = Path.of("src/test/resources/search/judged.tsv");

  private final KnowledgeBase base = new KnowledgeBase();
  private final Search search = base.search();

  @TempDir Path folder;

  /** Two meanings only: whatever speaks of mold, and everything else. */
  private static float[] moldOrNot(String text) {
    boolean mold = text.contains("mold") || text.contains("zorbing");
    return mold ? new float[] {1, 0} : new float[] {0, 1};
  }

  @Test
  void withoutVectorsTheSearchSaysSoAndGoesByWords() {
    assertThat(search.meaning().inAWord()).isEqualTo("off");
    assertThat(find("my landlord wont fix the heat")).isNotEmpty();
    assertThat(find("zorbing")).isEmpty();
  }

  @Test
  void whatIsNearByMeaningAloneIsOfferedButNeverGivenAsTheAnswer() {
    search.meaning().load(kept(), () -> MeaningTest::moldOrNot);

    assertThat(search.meaning().inAWord()).isEqualTo("on");
    assertThat(find("zorbing"))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.confidence()).isLessThan(Finding.FLOOR))
        .anySatisfy(it -> assertThat(it.id()).isEqualTo("landlord-repairs"));
  }

  @Test
  void aTextWhoseWordsAreSureIsNotReadForItsMeaning() {
    var asked = new AtomicInteger();
    search
        .meaning()
        .load(
            kept(),
            () ->
                text -> {
                  asked.incrementAndGet();
                  return moldOrNot(text);
                });
    asked.set(0);

    find("how do i apply for food stamps");
    find("hi there");
    assertThat(asked).hasValue(0);
    find("zorbing");
    assertThat(asked).hasValue(1);
  }

  @Test
  void aModelThatCannotBeLoadedLeavesTheSearchByWords() {
    assertThatThrownBy(
            () ->
                search
                    .meaning()
                    .load(
                        kept(),
                        () -> {
                          throw new IllegalStateException("no such machine code");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(search.meaning().inAWord()).isEqualTo("failed");
    assertThat(find("my landlord wont fix the heat")).isNotEmpty();
  }

  @Test
  void ourLinesAreComputedOnceAndKeptFromStartToStart() throws IOException {
    search.meaning().load(kept(), () -> MeaningTest::moldOrNot);
    var computed = new AtomicInteger();
    TextVectors counting =
        text -> {
          computed.incrementAndGet();
          return moldOrNot(text);
        };

    base.search().meaning().load(kept(), () -> counting);
    assertThat(computed).hasValue(0);

    Files.write(kept(), new byte[] {1, 2, 3});
    base.search().meaning().load(kept(), () -> counting);
    assertThat(computed).as("a broken file is made anew").hasPositiveValue();
  }

  @Test
  void theRealModelLoadsAndFindsNoLessThanWordsAlone() throws IOException {
    List<Judged> texts = Judged.read(Files.readAllLines(JUDGED));
    Measured byWords = measure(texts);

    search
        .meaning()
        .load(Path.of("target/vectors/lines"), () -> MiniLm.open(Path.of("target/vectors")));

    Measured byMeaning = measure(texts);
    assertThat(search.meaning().inAWord()).isEqualTo("on");
    assertThat(byMeaning.all().recall())
        .as(byMeaning.table())
        .isGreaterThanOrEqualTo(byWords.all().recall());
    assertThat(byMeaning.wronglyAnswered())
        .as(byMeaning.table())
        .isLessThanOrEqualTo(byWords.wronglyAnswered());
  }

  private Measured measure(List<Judged> texts) {
    return new Evaluation(base.knowledge())
        .measure(
            texts,
            it ->
                search.find(
                    new Query(it.text(), Language.of(it.language()).orElse(Language.EN), TODAY)));
  }

  private Path kept() {
    return folder.resolve("lines");
  }

  private List<Finding> find(String text) {
    return search.find(new Query(text, Language.EN, TODAY));
  }
}
