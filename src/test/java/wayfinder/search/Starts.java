package wayfinder.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wayfinder.content.TestContent;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.ZipCodes;
import wayfinder.text.Language;

/** Starts of the service with one folder, over the project's own places. */
record Starts(Path folder) {
  static final List<Listing> LISTINGS = TestContent.CONTENT.knowledge().listings();
  static final ZipCodes PLACES = TestContent.CONTENT.knowledge().places();
  static final List<SearchLanguage> LANGUAGES = TestContent.CONTENT.language().languages();
  static final PlaceIndexing.Source UNCHANGED = source(UnaryOperator.identity());

  /** The project's listings, with what they say changed so. */
  static PlaceIndexing.Source source(UnaryOperator<String> changed) {
    return taker -> {
      for (Listing listing : LISTINGS) {
        String says = listing.description().getOrDefault(Language.EN, "");
        taker.accept(
            listing,
            new PlaceText(List.of(listing.name()), Map.of(Language.EN, changed.apply(says))));
      }
      return LISTINGS;
    };
  }

  static List<String> called(PlaceIndex index, String word) {
    var analysis = new Analysis(LANGUAGES.getFirst());
    var query = new PlaceQuery(word, Set.of(), PlaceQuery.Floor.NEARLY_ALL, null, 0);
    return analysis.queries(List.of(word), LANGUAGES.getFirst().language()).stream()
        .flatMap(asked -> List.of(index.top(asked.full(), query, 20)).stream())
        .map(hit -> index.called(hit.doc).names().getFirst())
        .toList();
  }

  /** The indexes that are there. */
  Set<String> inFolder() {
    try (var files = Files.list(folder)) {
      return files
          .filter(Files::isDirectory)
          .map(it -> it.getFileName().toString())
          .filter(it -> it.matches("index\\d+"))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Path> filesOf(Path index) throws IOException {
    try (var files = Files.list(index)) {
      return files.toList().stream();
    }
  }

  /** What one start of the service does with it. */
  Set<String> started(PlaceIndexing.Source source, List<SearchLanguage> languages) {
    try (var indexes = new KeptPlaceIndexes(folder)) {
      PlaceIndexing.Indexed indexed = indexes.index(source, languages, PLACES);
      indexes.serves(indexed.index());
      assertThat(indexed.listings()).isEqualTo(LISTINGS);
      assertThat(indexed.index().size()).isEqualTo(LISTINGS.size());
      assertThat(called(indexed.index(), "wipes")).contains("A Child's Place");
    }
    return inFolder();
  }

  Set<String> started() {
    return started(UNCHANGED, LANGUAGES);
  }
}
