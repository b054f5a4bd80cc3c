package wayfinder.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import wayfinder.knowledge.Listing;
import wayfinder.text.Words;

/** The words of the names and cities of listings, in memory. */
final class NameIndex {
  private static final String NAME = "name";
  private static final String CITY = "city";
  private static final String AT = "at";
  private static final FieldType WORDS = words();

  private final IndexSearcher searcher;

  NameIndex(List<Listing> listings) {
    try {
      var directory = new ByteBuffersDirectory();
      try (var writer =
          new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
        for (int at = 0; at < listings.size(); at++) {
          writer.addDocument(document(listings.get(at), at));
        }
        writer.forceMerge(1);
      }
      searcher = new IndexSearcher(DirectoryReader.open(directory));
      searcher.setQueryCache(null);
    } catch (IOException e) {
      throw new UncheckedIOException("the index of names could not be built", e);
    }
  }

  private static FieldType words() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  private static Document document(Listing listing, int at) {
    var document = new Document();
    document.add(new Field(NAME, String.join(" ", Words.in(listing.name())), WORDS));
    document.add(new Field(CITY, String.join(" ", Words.in(listing.city())), WORDS));
    document.add(new NumericDocValuesField(AT, at));
    return document;
  }

  /** In how many names the word stands. */
  int frequency(String word) {
    try {
      return reader().docFreq(new Term(NAME, word));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The word of a name that is one letter off this one, the one in most names if there are more.
   */
  Optional<String> near(String word) {
    try {
      Terms terms = MultiTerms.getTerms(reader(), NAME);
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
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Where in the list those stand that have these words in their names and cities, by BM25. */
  List<Integer> best(Collection<String> words, int most) {
    var query = new BooleanQuery.Builder();
    var inName = new BooleanQuery.Builder();
    for (String word : words) {
      inName.add(new TermQuery(new Term(NAME, word)), BooleanClause.Occur.SHOULD);
      query.add(new TermQuery(new Term(CITY, word)), BooleanClause.Occur.SHOULD);
    }
    query.add(inName.build(), BooleanClause.Occur.MUST);
    try {
      return Stream.of(searcher.search(query.build(), most).scoreDocs).map(this::at).toList();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private int at(ScoreDoc found) {
    try {
      var leaf = reader().leaves().get(ReaderUtil.subIndex(found.doc, reader().leaves()));
      NumericDocValues values = leaf.reader().getNumericDocValues(AT);
      values.advanceExact(found.doc - leaf.docBase);
      return (int) values.longValue();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private IndexReader reader() {
    return searcher.getIndexReader();
  }

  private static UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("the index of names could not be read", e);
  }
}
