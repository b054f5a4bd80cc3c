package wayfinder.api;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import wayfinder.knowledge.GeoPoint;
import wayfinder.knowledge.NearbyListings;
import wayfinder.knowledge.ZipCode;
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
    Set<String> where =
        home == null ? Set.of() : Set.copyOf(Words.in(home.city() + " " + home.state()));
    List<NearbyListings.Fit> found =
        search.find(
            new PlaceQuery(
                asked.q(),
                where,
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
}
