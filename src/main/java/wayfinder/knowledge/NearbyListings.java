package wayfinder.knowledge;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
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
    public Near {
      reasons = List.copyOf(reasons);
    }

    /** Where nothing but the distance counts. */
    public Near(Listing listing, double miles) {
      this(listing, miles, List.of(new RankFeature(RankFeature.Kind.DISTANCE, miles)));
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
    var best = new Best(Math.max(most, MOST_LOOKED_AT));
    LocalDate today = now.toLocalDate();
    listings.forEach(
        located -> {
          GeoPoint point = located.point();
          double miles = point == null ? Double.MAX_VALUE : from.milesTo(point);
          if (miles <= FARTHEST_MILES && best.mayTake(miles)) {
            best.add(candidate(located.listing(), miles, today));
          }
        });
    var closed = new IdentityHashMap<List<Schedule>, Boolean>(); // many keep the same hours
    return best.inOrder()
        .map(
            it ->
                !it.old()
                        && closed.computeIfAbsent(
                            it.listing().schedules(), hours -> isClosedToday(it.listing(), now))
                    ? it.closedToday()
                    : it)
        .sorted()
        .limit(most)
        .map(Candidate::near)
        .toList();
  }

  private Candidate candidate(Listing listing, double miles, LocalDate today) {
    return new Candidate(
        listing, miles, listing.isOld(today), records.of(listing.id()).milesAdded(), false);
  }

  /** One that may be named, with all that decides where it stands. */
  private record Candidate(
      Listing listing, double miles, boolean old, double outcomes, boolean isClosedToday)
      implements Comparable<Candidate> {
    private static final double[] BANDS = {3, 10, 25};
    private static final Comparator<Candidate> ORDER =
        Comparator.comparingInt(Candidate::band)
            .thenComparing(Candidate::old) // within a band, what is past its date comes last
            .thenComparingDouble(Candidate::counted)
            .thenComparing(it -> it.listing().id());

    private int band() {
      int band = 0;
      while (band < BANDS.length && miles > BANDS[band]) {
        band++;
      }
      return band;
    }

    /** The miles that count: those to go, and those that its other features add. */
    private double counted() {
      return miles + outcomes + (isClosedToday ? CLOSED_TODAY_MILES : 0);
    }

    Candidate closedToday() {
      return new Candidate(listing, miles, old, outcomes, true);
    }

    Near near() {
      var reasons = new ArrayList<RankFeature>();
      reasons.add(new RankFeature(RankFeature.Kind.DISTANCE, miles));
      if (old) {
        reasons.add(new RankFeature(RankFeature.Kind.PAST_ITS_DATE, 0));
      }
      if (outcomes != 0) {
        reasons.add(new RankFeature(RankFeature.Kind.OUTCOMES, outcomes));
      }
      if (isClosedToday) {
        reasons.add(new RankFeature(RankFeature.Kind.CLOSED_TODAY, CLOSED_TODAY_MILES));
      }
      return new Near(listing, miles, reasons);
    }

    @Override
    public int compareTo(Candidate other) {
      return ORDER.compare(this, other);
    }
  }

  /** Keeps the best of many. */
  private static final class Best {
    private final PriorityQueue<Candidate> worstFirst =
        new PriorityQueue<>(Comparator.<Candidate>reverseOrder());
    private final int most;

    Best(int most) {
      this.most = most;
    }

    /** False for what is too far to be among them whatever else counts: nearly all of many. */
    boolean mayTake(double miles) {
      return worstFirst.size() < most
          || worstFirst.element().old()
          || miles - PlaceRecord.MOST_MILES_NEARER <= worstFirst.element().counted();
    }

    void add(Candidate candidate) {
      if (worstFirst.size() < most) {
        worstFirst.add(candidate);
      } else if (candidate.compareTo(worstFirst.element()) < 0) {
        worstFirst.remove();
        worstFirst.add(candidate);
      }
    }

    Stream<Candidate> inOrder() {
      return worstFirst.stream().sorted();
    }
  }

  private static boolean isClosedToday(Listing listing, ZonedDateTime now) {
    return switch (listing.openAt(now)) {
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
}
