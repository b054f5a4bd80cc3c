package wayfinder.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.content.TestContent;
import wayfinder.knowledge.Knowledge;

/** Among the project's own listings. */
class PlaceSearchTest {
  private static final Knowledge KNOWLEDGE = TestContent.CONTENT.knowledge();
  private static final Search SEARCH = TestContent.search();

  @TempDir Path folder;
  private PlaceSearch places;

  @BeforeEach
  void theListingsAreIndexed() {
    places =
        new PlaceSearch(
            SEARCH,
            KNOWLEDGE,
            PlaceIndexWriter.of(
                KNOWLEDGE.listings(),
                TestContent.CONTENT.language().languages(),
                KNOWLEDGE.places(),
                folder),
            TestContent.CONTENT.language().placeAskWords());
  }

  /** Two meanings only: whatever speaks of wipes, and everything else. */
  private static float[] wipesOrNot(String text) {
    boolean wipes = text.contains("wipes") || text.contains("zorbing");
    return wipes ? new float[] {1, 0} : new float[] {0, 1};
  }

  @Test
  void noFileOfTheIndexStaysBehind() throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
    assertThat(found("baby wipes")).isNotEmpty();
  }

  @Test
  void whatSaysHalfOfTheWordsIsFoundWhenItIsNearInMeaningToo() {
    assertThat(found("diapers wipes newborn")).isEmpty();

    places.learnMeaning(folder.resolve("kept"), PlaceSearchTest::wipesOrNot);

    assertThat(found("diapers wipes newborn")).contains("A Child's Place");
  }

  @Test
  void byMeaningAloneNothingIsFound() {
    places.learnMeaning(folder.resolve("kept"), PlaceSearchTest::wipesOrNot);

    assertThat(found("zorbing")).isEmpty();
  }

  @Test
  void aLongStoryWithOneRareWordFindsNothing() {
    assertThat(found("my sister says the wipes were on the table when her husband came home angry"))
        .isEmpty();
  }

  private List<String> found(String text) {
    var query = new PlaceQuery(text, Set.of(), PlaceQuery.Floor.NEARLY_ALL, null, 0);
    return places.find(query, 5).stream().map(it -> it.listing().name()).toList();
  }
}
