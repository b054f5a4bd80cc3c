package wayfinder.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import wayfinder.knowledge.GeoPoint;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.NearbyListings;
import wayfinder.text.Language;

/**
 * Finds places by what they say of themselves: names, what they offer, who runs them. Safe for many
 * threads; keeps nothing of what it is asked.
 */
public final class PlaceSearch {
  private static final int MOST_LOOKED_AT = 30;
  private static final double METERS_A_MILE = 1609.344;

  private final Search search;
  private final PlaceIndex index;
  private final List<Listing> listings;
  private final Map<Language, Analysis> analyses;
  private final Set<String> asking;

  /**
   * @param search reads the texts
   * @param index of these listings, in their order
   * @param asking words that say that some place is wanted, and nothing of which
   */
  public PlaceSearch(Search search, List<Listing> listings, PlaceIndex index, Set<String> asking) {
    this.asking = Set.copyOf(asking);
    this.search = search;
    this.index = index;
    this.listings = List.copyOf(listings);
    analyses = search.analyses();
  }

  /** The places that surely fit, the best first; none when that is not sure. */
  public List<NearbyListings.Fit> find(PlaceQuery query, int most) {
    Reading reading = search.read(query.text());
    var found = new HashMap<Integer, Double>();
    for (AskedWords words : words(reading, query)) {
      if (words.mayReach(query.floor())) {
        addReaching(words, query, Math.max(most, MOST_LOOKED_AT), found);
      }
    }
    double best = found.values().stream().mapToDouble(score -> score).max().orElse(1);
    return found.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(
            hit ->
                new NearbyListings.Fit(listings.get(index.at(hit.getKey())), hit.getValue() / best))
        .toList();
  }

  private List<AskedWords> words(Reading reading, PlaceQuery query) {
    var all = new ArrayList<AskedWords>();
    reading
        .words()
        .forEach(
            (language, words) -> {
              List<String> kept = kept(words, query.aside());
              all.add(new AskedWords(language, kept, 0, analyses, index));
              Language other = language == Language.ES ? Language.EN : Language.ES;
              List<String> translated =
                  kept(reading.translated().getOrDefault(other, List.of()), query.aside());
              if (!translated.isEmpty() && query.floor() == PlaceQuery.Floor.NEARLY_ALL) {
                int asked = asked(kept, language);
                all.add(
                    new AskedWords(
                        other,
                        translated,
                        Math.max(0, asked - translated.size()),
                        analyses,
                        index));
              }
            });
    return all;
  }

  private int asked(List<String> words, Language language) {
    Analysis analysis = analyses.get(language);
    return analysis == null ? 0 : analysis.queries(words, language).size();
  }

  /** Numbers say where or when, not what. */
  private List<String> kept(List<String> words, Set<String> aside) {
    return words.stream()
        .filter(word -> !aside.contains(word) && !asking.contains(word))
        .filter(word -> !Character.isDigit(word.charAt(0)))
        .toList();
  }

  private void addReaching(
      AskedWords words, PlaceQuery query, int most, Map<Integer, Double> found) {
    ScoreDoc[] hits = index.top(within(words.query(), query), most).scoreDocs;
    Arrays.sort(hits, Comparator.comparingInt(hit -> hit.doc));
    int[] documents = Arrays.stream(hits).mapToInt(hit -> hit.doc).toArray();
    boolean[] reaching = words.reaching(query.floor(), documents);
    for (int i = 0; i < hits.length; i++) {
      if (reaching[i]) {
        found.merge(hits[i].doc, (double) hits[i].score, Math::max);
      }
    }
  }

  private static Query within(Query words, PlaceQuery query) {
    @Nullable GeoPoint near = query.near();
    return near == null
        ? words
        : new BooleanQuery.Builder()
            .add(words, BooleanClause.Occur.MUST)
            .add(
                LatLonPoint.newDistanceQuery(
                    PlaceIndex.POINT,
                    near.latitude(),
                    near.longitude(),
                    query.miles() * METERS_A_MILE),
                BooleanClause.Occur.FILTER)
            .build();
  }
}
