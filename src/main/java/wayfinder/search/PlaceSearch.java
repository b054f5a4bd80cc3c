package wayfinder.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.NearbyListings;
import wayfinder.knowledge.ZipCodes;
import wayfinder.text.Language;

/**
 * Finds places by what they say of themselves: names, what they offer, who runs them. Safe for many
 * threads; keeps nothing of what it is asked.
 */
public final class PlaceSearch {
  private static final int MOST_LOOKED_AT = 30;

  /** So many vectors are computed in an hour and found in milliseconds. */
  static final int MOST_BY_MEANING = 50_000;

  private final Search search;
  private final PlaceIndex index;
  private final List<Listing> listings;
  private final Map<Language, Analysis> analyses;
  private final Set<String> asking;
  private final AlsoAsked also;
  private final ZipCodes places;
  private final AtomicReference<@Nullable PlaceMeaning> meaning = new AtomicReference<>();

  /**
   * @param search reads the texts
   * @param index of the listings known, in their order
   * @param asks how clients ask for places
   */
  public PlaceSearch(Search search, Knowledge knowledge, PlaceIndex index, PlaceAskWords asks) {
    this.search = search;
    this.index = index;
    asking = asks.asking();
    listings = knowledge.listings();
    places = knowledge.places();
    analyses = search.analyses();
    also = new AlsoAsked(search, listings, index, asks);
  }

  /** What texts ask of places beside their topic. */
  public AlsoAsked also() {
    return also;
  }

  /**
   * Loads the vectors of all places, which takes an hour for tens of thousands the first time; when
   * this returns they are used. Nothing is done for more places than {@link #MOST_BY_MEANING}.
   *
   * @param kept where the vectors of what places say are kept from start to start
   */
  public void learnMeaning(Path kept, TextVectors vectors) {
    if (listings.isEmpty() || listings.size() > MOST_BY_MEANING) {
      return;
    }
    var ofPlaces = new KeptVectors(kept, vectors);
    Path folder =
        Objects.requireNonNull(kept.toAbsolutePath().getParent(), "a file is in a folder");
    meaning.set(new PlaceMeaning(listings, places, vectors, ofPlaces, folder));
    ofPlaces.save();
  }

  /** The places that surely fit, the best first; none when that is not sure. */
  public List<NearbyListings.Fit> find(PlaceQuery query, int most) {
    Reading reading = search.read(query.text());
    var found = new HashMap<Integer, Double>();
    PlaceMeaning known = meaning.get();
    for (Asking asking : asked(reading, query)) {
      boolean byMeaning = known != null && !asking.english().isEmpty();
      if (asking.words().mayReach(query.floor(), byMeaning)) {
        addReaching(asking, byMeaning ? known : null, query, Math.max(most, MOST_LOOKED_AT), found);
      }
    }
    double best = found.values().stream().mapToDouble(score -> score).max().orElse(1);
    return found.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(hit -> new NearbyListings.Fit(listings.get(hit.getKey()), hit.getValue() / best))
        .toList();
  }

  /**
   * A text as it is asked in one language.
   *
   * @param language in which it was written
   * @param english empty where it has no English words
   */
  private record Asking(Language language, AskedWords words, String english) {}

  private List<Asking> asked(Reading reading, PlaceQuery query) {
    var all = new ArrayList<Asking>();
    reading
        .words()
        .forEach(
            (language, words) -> {
              List<String> kept = kept(words, query.aside());
              String english = language == Language.EN ? String.join(" ", kept) : "";
              all.add(new Asking(language, asked(language, kept, 0), english));
              List<String> translated =
                  language == Language.ES && query.floor() == PlaceQuery.Floor.NEARLY_ALL
                      ? kept(
                          reading.translated().getOrDefault(Language.EN, List.of()), query.aside())
                      : List.of();
              if (!translated.isEmpty()) {
                int lost = Math.max(0, count(kept, language) - translated.size());
                all.add(
                    new Asking(
                        language,
                        asked(Language.EN, translated, lost),
                        String.join(" ", translated)));
              }
            });
    return all;
  }

  private AskedWords asked(Language language, List<String> words, int lost) {
    return new AskedWords(language, words, lost, analyses, index);
  }

  private int count(List<String> words, Language language) {
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
      Asking asking,
      @Nullable PlaceMeaning known,
      PlaceQuery query,
      int most,
      Map<Integer, Double> found) {
    var scores =
        new PlaceScores(
            asking.language(),
            known == null ? Map.of() : known.near(asking.english(), query, most));
    for (ScoreDoc hit : index.top(asking.words().query(), query, most)) {
      scores.addWords(hit.doc, hit.score);
    }
    int[] all = scores.found();
    boolean[] reaching = asking.words().reaching(query.floor(), all, scores.near(all));
    for (int i = 0; i < all.length; i++) {
      if (reaching[i]) {
        found.merge(all[i], scores.of(all[i]), Math::max);
      }
    }
  }
}
