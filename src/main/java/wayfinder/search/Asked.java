package wayfinder.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** One word of a text, or a phrase with synonyms, asked of both fields of a language. */
record Asked(Query brief, Query full) {
  /** From the query on one field, asked of the other too. */
  static Asked of(Query brief, String fullField) {
    return new Asked(brief, moved(brief, fullField));
  }

  private static Query moved(Query query, String field) {
    return switch (query) {
      case TermQuery term -> new TermQuery(new Term(field, term.getTerm().bytes()));
      case SynonymQuery synonyms -> {
        var moved = new SynonymQuery.Builder(field);
        synonyms.getTerms().forEach(term -> moved.addTerm(new Term(field, term.bytes())));
        yield moved.build();
      }
      case BooleanQuery parts -> {
        var moved = new BooleanQuery.Builder();
        for (BooleanClause part : parts) {
          moved.add(moved(part.query(), field), part.occur());
        }
        yield moved.build();
      }
      default -> throw new IllegalStateException("no such query is made of words");
    };
  }
}
