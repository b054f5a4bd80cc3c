package wayfinder.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.util.BytesRef;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.ZipCodes;
import wayfinder.text.Language;
import wayfinder.text.Words;

/** Writes the index of what places are called and say of themselves, one after the other. */
public final class PlaceIndexWriter {
  private static final FieldType WORDS = words();

  private final Set<Language> languages = EnumSet.noneOf(Language.class);
  private final ZipCodes places;
  private final Scratch scratch;

  /**
   * Begins one.
   *
   * @param folder where there is room on disk
   */
  public PlaceIndexWriter(List<SearchLanguage> languages, ZipCodes places, Path folder) {
    this.places = places;
    var analyzers = new HashMap<String, Analyzer>();
    for (SearchLanguage language : languages) {
      var analysis = new Analysis(language);
      this.languages.add(language.language());
      analyzers.put(ShelfIndex.brief(language.language()), analysis.forCards());
      analyzers.put(ShelfIndex.full(language.language()), analysis.forCards());
    }
    scratch =
        new Scratch(
            folder,
            new IndexWriterConfig(new PerFieldAnalyzerWrapper(new WhitespaceAnalyzer(), analyzers))
                .setSimilarity(ShelfIndex.SIMILARITY));
  }

  /** An index of listings of which no more is known than themselves. */
  public static PlaceIndex of(
      List<Listing> listings, List<SearchLanguage> languages, ZipCodes places, Path folder) {
    var writer = new PlaceIndexWriter(languages, places, folder);
    listings.forEach(listing -> writer.add(listing, PlaceText.of(listing)));
    return writer.finished();
  }

  /** The next listing; their order is that in which they are known. */
  public void add(Listing listing, PlaceText text) {
    var document = new Document();
    add(document, PlaceIndex.NAME, String.join(" ", text.names()));
    add(document, PlaceIndex.CITY, listing.city());
    for (Language language : languages) {
      String says = text.says().getOrDefault(language, "");
      add(document, ShelfIndex.brief(language), text.named() + "\n" + says);
      add(document, ShelfIndex.full(language), says);
    }
    document.add(
        new BinaryDocValuesField(PlaceIndex.NAMES, new BytesRef(String.join("\n", text.names()))));
    listing
        .pointIn(places)
        .ifPresent(
            point ->
                document.add(
                    new LatLonPoint(PlaceIndex.POINT, point.latitude(), point.longitude())));
    try {
      scratch.writer().addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException("the index of places could not be written", e);
    }
  }

  private static void add(Document document, String field, String text) {
    document.add(new Field(field, String.join(" ", Words.in(text)), WORDS));
  }

  private static FieldType words() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  /** All that was added; no file stays. */
  public PlaceIndex finished() {
    return new PlaceIndex(scratch.opened());
  }

  /** The same, but its files stay, and with them what is said of it, if it is sound. */
  PlaceIndex kept(Map<String, String> said, PlaceIndexCheck check) {
    var index = new PlaceIndex(scratch.committed());
    check.check(index);
    scratch.keep(said);
    return index;
  }

  /** Where its files are. */
  OwnFolder folder() {
    return scratch.folder();
  }

  /** Nothing of it stays. */
  void abandon() {
    scratch.abandon();
  }
}
