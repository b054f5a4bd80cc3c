package wayfinder.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import wayfinder.knowledge.GeoPoint;

/**
 * What places are called and say of themselves, on disk; its documents are numbered as the places
 * are in the order in which they are known. Its files may be gone from their folder already; the
 * map of them is let go of once nobody holds this any more.
 */
public final class PlaceIndex {
  static final String NAME = "name";
  static final String CITY = "city";
  static final String NAMES = "names";
  static final String POINT = "point";

  private static final double METERS_A_MILE = 1609.344;
  private static final Cleaner CLEANER = Cleaner.create();

  private final IndexSearcher searcher;
  private final Path folder;

  PlaceIndex(DirectoryReader reader) {
    folder = ((FSDirectory) reader.directory()).getDirectory();
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(ShelfIndex.SIMILARITY);
    searcher.setQueryCache(null);
    CLEANER.register(this, () -> close(reader));
  }

  static void close(DirectoryReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the index of places could not be closed", e);
    }
  }

  /** What is asked of the index while it is held. */
  interface Asking<T> {
    T of(IndexSearcher searcher) throws IOException;
  }

  /** Asks it something; it stays open meanwhile. */
  <T> T ask(Asking<T> asking) {
    try {
      return asking.of(searcher);
    } catch (IOException e) {
      throw new UncheckedIOException("the index of places could not be read", e);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /** Where its files are or were. */
  Path folder() {
    return folder;
  }

  /**
   * Reads all of its files once.
   *
   * @throws UncheckedIOException if one is broken
   */
  void verify() {
    ask(
        it -> {
          for (LeafReaderContext leaf : it.getIndexReader().leaves()) {
            ((CodecReader) leaf.reader()).checkIntegrity();
          }
          return it;
        });
  }

  /** How many places there are. */
  int size() {
    return ask(it -> it.getIndexReader().maxDoc());
  }

  /** In how many names the word stands. */
  int frequency(String word) {
    return ask(it -> it.getIndexReader().docFreq(new Term(NAME, word)));
  }

  /**
   * The word of a name that is one letter off this one, the one in most names if there are more.
   */
  Optional<String> near(String word) {
    return ask(it -> near(word, it.getIndexReader()));
  }

  private static Optional<String> near(String word, IndexReader reader) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, NAME);
    if (terms == null) {
      return Optional.empty();
    }
    var near = new FuzzyTermsEnum(terms, new Term(NAME, word), 1, 1, true);
    String best = null;
    int most = 0;
    for (BytesRef term = near.next(); term != null; term = near.next()) {
      if (near.docFreq() > most) {
        best = term.utf8ToString();
        most = near.docFreq();
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * How a place is called.
   *
   * @param at where it stands in the order in which places are known
   */
  record Called(int at, List<String> names) {}

  /** The places that have these words in their names and cities, by BM25. */
  List<Called> best(Collection<String> words, int most) {
    var query = new BooleanQuery.Builder();
    var inName = new BooleanQuery.Builder();
    for (String word : words) {
      inName.add(new TermQuery(new Term(NAME, word)), BooleanClause.Occur.SHOULD);
      query.add(new TermQuery(new Term(CITY, word)), BooleanClause.Occur.SHOULD);
    }
    query.add(inName.build(), BooleanClause.Occur.MUST);
    return ask(
        it -> {
          var called = new ArrayList<Called>();
          for (ScoreDoc hit : it.search(query.build(), most).scoreDocs) {
            called.add(called(hit.doc, it.getIndexReader()));
          }
          return called;
        });
  }

  /** How a place is called. */
  Called called(int at) {
    return ask(it -> called(at, it.getIndexReader()));
  }

  private static Called called(int document, IndexReader reader) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    BinaryDocValues names = leaf.reader().getBinaryDocValues(NAMES);
    names.advanceExact(document - leaf.docBase);
    return new Called(document, List.of(names.binaryValue().utf8ToString().split("\n", -1)));
  }

  /** The best of those near where they are looked for, by BM25. */
  ScoreDoc[] top(Query words, PlaceQuery query, int most) {
    Query near = within(query);
    Query both =
        near == null
            ? words
            : new BooleanQuery.Builder()
                .add(words, BooleanClause.Occur.MUST)
                .add(near, BooleanClause.Occur.FILTER)
                .build();
    return ask(it -> it.search(both, most).scoreDocs);
  }

  /** Finds what is near where it is looked for; null where that is everywhere. */
  static @Nullable Query within(PlaceQuery query) {
    GeoPoint near = query.near();
    return near == null
        ? null
        : LatLonPoint.newDistanceQuery(
            POINT, near.latitude(), near.longitude(), query.miles() * METERS_A_MILE);
  }

  /** In how many places the commonest term of a query stands. */
  int frequency(Query query) {
    var terms = new ArrayList<Term>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query part, Term... found) {
            terms.addAll(List.of(found));
          }
        });
    return ask(
        it -> {
          int most = 0;
          for (Term term : terms) {
            most = Math.max(most, it.getIndexReader().docFreq(term));
          }
          return most;
        });
  }

  /** For each of these documents, in rising order, whether the query finds it. */
  boolean[] holding(Query query, int[] documents) {
    return ask(
        it -> {
          var holding = new boolean[documents.length];
          Weight weight = it.createWeight(it.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
          for (LeafReaderContext leaf : it.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
              mark(documents, holding, scorer.iterator(), leaf);
            }
          }
          return holding;
        });
  }

  private static void mark(
      int[] documents, boolean[] holding, DocIdSetIterator found, LeafReaderContext leaf)
      throws IOException {
    for (int i = 0; i < documents.length; i++) {
      int wanted = documents[i] - leaf.docBase;
      if (wanted >= 0 && wanted < leaf.reader().maxDoc()) {
        int at = found.docID() < wanted ? found.advance(wanted) : found.docID();
        holding[i] = at == wanted;
      }
    }
  }
}
