package wayfinder.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The listings of each topic, found by distance. */
public final class NearbyListings {
  /** Farther than this nobody is sent. */
  public static final double FARTHEST_MILES = 60;

  private final Map<String, List<Located>> byTopic = new HashMap<>();

  private record Located(Listing listing, @Nullable GeoPoint point) {}

  /** Those of this knowledge; one without a point is taken to be in the middle of its ZIP code. */
  public NearbyListings(Knowledge knowledge) {
    for (Listing listing : knowledge.listings()) {
      GeoPoint point = listing.point();
      var located =
          new Located(
              listing,
              point != null
                  ? point
                  : knowledge.places().find(listing.zip()).map(ZipCode::center).orElse(null));
      for (String topic : listing.topics()) {
        byTopic.computeIfAbsent(topic, slug -> new ArrayList<>()).add(located);
      }
    }
  }

  /** A listing and how far it is from the place that was named. */
  public record Near(Listing listing, double miles) {}

  /** Whether there is any current listing of this topic anywhere. */
  public boolean has(String topic, LocalDate today) {
    return current(topic, today).findAny().isPresent();
  }

  /** The nearest current listings of a topic, none beyond {@link #FARTHEST_MILES}. */
  public List<Near> nearest(String topic, GeoPoint from, LocalDate today, int most) {
    return current(topic, today)
        .flatMap(located -> near(located, from).stream())
        .filter(near -> near.miles() <= FARTHEST_MILES)
        .sorted(Comparator.comparingDouble(Near::miles).thenComparing(near -> near.listing().id()))
        .limit(most)
        .toList();
  }

  /** The current listings of a topic by name, for a search that names no place. */
  public List<Listing> byName(String topic, LocalDate today, int most) {
    return current(topic, today)
        .map(Located::listing)
        .sorted(Comparator.comparing(Listing::name).thenComparing(Listing::id))
        .limit(most)
        .toList();
  }

  private Stream<Located> current(String topic, LocalDate today) {
    return byTopic.getOrDefault(topic, List.of()).stream()
        .filter(located -> !today.isAfter(located.listing().reviewBy()));
  }

  private static Optional<Near> near(Located located, GeoPoint from) {
    GeoPoint point = located.point();
    return point == null
        ? Optional.empty()
        : Optional.of(new Near(located.listing(), from.milesTo(point)));
  }
}
