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

/** The listings of each topic, found by distance. */
public final class NearbyListings {
  /** Farther than this nobody is sent. */
  public static final double FARTHEST_MILES = 60;

  /** So many of the nearest are looked at for whether they are open. */
  private static final int MOST_LOOKED_AT = 40;

  /** By so much what fits not at all would count as farther away. */
  private static final double UNFIT_MILES = 15;

  /** By so much what says all that else was asked for counts as nearer. */
  private static final double SAID_MILES = 10;

  private final Map<String, ListingMap> byTopic = new HashMap<>();
  private final PlaceRecords records;
  private final ZipCodes places;

  /**
   * Those of this knowledge; one without a point is taken to be in the middle of its ZIP code, or
   * of its city.
   *
   * @param records what clients told of them
   */
  public NearbyListings(Knowledge knowledge, PlaceRecords records) {
    this.records = records;
    this.places = knowledge.places();
    var found = new HashMap<String, List<ListingMap.Located>>();
    for (Listing listing : knowledge.listings()) {
      var located =
          new ListingMap.Located(listing, listing.pointIn(knowledge.places()).orElse(null));
      for (String topic : listing.topics()) {
        found.computeIfAbsent(topic, slug -> new ArrayList<>()).add(located);
      }
    }
    found.forEach((topic, listings) -> byTopic.put(topic, new ListingMap(listings)));
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

  /**
   * A listing that was found by its words.
   *
   * @param fit 0 to 1: how well they fit, those of the best being 1
   */
  public record Fit(Listing listing, double fit) {}

  /**
   * Of listings found by their words the best for someone in this ZIP code, none beyond {@link
   * #FARTHEST_MILES} and none that is for people who live elsewhere. How well the words fit counts
   * beside all that counts otherwise.
   */
  public List<Near> best(List<Fit> found, ZipCode home, ZonedDateTime now, int most) {
    return best(
        found.stream().filter(it -> it.listing().area().serves(home)).toList(),
        home.center(),
        now,
        most);
  }

  /** The same for someone at a point. */
  public List<Near> best(List<Fit> found, GeoPoint from, ZonedDateTime now, int most) {
    LocalDate today = now.toLocalDate();
    var best = new Best(Math.max(most, MOST_LOOKED_AT));
    for (Fit it : found) {
      double miles = it.listing().pointIn(places).map(from::milesTo).orElse(Double.MAX_VALUE);
      if (miles <= FARTHEST_MILES) {
        best.add(candidate(it.listing(), miles, today, UNFIT_MILES * (1 - it.fit()), 0));
      }
    }
    return inOrder(best, now, most);
  }

  /** Whether there is any listing of this topic anywhere. */
  public boolean has(String topic) {
    return byTopic.containsKey(topic);
  }

  /**
   * The nearest listings of a topic for someone in this ZIP code, none beyond {@link
   * #FARTHEST_MILES} and none that is for people who live elsewhere.
   *
   * @param said by id those that say what was asked for beside the topic: how much of it, 0 to 1
   * @param now where the places are
   */
  public List<Near> nearest(
      String topic, ZipCode home, Map<String, Double> said, ZonedDateTime now, int most) {
    GeoPoint from = home.center();
    return nearest(
        around(topic, from).filter(located -> located.listing().area().serves(home)),
        from,
        said,
        now,
        most);
  }

  /** The same for someone at a point. */
  public List<Near> nearest(
      String topic, GeoPoint from, Map<String, Double> said, ZonedDateTime now, int most) {
    return nearest(around(topic, from), from, said, now, most);
  }

  private List<Near> nearest(
      Stream<ListingMap.Located> listings,
      GeoPoint from,
      Map<String, Double> said,
      ZonedDateTime now,
      int most) {
    var best = new Best(Math.max(most, MOST_LOOKED_AT));
    LocalDate today = now.toLocalDate();
    listings.forEach(
        located -> {
          GeoPoint point = located.point();
          double miles = point == null ? Double.MAX_VALUE : from.milesTo(point);
          double also = SAID_MILES * said.getOrDefault(located.listing().id(), 0.0);
          if (miles <= FARTHEST_MILES && best.mayTake(miles - also)) {
            best.add(candidate(located.listing(), miles, today, 0, also));
          }
        });
    return inOrder(best, now, most);
  }

  private static List<Near> inOrder(Best best, ZonedDateTime now, int most) {
    var closed = new IdentityHashMap<List<Schedule>, Boolean>(); // many keep the same hours
    return best.inOrder()
        .map(
            it ->
                !it.old()
                        && closed.computeIfAbsent(
                            it.listing().schedules(),
                            hours -> it.listing().openAt(now).isClosedOn(now.toLocalDate()))
                    ? it.closedToday()
                    : it)
        .sorted()
        .limit(most)
        .map(NearCandidate::near)
        .toList();
  }

  private NearCandidate candidate(
      Listing listing, double miles, LocalDate today, double unfit, double said) {
    return new NearCandidate(
        listing,
        miles,
        listing.isOld(today),
        records.of(listing.id()).milesAdded(),
        unfit,
        said,
        false);
  }

  /** Keeps the best of many. */
  private static final class Best {
    private final PriorityQueue<NearCandidate> worstFirst =
        new PriorityQueue<>(Comparator.<NearCandidate>reverseOrder());
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

    void add(NearCandidate candidate) {
      if (worstFirst.size() < most) {
        worstFirst.add(candidate);
      } else if (candidate.compareTo(worstFirst.element()) < 0) {
        worstFirst.remove();
        worstFirst.add(candidate);
      }
    }

    Stream<NearCandidate> inOrder() {
      return worstFirst.stream().sorted();
    }
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
