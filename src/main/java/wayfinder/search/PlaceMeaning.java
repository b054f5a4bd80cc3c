package wayfinder.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.ZipCodes;
import wayfinder.text.Language;

/** How near a text comes in meaning to what places say of themselves, on disk. */
final class PlaceMeaning {
  private static final String VECTOR = "vector";
  private static final Cleaner CLEANER = Cleaner.create();

  private final IndexSearcher searcher;
  private final TextVectors vectors;

  /**
   * Computes the vectors of all places.
   *
   * @param vectors for texts
   * @param ofPlaces for what places say
   * @param folder where there is room on disk; no file stays, nor one that was left there before
   */
  PlaceMeaning(
      List<Listing> listings,
      ZipCodes places,
      TextVectors vectors,
      TextVectors ofPlaces,
      Path folder) {
    this.vectors = vectors;
    OwnFolder.left(folder).forEach(OwnFolder::delete);
    var scratch = new Scratch(folder, new IndexWriterConfig());
    try {
      for (Listing listing : listings) {
        scratch.writer().addDocument(document(listing, places, ofPlaces));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the vectors of places could not be written", e);
    }
    DirectoryReader reader = scratch.opened();
    searcher = new IndexSearcher(reader);
    CLEANER.register(this, () -> PlaceIndex.close(reader));
  }

  private static Document document(Listing listing, ZipCodes places, TextVectors vectors) {
    var document = new Document();
    String says = listing.description().getOrDefault(Language.EN, "");
    float[] vector = vectors.of((listing.name() + ". " + says).strip());
    document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    listing
        .pointIn(places)
        .ifPresent(
            point ->
                document.add(
                    new LatLonPoint(PlaceIndex.POINT, point.latitude(), point.longitude())));
    return document;
  }

  /** The nearest places, by where they stand in the list, each with its cosine. */
  Map<Integer, Double> near(String text, PlaceQuery query, int most) {
    try {
      var nearest =
          new KnnFloatVectorQuery(VECTOR, vectors.of(text), most, PlaceIndex.within(query));
      var cosines = new HashMap<Integer, Double>();
      for (ScoreDoc hit : searcher.search(nearest, most).scoreDocs) {
        cosines.put(hit.doc, 2.0 * hit.score - 1);
      }
      return cosines;
    } catch (IOException e) {
      throw new UncheckedIOException("the vectors of places could not be read", e);
    } finally {
      Reference.reachabilityFence(this);
    }
  }
}
