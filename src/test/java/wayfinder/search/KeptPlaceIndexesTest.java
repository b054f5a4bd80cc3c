package wayfinder.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wayfinder.search.Starts.LANGUAGES;
import static wayfinder.search.Starts.LISTINGS;
import static wayfinder.search.Starts.PLACES;
import static wayfinder.search.Starts.UNCHANGED;
import static wayfinder.search.Starts.filesOf;
import static wayfinder.search.Starts.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wayfinder.knowledge.Listing;

/** The index of the project's own places, from start to start. */
class KeptPlaceIndexesTest {
  @TempDir Path folder;

  private Starts starts() {
    return new Starts(folder);
  }

  @Test
  void theNextStartOpensTheSameIndex() throws IOException {
    Set<String> first = starts().started();
    long generation = generation(first);

    assertThat(starts().started()).isEqualTo(first);
    assertThat(generation(first)).isEqualTo(generation);
  }

  @Test
  void whatPlacesSayIsIndexedAnewWhenItChangesAndTheOldIndexIsGone() {
    Set<String> first = starts().started();

    Set<String> second = starts().started(source(says -> says + " zorbing"), LANGUAGES);

    assertThat(second).doesNotContainAnyElementsOf(first);
    assertThat(starts().started(source(says -> says + " zorbing"), LANGUAGES)).isEqualTo(second);
  }

  @Test
  void otherStopWordsMakeAnotherIndexAndOtherSynonymsDoNot() {
    Set<String> first = starts().started();

    assertThat(starts().started(UNCHANGED, with("zorbing", List.of("zorbing, food"))))
        .doesNotContainAnyElementsOf(first);

    Set<String> again = starts().started();
    assertThat(starts().started(UNCHANGED, with(null, List.of("zorbing, food")))).isEqualTo(again);
  }

  private static List<SearchLanguage> with(@Nullable String stopWord, List<String> synonyms) {
    return LANGUAGES.stream()
        .map(
            it -> {
              var stopWords = new TreeSet<>(it.stopWords());
              if (stopWord != null) {
                stopWords.add(stopWord);
              }
              return new SearchLanguage(
                  it.language(),
                  stopWords,
                  it.goodWords(),
                  it.spellings(),
                  synonyms,
                  it.glossary());
            })
        .toList();
  }

  /** What may have become of the files meanwhile. */
  enum Mishap {
    BITS_TURNED,
    CUT_SHORT,
    A_FILE_MISSING,
    NO_COMMIT
  }

  @ParameterizedTest
  @EnumSource
  void aBrokenIndexIsBuiltAnew(Mishap mishap) throws IOException {
    Set<String> first = starts().started();
    Path index = folder.resolve(first.iterator().next());
    Path longest =
        filesOf(index).max(Comparator.comparingLong(it -> it.toFile().length())).orElseThrow();
    switch (mishap) {
      case BITS_TURNED -> {
        try (var file = FileChannel.open(longest, StandardOpenOption.WRITE)) {
          file.write(ByteBuffer.wrap(new byte[100]), file.size() / 2);
        }
      }
      case CUT_SHORT -> {
        try (var file = FileChannel.open(longest, StandardOpenOption.WRITE)) {
          file.truncate(file.size() / 2);
        }
      }
      case A_FILE_MISSING -> Files.delete(longest);
      case NO_COMMIT -> {
        for (Path file : filesOf(index).toList()) {
          if (file.getFileName().toString().startsWith("segments")) {
            Files.writeString(file, "");
          }
        }
      }
    }

    assertThat(starts().started()).hasSize(1).doesNotContainAnyElementsOf(first);
  }

  @Test
  void anIndexOfOtherPlacesIsNotBelieved() {
    List<Listing> fewer = LISTINGS.subList(1, LISTINGS.size());
    var fingerprint = new PlaceFingerprint(LANGUAGES, PLACES);
    var writer = new PlaceIndexWriter(LANGUAGES, PLACES, folder);
    UNCHANGED.read(fingerprint::add);
    fewer.forEach(it -> writer.add(it, PlaceText.of(it)));
    writer.kept(Map.of("fingerprint", fingerprint.value()), new PlaceIndexCheck(LANGUAGES, fewer));
    writer.folder().close();
    Set<String> wrong = starts().inFolder();

    assertThat(starts().started()).hasSize(1).doesNotContainAnyElementsOf(wrong);
  }

  @Test
  void anIndexThatDoesNotFindItsPlacesByTheirNamesIsNotKept() {
    var writer = new PlaceIndexWriter(LANGUAGES, PLACES, folder);
    LISTINGS.forEach(it -> writer.add(it, new PlaceText(List.of(it.name()), Map.of())));
    var others = new ArrayList<>(LISTINGS.reversed());

    assertThatThrownBy(() -> writer.kept(Map.of(), new PlaceIndexCheck(LANGUAGES, others)))
        .hasMessageContaining("another place");
    writer.abandon();
  }

  private long generation(Set<String> one) throws IOException {
    try (var directory = new MMapDirectory(folder.resolve(one.iterator().next()))) {
      return SegmentInfos.readLatestCommit(directory).getGeneration();
    }
  }
}
