package wayfinder.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wayfinder.search.Starts.LANGUAGES;
import static wayfinder.search.Starts.LISTINGS;
import static wayfinder.search.Starts.PLACES;
import static wayfinder.search.Starts.UNCHANGED;
import static wayfinder.search.Starts.called;
import static wayfinder.search.Starts.filesOf;
import static wayfinder.search.Starts.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What starts leave in the folder of the indexes, and what others hold in it. */
class LeftIndexesTest {
  @TempDir Path folder;

  private Starts starts() {
    return new Starts(folder);
  }

  @Test
  void whatAKilledStartLeftIsGoneAndNothingElse() throws IOException {
    Set<String> kept = starts().started();
    var unfinished = new PlaceIndexWriter(LANGUAGES, PLACES, folder.resolve("elsewhere"));
    LISTINGS.forEach(it -> unfinished.add(it, PlaceText.of(it)));
    Path left = Files.createDirectory(folder.resolve("index12345"));
    for (Path file : filesOf(unfinished.folder().path()).toList()) {
      Files.copy(file, left.resolve(file.getFileName()));
    }
    unfinished.abandon();
    Files.createFile(folder.resolve("index12345.lock"));
    Files.createFile(folder.resolve("index67.lock"));
    Path notOurs = Files.createDirectory(folder.resolve("index8"));
    Files.writeString(notOurs.resolve("notes.txt"), "index cards");
    Files.createFile(notOurs.resolve("segments_1"));
    Files.createFile(folder.resolve("index9"));
    Files.createDirectory(folder.resolve("indexes"));

    assertThat(starts().started()).containsAll(kept).hasSize(kept.size() + 1).contains("index8");
    assertThat(folder.resolve("index12345")).doesNotExist();
    assertThat(folder.resolve("index12345.lock")).doesNotExist();
    assertThat(folder.resolve("index67.lock")).doesNotExist();
    assertThat(notOurs.resolve("notes.txt")).exists();
    assertThat(folder.resolve("index9")).exists();
    assertThat(folder.resolve("indexes")).exists();
  }

  @Test
  void whileOneServesAnotherBuildsItsOwnBesideIt() {
    try (var first = new KeptPlaceIndexes(folder)) {
      PlaceIndex serving = first.index(UNCHANGED, LANGUAGES, PLACES).index();
      first.serves(serving);
      Set<String> held = starts().inFolder();

      Set<String> both = starts().started();

      assertThat(both).containsAll(held).hasSize(2);
      assertThat(called(serving, "wipes")).contains("A Child's Place");
    }
  }

  @Test
  void whatIsBeingBuiltIsNotTakenForLeftBehind() {
    var building = new PlaceIndexWriter(LANGUAGES, PLACES, folder);
    LISTINGS.forEach(it -> building.add(it, PlaceText.of(it)));

    starts().started();

    PlaceIndex index = building.kept(Map.of(), new PlaceIndexCheck(LANGUAGES, LISTINGS));
    assertThat(called(index, "wipes")).contains("A Child's Place");
    building.folder().delete();
  }

  @Test
  void aBuildThatFailsLeavesNothingAndTheOneBeforeServes() {
    try (var indexes = new KeptPlaceIndexes(folder)) {
      PlaceIndex serving = indexes.index(UNCHANGED, LANGUAGES, PLACES).index();
      indexes.serves(serving);
      Set<String> before = starts().inFolder();
      PlaceIndexing.Source torn =
          taker -> {
            LISTINGS.forEach(it -> taker.accept(it, new PlaceText(List.of("torn"), Map.of())));
            throw new IllegalStateException("the file is torn");
          };

      assertThatThrownBy(() -> indexes.index(torn, LANGUAGES, PLACES)).hasMessageContaining("torn");

      assertThat(starts().inFolder()).isEqualTo(before);
      assertThat(called(serving, "wipes")).contains("A Child's Place");
    }
    assertThat(starts().started()).hasSize(1);
  }

  @Test
  void ofThoseThatNeverServedOnlyTheNewestStaysWhileAnotherServes() {
    try (var indexes = new KeptPlaceIndexes(folder)) {
      indexes.serves(indexes.index(UNCHANGED, LANGUAGES, PLACES).index());
      indexes.index(source(says -> says + " one"), LANGUAGES, PLACES);
      indexes.index(source(says -> says + " two"), LANGUAGES, PLACES);

      assertThat(starts().inFolder()).hasSize(2);
    }
  }
}
