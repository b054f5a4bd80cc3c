package wayfinder.knowledge;

import java.time.LocalDate;
import java.time.ZonedDateTime;
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

  /** So many of the nearest are looked at for whether they are open. */
  private static final int MOST_LOOKED_AT = 40;

  private static final double CLOSED_TODAY_MILES = 1;

  private final Map<String, ListingMap> byTopic = new HashMap<>();
  private final PlaceRecords records;

  /**
   * Those of this knowledge; one without a point is taken to be in the middle of its ZIP code, or
   * of its city.
   *
   * @param records what clients told of them
   */
  public NearbyListings(Knowledge knowledge, PlaceRecords records) {
    this.records = records;
    var found = new HashMap<String, List<ListingMap.Located>>();
    for (Listing listing : knowledge.listings()) {
      var located = new ListingMap.Located(listing, point(listing, knowledge.places()));
      for (String topic : listing.topics()) {
        found.computeIfAbsent(topic, slug -> new ArrayList<>()).add(located);
      }
    }
    found.forEach((topic, listings) -> byTopic.put(topic, new ListingMap(listings)));
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

  /**
   * A listing and how far it is from the place that was named.
   *
   * @param reasons why it stands where it does
   */
  public record Near(Listing listing, double miles, List<RankFeature> reasons) {
    private static final double[] BANDS = {3, 10, 25};

    public Near {
      reasons = List.copyOf(reasons);
    }

    /** Where nothing but the distance counts. */
    public Near(Listing listing, double miles) {
      this(listing, miles, List.of(new RankFeature(RankFeature.Kind.DISTANCE, miles)));
    }

    /** Within a band, what is past its date comes last. */
    private int band() {
      int band = 0;
      while (band < BANDS.length && miles > BANDS[band]) {
        band++;
      }
      return band;
    }

    private boolean isOld() {
      return reasons.stream().anyMatch(it -> it.kind() == RankFeature.Kind.PAST_ITS_DATE);
    }

    /** The miles that count: those to go, and those that its other features add. */
    private double counted() {
      return reasons.stream().mapToDouble(RankFeature::miles).sum();
    }

    private Near with(RankFeature.Kind kind, double more) {
      return new Near(
          listing,
          miles,
          Stream.concat(reasons.stream(), Stream.of(new RankFeature(kind, more))).toList());
    }
  }

  /** Whether there is any listing of this topic anywhere. */
  public boolean has(String topic) {
    return byTopic.containsKey(topic);
  }

  /**
   * The nearest listings of a topic for someone in this ZIP code, none beyond {@link
   * #FARTHEST_MILES} and none that is for people who live elsewhere.
   *
   * @param now where the places are
   */
  public List<Near> nearest(String topic, ZipCode home, ZonedDateTime now, int most) {
    GeoPoint from = home.center();
    return nearest(
        around(topic, from).filter(located -> located.listing().area().serves(home)),
        from,
        now,
        most);
  }

  /** The nearest listings of a topic, none beyond {@link #FARTHEST_MILES}. */
  public List<Near> nearest(String topic, GeoPoint from, ZonedDateTime now, int most) {
    return nearest(around(topic, from), from, now, most);
  }

  private List<Near> nearest(
      Stream<ListingMap.Located> listings, GeoPoint from, ZonedDateTime now, int most) {
    Comparator<Near> order =
        Comparator.comparingInt(Near::band)
            .thenComparing(Near::isOld)
            .thenComparingDouble(Near::counted)
            .thenComparing(near -> near.listing().id());
    return listings
        .flatMap(located -> near(located, from).stream())
        .filter(near -> near.miles() <= FARTHEST_MILES)
        .map(near -> weighed(near, now.toLocalDate()))
        .sorted(order)
        .limit(Math.max(most, MOST_LOOKED_AT))
        .map(
            near ->
                isClosedToday(near, now)
                    ? near.with(RankFeature.Kind.CLOSED_TODAY, CLOSED_TODAY_MILES)
                    : near)
        .sorted(order)
        .limit(most)
        .toList();
  }

  private Near weighed(Near near, LocalDate today) {
    Near dated = near.listing().isOld(today) ? near.with(RankFeature.Kind.PAST_ITS_DATE, 0) : near;
    double miles = records.of(near.listing().id()).milesAdded();
    return miles == 0 ? dated : dated.with(RankFeature.Kind.OUTCOMES, miles);
  }

  private static boolean isClosedToday(Near near, ZonedDateTime now) {
    return switch (near.listing().openAt(now)) {
      case OpenState.Closed closed -> closed.opens().toLocalDate().isAfter(now.toLocalDate());
      case OpenState.Open _,
          OpenState.AlwaysOpen _,
          OpenState.HolidayHours _,
          OpenState.Unknown _ ->
          false;
    };
  }

  /** The listings of a topic by name, for a search that names no place; old ones last. */
  public List<Listing> byName(String topic, LocalDate today, int most) {
    ListingMap all = byTopic.get(topic);
    return all == null
        ? List.of()
        : Stream.of(false, true)
            .flatMap(old -> all.byName().filter(it -> it.isOld(today) == old))
            .limit(most)
            .toList();
  }

  private Stream<ListingMap.Located> around(String topic, GeoPoint from) {
    ListingMap all = byTopic.get(topic);
    return all == null ? Stream.empty() : all.around(from, FARTHEST_MILES);
  }

  private static Optional<Near> near(ListingMap.Located located, GeoPoint from) {
    GeoPoint point = located.point();
    return point == null
        ? Optional.empty()
        : Optional.of(new Near(located.listing(), from.milesTo(point)));
  }
}
