package wayfinder.desk;

import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.NearbyListings;
import wayfinder.search.Search;

/** What is known and the search over it: what is found comes from all of one time. */
public record Findable(Knowledge knowledge, Search search, NearbyListings listings) {}
