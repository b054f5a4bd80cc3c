package wayfinder.api;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wayfinder.knowledge.GeoPoint;
import wayfinder.knowledge.NearbyListings;
import wayfinder.knowledge.ZipCode;
import wayfinder.search.AlsoAsked;
import wayfinder.search.PlaceQuery;
import wayfinder.search.PlaceSearch;
import wayfinder.text.Words;

/** Places that say of themselves what a search asks for. */
final class PlacesByWords {
  private static final int MOST_LOOKED_AT = 30;

  private final PlaceSearch search;
  private final NearbyListings listings;

  PlacesByWords(PlaceSearch search, NearbyListings listings) {
    this.search = search;
    this.listings = listings;
  }

  /** The best few; anywhere when the search names no place. */
  List<NearbyListings.Near> near(SearchInput asked, ZonedDateTime now, int most) {
    GeoPoint place = asked.place();
    ZipCode home = asked.home();
    List<NearbyListings.Fit> found =
        search.find(
            new PlaceQuery(
                asked.q(),
                where(home),
                PlaceQuery.Floor.NEARLY_ALL,
                place,
                NearbyListings.FARTHEST_MILES),
            MOST_LOOKED_AT);
    if (place == null) {
      return found.stream()
          .limit(most)
          .map(it -> new NearbyListings.Near(it.listing(), 0, List.of()))
          .toList();
    }
    return home == null
        ? listings.best(found, place, now, most)
        : listings.best(found, home, now, most);
  }

  /** Those that say what is asked for beside a topic, and how much of it, by their ids. */
  Map<String, Double> alsoAsked(SearchInput asked, String topic, GeoPoint place) {
    AlsoAsked also = search.also();
    return also.saidBy(also.in(asked.q(), topic, where(asked.home())), place);
  }

  private static Set<String> where(@Nullable ZipCode home) {
    return home == null ? Set.of() : Set.copyOf(Words.in(home.city() + " " + home.state()));
  }
}
