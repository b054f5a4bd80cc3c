package wayfinder.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import wayfinder.text.Language;

/** How a language's words become terms: the same for cards and texts, with synonyms for texts. */
final class Analysis {
  private final Language language;
  private final CharArraySet stopWords;
  private final SynonymMap synonyms;
  private final Analyzer forCards;
  private final QueryBuilder texts;

  Analysis(SearchLanguage words) {
    language = words.language();
    stopWords = CharArraySet.copy(new CharArraySet(words.stopWords(), false));
    synonyms = read(words.synonyms());
    forCards = new Chain(false);
    texts = new QueryBuilder(new Chain(true));
  }

  /** For what is found: stop words dropped, stems kept. */
  Analyzer forCards() {
    return forCards;
  }

  /** Each word, or phrase with synonyms, of a text; stop words give none. */
  List<Asked> queries(List<String> words, Language language) {
    Query query =
        texts.createBooleanQuery(
            ShelfIndex.brief(language), String.join(" ", words), BooleanClause.Occur.SHOULD);
    if (query == null) {
      return List.of();
    }
    String full = ShelfIndex.full(language);
    return query instanceof BooleanQuery all && isAnyOf(all)
        ? all.clauses().stream().map(part -> Asked.of(part.query(), full)).toList()
        : List.of(Asked.of(query, full));
  }

  /** The terms of a word or of more, as they stand in what is found; none for stop words. */
  Set<String> terms(String words) {
    var terms = new LinkedHashSet<String>();
    try (TokenStream stream = forCards.tokenStream("", words)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("words could not become terms", e);
    }
    return terms;
  }

  private static boolean isAnyOf(BooleanQuery query) {
    return query.clauses().stream().allMatch(part -> part.occur() == BooleanClause.Occur.SHOULD);
  }

  private static SynonymMap read(List<String> rules) {
    var parser = new SolrSynonymParser(true, true, new Folding());
    try {
      parser.parse(new StringReader(String.join("\n", rules)));
      return parser.build();
    } catch (ParseException | IOException e) {
      throw new IllegalArgumentException("the synonyms could not be read", e);
    }
  }

  /** Words as written, folded. */
  private static final class Folding extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
    }
  }

  private final class Chain extends Analyzer {
    private final boolean withSynonyms;

    Chain(boolean withSynonyms) {
      this.withSynonyms = withSynonyms;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new WhitespaceTokenizer();
      TokenStream stream = words;
      if (withSynonyms && synonyms.fst != null) {
        stream = new SynonymGraphFilter(stream, synonyms, true);
      }
      stream = new StopFilter(stream, stopWords);
      stream =
          switch (language) {
            case EN -> new PorterStemFilter(stream);
            case ES -> new SpanishLightStemFilter(stream);
          };
      return new TokenStreamComponents(words, stream);
    }
  }
}
