package wayfinder.skill.finder;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wayfinder.knowledge.NearbyListings;
import wayfinder.knowledge.Seeker;
import wayfinder.knowledge.ZipCode;
import wayfinder.search.PlaceQuery;
import wayfinder.search.PlaceSearch;
import wayfinder.skill.Ask;
import wayfinder.skill.SkillStep;
import wayfinder.text.Words;

/** Names places that say of themselves what a text asks for, whatever their topic. */
final class PlacesByWords {
  private static final double[] LADDER = {10, 25, NearbyListings.FARTHEST_MILES};
  private static final int ENOUGH = 3;
  private static final int MOST = 30;

  private final PlaceSearch search;
  private final NearbyListings listings;
  private final PlaceList list;

  PlacesByWords(PlaceSearch search, NearbyListings listings, PlaceList list) {
    this.search = search;
    this.listings = listings;
    this.list = list;
  }

  /** Whether any place anywhere says what the text asks for. */
  boolean hasAny(String text, PlaceQuery.Floor floor) {
    return !search.find(new PlaceQuery(text, Set.of(), floor, null, 0), 1).isEmpty();
  }

  /** The nearest few; empty when none surely says what these words ask for. */
  Optional<SkillStep> near(
      ZipCode zip, String words, PlaceQuery.Floor floor, Seeker seeker, Ask ask) {
    for (double miles : LADDER) {
      var query = new PlaceQuery(words, where(zip), floor, zip.center(), miles);
      List<NearbyListings.Near> found =
          listings.best(search.find(query, MOST), zip, list.now(ask), MOST);
      if (found.size() >= ENOUGH || (miles == LADDER[LADDER.length - 1] && !found.isEmpty())) {
        return Optional.of(list.byWords(found, seeker, zip, ask));
      }
    }
    return Optional.empty();
  }

  /** The words that say where this is. */
  static Set<String> where(ZipCode zip) {
    return new HashSet<>(Words.in(zip.city() + " " + zip.state()));
  }
}
