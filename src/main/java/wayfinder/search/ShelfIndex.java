package wayfinder.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import wayfinder.text.Language;
import wayfinder.text.Words;

/**
 * The words of a {@link Shelf}, in memory: one document for each item, in its order, with two
 * fields for each language.
 */
final class ShelfIndex {
  /** How often a word stands counts little, and so does how long a text is. */
  static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.3f);

  private static final int MOST_KEPT = 10_000;

  private final IndexSearcher searcher;
  private final LeafReaderContext leaf;
  private final Map<Asked, Hits> hits = new ConcurrentHashMap<>();

  ShelfIndex(List<Shelf.Item> items, Map<Language, Analysis> analyses) {
    var analyzers = new HashMap<String, Analyzer>();
    analyses.forEach(
        (language, analysis) -> {
          analyzers.put(brief(language), analysis.forCards());
          analyzers.put(full(language), analysis.forCards());
        });
    var config =
        new IndexWriterConfig(new PerFieldAnalyzerWrapper(new WhitespaceAnalyzer(), analyzers))
            .setSimilarity(SIMILARITY);
    try {
      var directory = new ByteBuffersDirectory();
      try (var writer = new IndexWriter(directory, config)) {
        for (Shelf.Item item : items) {
          writer.addDocument(document(item));
        }
        writer.forceMerge(1);
      }
      searcher = new IndexSearcher(DirectoryReader.open(directory));
      searcher.setSimilarity(SIMILARITY);
      searcher.setQueryCache(null);
      leaf = searcher.getIndexReader().leaves().getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException("the index could not be built", e);
    }
  }

  /** Title and how clients ask. */
  static String brief(Language language) {
    return language.code() + ".brief";
  }

  /** The rest of the words. */
  static String full(Language language) {
    return language.code() + ".full";
  }

  /** How many items there are. */
  int size() {
    return leaf.reader().maxDoc();
  }

  /** In how many items the rarest term of a query stands. */
  int frequency(Query query) {
    var least = new int[] {Integer.MAX_VALUE};
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query part, Term... terms) {
            for (Term term : terms) {
              least[0] = Math.min(least[0], frequency(term));
            }
          }
        });
    return least[0];
  }

  private int frequency(Term term) {
    try {
      return leaf.reader().docFreq(term);
    } catch (IOException e) {
      throw new UncheckedIOException("the index could not be read", e);
    }
  }

  /**
   * The items in which a word stands. Found once, since clients ask with the same few thousand
   * words; only words that stand on the shelf are kept, so nothing is kept of what clients said
   * beyond our own words.
   */
  Hits hits(Asked word) {
    Hits known = hits.get(word);
    if (known != null) {
      return known;
    }
    Hits found = Hits.of(points(word.brief()), points(word.full()));
    if (found.count() > 0 && hits.size() < MOST_KEPT) {
      hits.put(word, found);
    }
    return found;
  }

  private float[] points(Query query) {
    var points = new float[size()];
    try {
      Query rewritten = searcher.rewrite(query);
      Scorer scorer = searcher.createWeight(rewritten, ScoreMode.COMPLETE, 1).scorer(leaf);
      if (scorer == null) {
        return points;
      }
      DocIdSetIterator found = scorer.iterator();
      while (found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        points[found.docID()] = scorer.score();
      }
      return points;
    } catch (IOException e) {
      throw new UncheckedIOException("the index could not be read", e);
    }
  }

  private static Document document(Shelf.Item item) {
    var document = new Document();
    item.brief().forEach((language, text) -> add(document, brief(language), text));
    item.full().forEach((language, text) -> add(document, full(language), text));
    return document;
  }

  private static void add(Document document, String field, String text) {
    document.add(new TextField(field, String.join(" ", Words.in(text)), Field.Store.NO));
  }
}
