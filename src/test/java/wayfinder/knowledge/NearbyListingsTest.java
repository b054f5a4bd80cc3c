package wayfinder.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Which of several places comes first, and why. */
class NearbyListingsTest {
  private static final ZonedDateTime NOW =
      ZonedDateTime.parse("2026-11-24T12:00-05:00[America/New_York]");
  private static final LocalDate FRESH = LocalDate.of(2027, 1, 1);
  private static final LocalDate OLD = LocalDate.of(2026, 11, 23);
  private static final GeoPoint HERE = new GeoPoint(40.44, -79.95);

  private final PlaceRecords records = new PlaceRecords();
  private final Map<String, Double> said = new HashMap<>();

  @Test
  void theNearestComesFirst() {
    assertThat(order(place("a", 1.5, FRESH), place("b", 0.5, FRESH))).containsExactly("b", "a");
  }

  @Test
  void whatIsPastItsDateComesAfterAllOthersOfItsBandAndBeforeTheNext() {
    assertThat(order(place("old", 0.2, OLD), place("b", 2.5, FRESH), place("far", 5, FRESH)))
        .containsExactly("b", "old", "far");
    assertThat(reasons(place("old", 0.2, OLD))).containsExactly("distance 0.2", "pastItsDate 0.0");
  }

  @Test
  void whatDoesNotOpenTodayCountsAsAMileFarther() {
    Listing closed = place("closed", 0.5, FRESH, "WE");
    assertThat(order(closed, place("open", 1.2, FRESH, "TU"), place("unknown", 1.3, FRESH)))
        .containsExactly("open", "unknown", "closed");
    assertThat(order(closed, place("open", 1.7, FRESH, "TU"))).containsExactly("closed", "open");
    assertThat(reasons(closed)).containsExactly("distance 0.5", "closedToday 1.0");
  }

  @Test
  void whatClientsToldMovesAPlaceALittle() {
    records.replace(Map.of("failed", new PlaceRecord(0, 2, 2), "helped", new PlaceRecord(4, 0, 4)));
    assertThat(
            order(place("failed", 0.5, FRESH), place("helped", 2.0, FRESH), place("c", 1.6, FRESH)))
        .containsExactly("helped", "c", "failed");
    assertThat(reasons(place("failed", 0.5, FRESH)))
        .containsExactly("distance 0.5", "outcomes 1.2");
    assertThat(order(place("failed", 0.5, FRESH), place("far", 5, FRESH)))
        .as("never out of its band")
        .containsExactly("failed", "far");
  }

  @Test
  void amongVeryManyTheBestAreFoundWhateverTheirOrder() {
    var many = new ArrayList<Listing>();
    for (int i = 0; i < 400; i++) {
      many.add(place("p%03d".formatted(i), (i * 37 % 400) / 8.0, i % 7 == 0 ? OLD : FRESH));
    }
    Collections.reverse(many);
    List<String> asked = order(many.toArray(Listing[]::new));
    many.sort(
        Comparator.comparing((Listing it) -> miles(it) > 3)
            .thenComparing(it -> it.isOld(NOW.toLocalDate()))
            .thenComparingDouble(NearbyListingsTest::miles));
    assertThat(asked).isEqualTo(many.stream().limit(10).map(Listing::id).toList());
  }

  private static double miles(Listing listing) {
    return HERE.milesTo(Objects.requireNonNull(listing.point()));
  }

  @Test
  void whatSaysWhatElseWasAskedForCountsAsNearerEvenAcrossBands() {
    said.put("halal", 1.0);
    said.put("half", 0.5);
    assertThat(order(place("near", 0.5, FRESH), place("half", 7, FRESH), place("halal", 9, FRESH)))
        .containsExactly("halal", "near", "half");
    assertThat(reasons(place("halal", 9, FRESH)))
        .containsExactly("distance 9.0", "alsoAsked -10.0");
    assertThat(reasons(place("near", 0.5, FRESH))).containsExactly("distance 0.5");
  }

  @Test
  void ofVeryManyNearerOnesNoneHidesWhatSaysIt() {
    said.put("halal", 1.0);
    var many = new ArrayList<Listing>();
    for (int i = 0; i < 400; i++) {
      many.add(place("p%03d".formatted(i), 1, FRESH));
    }
    many.add(place("halal", 9, FRESH));
    assertThat(order(many.toArray(Listing[]::new)).getFirst()).isEqualTo("halal");
  }

  private List<String> order(Listing... listings) {
    return nearest(listings).stream().map(near -> near.listing().id()).toList();
  }

  private List<String> reasons(Listing listing) {
    return nearest(listing).getFirst().reasons().stream()
        .map(it -> "%s %.1f".formatted(it.kind().slug(), it.miles()))
        .toList();
  }

  private List<NearbyListings.Near> nearest(Listing... listings) {
    var knowledge =
        new Knowledge(List.of(), List.of(), List.of(), List.of(listings), new ZipCodes(List.of()));
    return new NearbyListings(knowledge, records).nearest("food-pantry", HERE, said, NOW, 10);
  }

  /** So many miles to the north, open on these days. */
  private static Listing place(String id, double miles, LocalDate reviewBy, String... days) {
    List<Schedule> schedules =
        List.of(days).stream()
            .<Schedule>map(
                day ->
                    new Schedule.Hours(
                        Schedule.Days.of(
                                null, null, "FREQ=WEEKLY;BYDAY=" + day, LocalDate.of(2001, 1, 1))
                            .orElseThrow(),
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        null))
            .toList();
    return new Listing(
        id,
        id,
        Map.of(),
        Map.of(),
        List.of("food-pantry"),
        null,
        null,
        "1 Main St",
        "Pittsburgh",
        "PA",
        "15213",
        new GeoPoint(HERE.latitude() + miles / 69.1, HERE.longitude()),
        schedules,
        ServiceArea.ANYWHERE,
        Terms.NONE,
        LocalDate.of(2026, 10, 1),
        reviewBy,
        new Source("County", "County", ""));
  }
}
