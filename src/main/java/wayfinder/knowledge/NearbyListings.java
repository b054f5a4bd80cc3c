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

  /**
   * Those of this knowledge; one without a point is taken to be in the middle of its ZIP code, or
   * of its city.
   */
  public NearbyListings(Knowledge knowledge) {
    for (Listing listing : knowledge.listings()) {
      var located = new Located(listing, point(listing, knowledge.places()));
      for (String topic : listing.topics()) {
        byTopic.computeIfAbsent(topic, slug -> new ArrayList<>()).add(located);
      }
    }
  }

  private static @Nullable GeoPoint point(Listing listing, ZipCodes places) {
    GeoPoint point = listing.point();
    return point != null
        ? point
        : places
            .find(listing.zip())
            .or(() -> places.findCity(listing.city(), listing.state(), listing.state()))
            .map(ZipCode::center)
            .orElse(null);
  }

  /** A listing and how far it is from the place that was named. */
  public record Near(Listing listing, double miles) {
    private static final double[] BANDS = {3, 10, 25};

    /** Within a band, what is past its date comes last. */
    private int band() {
      int band = 0;
      while (band < BANDS.length && miles > BANDS[band]) {
        band++;
      }
      return band;
    }
  }

  /** Whether there is any listing of this topic anywhere. */
  public boolean has(String topic) {
    return byTopic.containsKey(topic);
  }

  /**
   * The nearest listings of a topic for someone in this ZIP code, none beyond {@link
   * #FARTHEST_MILES} and none that is for other people.
   */
  public List<Near> nearest(String topic, ZipCode home, LocalDate today, int most) {
    return nearest(
        of(topic).filter(located -> located.listing().area().serves(home)),
        home.center(),
        today,
        most);
  }

  /** The nearest listings of a topic, none beyond {@link #FARTHEST_MILES}. */
  public List<Near> nearest(String topic, GeoPoint from, LocalDate today, int most) {
    return nearest(of(topic), from, today, most);
  }

  private static List<Near> nearest(
      Stream<Located> listings, GeoPoint from, LocalDate today, int most) {
    return listings
        .flatMap(located -> near(located, from).stream())
        .filter(near -> near.miles() <= FARTHEST_MILES)
        .sorted(
            Comparator.comparingInt(Near::band)
                .thenComparing(near -> near.listing().isOld(today))
                .thenComparingDouble(Near::miles)
                .thenComparing(near -> near.listing().id()))
        .limit(most)
        .toList();
  }

  /** The listings of a topic by name, for a search that names no place; old ones last. */
  public List<Listing> byName(String topic, LocalDate today, int most) {
    return of(topic)
        .map(Located::listing)
        .sorted(
            Comparator.comparing((Listing listing) -> listing.isOld(today))
                .thenComparing(Listing::name)
                .thenComparing(Listing::id))
        .limit(most)
        .toList();
  }

  private Stream<Located> of(String topic) {
    return byTopic.getOrDefault(topic, List.of()).stream();
  }

  private static Optional<Near> near(Located located, GeoPoint from) {
    GeoPoint point = located.point();
    return point == null
        ? Optional.empty()
        : Optional.of(new Near(located.listing(), from.milesTo(point)));
  }
}
