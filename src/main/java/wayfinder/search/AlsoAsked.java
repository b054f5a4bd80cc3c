package wayfinder.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.search.ScoreDoc;
import wayfinder.knowledge.GeoPoint;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.NearbyListings;
import wayfinder.knowledge.TopicWords;
import wayfinder.text.Language;

/**
 * What a text asks of a place beside its topic and where it is, as "halal" in "halal food pantry
 * near 15213", and which places say it. Of a long story nothing counts: it tells more than it asks.
 */
public final class AlsoAsked {
  private static final int FEW_WORDS = 3;
  private static final int MOST = 200;

  /** What says less of it was not what was meant. */
  private static final double HALF = 0.5;

  private final Search search;
  private final List<Listing> listings;
  private final PlaceIndex index;
  private final Map<Language, Analysis> analyses;
  private final Set<String> aside = new HashSet<>();
  private final Map<String, Set<String>> ofTopics = new ConcurrentHashMap<>();

  AlsoAsked(Search search, List<Listing> listings, PlaceIndex index, PlaceAskWords asks) {
    this.search = search;
    this.listings = listings;
    this.index = index;
    analyses = search.analyses();
    aside.addAll(asks.asking());
    aside.addAll(asks.telling());
  }

  /**
   * Those words of a text, with spaces between them; empty when there are none, or too many.
   *
   * @param topic of the places that are looked for
   * @param where words that say where
   */
  public String in(String text, String topic, Set<String> where) {
    Set<String> known = ofTopics.computeIfAbsent(topic, this::terms);
    Reading reading = search.read(text);
    Set<String> own = left(reading.words(), known, where);
    if (own.size() > FEW_WORDS) {
      return "";
    }
    own.addAll(left(reading.translated(), known, where));
    return String.join(" ", own);
  }

  private Set<String> left(
      Map<Language, List<String>> words, Set<String> known, Set<String> where) {
    var left = new LinkedHashSet<String>();
    words.forEach(
        (language, all) ->
            all.stream()
                .filter(word -> !aside.contains(word) && !where.contains(word))
                .filter(word -> !Character.isDigit(word.charAt(0)))
                .filter(word -> !known.containsAll(terms(word, language)))
                .forEach(left::add));
    return left;
  }

  private Set<String> terms(String topic) {
    TopicWords called = search.topicWords();
    var terms = new HashSet<String>();
    for (Language language : Language.values()) {
      called.phrases(topic, language).forEach(phrase -> terms.addAll(terms(phrase, language)));
    }
    return terms;
  }

  private Set<String> terms(String words, Language language) {
    Analysis analysis = analyses.get(language);
    return analysis == null ? Set.of() : analysis.terms(words);
  }

  /**
   * The places around a point that say most of these words, by their ids, each with how much of
   * them it says, 0 to 1.
   */
  public Map<String, Double> saidBy(String words, GeoPoint around) {
    var said = new HashMap<String, Double>();
    if (words.isEmpty()) {
      return said;
    }
    var query =
        new PlaceQuery(
            words, Set.of(), PlaceQuery.Floor.NEARLY_ALL, around, NearbyListings.FARTHEST_MILES);
    analyses.forEach(
        (language, analysis) -> { // whichever they were asked in: many places say it in one alone
          var asked = new AskedWords(language, List.of(words.split(" ", -1)), 0, analyses, index);
          ScoreDoc[] hits = index.top(asked.query(), query, MOST);
          int[] found = Stream.of(hits).mapToInt(hit -> hit.doc).sorted().toArray();
          double[] shares = asked.shares(found);
          for (int i = 0; i < found.length; i++) {
            if (shares[i] >= HALF) {
              said.merge(listings.get(found[i]).id(), Math.min(1, shares[i]), Math::max);
            }
          }
        });
    return said;
  }
}
