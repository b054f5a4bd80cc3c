package wayfinder.skill.finder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wayfinder.knowledge.GeoPoint;
import wayfinder.knowledge.Listing;

/** The listings of each topic, found by distance. */
final class NearbyListings {
  private static final double FARTHEST_MILES = 60;

  private final Map<String, List<Listing>> byTopic;

  NearbyListings(List<Listing> listings) {
    byTopic = new HashMap<>();
    for (Listing listing : listings) {
      for (String topic : listing.topics()) {
        byTopic.computeIfAbsent(topic, slug -> new ArrayList<>()).add(listing);
      }
    }
  }

  /** A listing and how far it is. */
  record Near(Listing listing, double miles) {}

  /** Whether there is any current listing of this topic anywhere. */
  boolean has(String topic, LocalDate today) {
    return byTopic.getOrDefault(topic, List.of()).stream()
        .anyMatch(listing -> !today.isAfter(listing.reviewBy()));
  }

  /** The nearest current listings of a topic within reach, the nearest first. */
  List<Near> nearest(String topic, GeoPoint from, LocalDate today, int most) {
    var near = new ArrayList<Near>();
    for (Listing listing : byTopic.getOrDefault(topic, List.of())) {
      GeoPoint point = listing.point();
      if (point != null && !today.isAfter(listing.reviewBy())) {
        near.add(new Near(listing, from.milesTo(point)));
      }
    }
    return near.stream()
        .filter(found -> found.miles() <= FARTHEST_MILES)
        .sorted(Comparator.comparingDouble(Near::miles))
        .limit(most)
        .toList();
  }
}
