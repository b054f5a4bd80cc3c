package wayfinder.api;

import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.NearbyListings;
import wayfinder.search.PlaceSearch;
import wayfinder.search.Search;

/** What is known and the search over it: an answer is made from both of one time. */
public final class Searched {
  private final Search search;
  private final Knowledge knowledge;
  private final Results results;

  public Searched(
      Search search, PlaceSearch placeSearch, Knowledge knowledge, NearbyListings listings) {
    this.search = search;
    this.knowledge = knowledge;
    this.results = new Results(knowledge, listings, placeSearch);
  }

  Search search() {
    return search;
  }

  Knowledge knowledge() {
    return knowledge;
  }

  Results results() {
    return results;
  }
}
