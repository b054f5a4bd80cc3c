package wayfinder.api;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.knowledge.GeoPoint;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.ZipCode;

/** Which listings of a topic are near. */
final class NearListings {
  /** Farther than this nobody is sent. */
  static final double FARTHEST_MILES = 60;

  private final Knowledge knowledge;

  NearListings(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * A listing and how far it is.
   *
   * @param miles null when no place was named
   */
  record Near(Listing listing, @Nullable Double miles) {}

  /**
   * The current listings of a topic: the nearest first, none beyond {@link #FARTHEST_MILES}; by
   * name when no place is given.
   */
  List<Near> of(String topic, @Nullable GeoPoint place, LocalDate today, int most) {
    var current =
        knowledge.listings().stream()
            .filter(listing -> listing.topics().contains(topic))
            .filter(listing -> !today.isAfter(listing.reviewBy()));
    if (place == null) {
      return current
          .sorted(Comparator.comparing(Listing::name).thenComparing(Listing::id))
          .limit(most)
          .map(listing -> new Near(listing, null))
          .toList();
    }
    return current
        .flatMap(
            listing ->
                about(listing).map(point -> new Near(listing, point.milesTo(place))).stream())
        .filter(near -> miles(near) <= FARTHEST_MILES)
        .sorted(
            Comparator.comparingDouble(NearListings::miles)
                .thenComparing(near -> near.listing().id()))
        .limit(most)
        .toList();
  }

  /** Where a listing is; for one without a point, the middle of its ZIP code. */
  private Optional<GeoPoint> about(Listing listing) {
    GeoPoint point = listing.point();
    return point == null
        ? knowledge.places().find(listing.zip()).map(ZipCode::center)
        : Optional.of(point);
  }

  private static double miles(Near near) {
    Double miles = near.miles();
    return miles == null ? 0 : miles;
  }
}
