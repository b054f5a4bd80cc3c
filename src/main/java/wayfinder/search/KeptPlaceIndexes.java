package wayfinder.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.ZipCodes;

/**
 * Keeps the index of places from start to start. It is built anew, beside the one that serves,
 * where it would not be the same, is broken, or another process holds it.
 */
public final class KeptPlaceIndexes implements PlaceIndexing, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeptPlaceIndexes.class);
  private static final String FINGERPRINT = "fingerprint";

  private final Path parent;
  private final List<Kept> kept = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable Path> serving = new AtomicReference<>();

  /** An index on disk that is ours alone. */
  private record Kept(OwnFolder folder, String fingerprint) {}

  /**
   * Takes what earlier starts kept; what they left unfinished is deleted.
   *
   * @param parent the folder for them
   */
  public KeptPlaceIndexes(Path parent) {
    this.parent = parent;
    for (OwnFolder left : OwnFolder.left(parent)) {
      fingerprint(left)
          .ifPresentOrElse(it -> kept.add(new Kept(left, it)), () -> deleteIfPossible(left));
    }
  }

  private static Optional<String> fingerprint(OwnFolder folder) {
    try (var directory = new MMapDirectory(folder.path())) {
      return Optional.ofNullable(
          SegmentInfos.readLatestCommit(directory).getUserData().get(FINGERPRINT));
    } catch (IOException | RuntimeException _) { // never finished, broken, or of another form
      return Optional.empty();
    }
  }

  @Override
  public Indexed index(Source source, List<SearchLanguage> languages, ZipCodes places) {
    return kept.isEmpty()
        ? built(source, languages, places)
        : same(source, languages, places).orElseGet(() -> built(source, languages, places));
  }

  /** The kept one, if what would be built now is the same. */
  private Optional<Indexed> same(Source source, List<SearchLanguage> languages, ZipCodes places) {
    var fingerprint = new PlaceFingerprint(languages, places);
    List<Listing> listings = source.read(fingerprint::add);
    String now = fingerprint.value();
    var check = new PlaceIndexCheck(languages, listings);
    return kept.stream()
        .filter(it -> it.fingerprint().equals(now))
        .flatMap(it -> opened(it, check).stream())
        .findFirst()
        .map(index -> new Indexed(listings, index));
  }

  private Optional<PlaceIndex> opened(Kept it, PlaceIndexCheck check) {
    try {
      var index = new PlaceIndex(DirectoryReader.open(new MMapDirectory(it.folder().path())));
      check.check(index);
      return Optional.of(index);
    } catch (IOException | RuntimeException e) { // Lucene throws either at what is broken
      LOG.warn("the kept index of places can't be used and is built anew", e);
      letGo(it);
      return Optional.empty();
    }
  }

  private Indexed built(Source source, List<SearchLanguage> languages, ZipCodes places) {
    if (serving.get() != null) {
      letGoOfOthers();
    }
    var fingerprint = new PlaceFingerprint(languages, places);
    var writer = new PlaceIndexWriter(languages, places, parent);
    try {
      List<Listing> listings =
          source.read(
              (listing, text) -> {
                fingerprint.add(listing, text);
                writer.add(listing, text);
              });
      String value = fingerprint.value();
      PlaceIndex index =
          writer.kept(Map.of(FINGERPRINT, value), new PlaceIndexCheck(languages, listings));
      kept.add(new Kept(writer.folder(), value));
      return new Indexed(listings, index);
    } catch (RuntimeException e) {
      writer.abandon();
      throw e;
    }
  }

  /** This one serves from now on: the others are deleted. Who still reads one may read on. */
  public void serves(PlaceIndex index) {
    serving.set(index.folder());
    letGoOfOthers();
  }

  private void letGoOfOthers() {
    Path stays = serving.get();
    kept.stream().filter(it -> !it.folder().path().equals(stays)).forEach(this::letGo);
  }

  private void letGo(Kept it) {
    kept.remove(it);
    deleteIfPossible(it.folder());
  }

  /** It is in nobody's way: the next start tries again. */
  private static void deleteIfPossible(OwnFolder folder) {
    try {
      folder.delete();
    } catch (UncheckedIOException e) {
      LOG.warn("an index that nobody uses could not be deleted", e);
    }
  }

  /** Lets the next start take what is kept. */
  @Override
  public void close() {
    kept.forEach(it -> it.folder().close());
    kept.clear();
  }
}
