package wayfinder.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import wayfinder.content.TestContent;
import wayfinder.knowledge.GeoPoint;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.NearbyListings;
import wayfinder.knowledge.PlaceRecords;
import wayfinder.knowledge.Schedule;
import wayfinder.knowledge.ServiceArea;
import wayfinder.knowledge.Source;
import wayfinder.knowledge.Terms;
import wayfinder.knowledge.ZipCode;
import wayfinder.knowledge.ZipCodes;
import wayfinder.text.Language;

/**
 * How long the five nearest places take among many listings that lie where people live: each by a
 * ZIP code of the country, one in ten of each of ten topics.
 */
public final class PlaceSpeed {
  private static final int USUAL = 1_000_000;
  private static final int SEARCHES = 5_000;
  private static final int NEAREST = 5;
  private static final int TOPICS = 10;
  private static final int LAST_ZIP = 100_000;
  private static final double SPREAD_DEGREES = 0.1;
  private static final ZonedDateTime NOW =
      ZonedDateTime.parse("2026-11-24T12:00-05:00[America/New_York]");

  /** What a place says, where it does not matter. */
  static final String SAYS = "What is offered, to whom, and how to ask for it.";

  private static final Source SOURCE = new Source("Made up", "Made up", "");

  /** One list for all, as an import shares what comes again and again. */
  private static final List<Schedule> WEEKDAYS =
      List.of(
          new Schedule.Hours(
              Schedule.Days.of(
                      null, null, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", LocalDate.of(2001, 1, 1))
                  .orElseThrow(),
              LocalTime.of(9, 0),
              LocalTime.of(17, 0),
              null));

  private PlaceSpeed() {}

  /** Prints it for so many listings, a million by default: the first round is cold. */
  public static void main(String[] args) {
    int count = args.length == 0 ? USUAL : Integer.parseInt(args[0]);
    ZipCodes places = TestContent.CONTENT.knowledge().places();
    List<ZipCode> zips = zips(places);
    var random = new Random(1);
    var listings = new ArrayList<Listing>();
    for (int i = 0; i < count; i++) {
      listings.add(listing(i, "Place " + i, SAYS, zips.get(random.nextInt(zips.size())), random));
    }
    var knowledge = new Knowledge(List.of(), List.of(), List.of(), listings, places);
    listings.clear();
    long before = System.nanoTime();
    var nearby = new NearbyListings(knowledge, new PlaceRecords());
    System.out.printf(
        "%,d listings laid out in %d ms%n", count, (System.nanoTime() - before) / 1_000_000);
    for (int round = 1; round <= 3; round++) {
      measure(nearby, zips, random);
    }
  }

  /** Those of the whole country. */
  static List<ZipCode> zips(ZipCodes places) {
    var zips = new ArrayList<ZipCode>();
    for (int zip = 0; zip < LAST_ZIP; zip++) {
      places.find("%05d".formatted(zip)).ifPresent(zips::add);
    }
    return zips;
  }

  private static void measure(NearbyListings nearby, List<ZipCode> zips, Random random) {
    var micros = new ArrayList<Long>();
    long found = 0;
    for (int i = 0; i < SEARCHES; i++) {
      ZipCode zip = zips.get(random.nextInt(zips.size()));
      long at = System.nanoTime();
      found += nearby.nearest("topic" + i % TOPICS, zip, Map.of(), NOW, NEAREST).size();
      micros.add((System.nanoTime() - at) / 1_000);
    }
    micros.sort(Long::compare);
    System.out.printf(
        "%,d searches, %.1f places each: median %.1f ms, p99 %.1f ms, longest %.1f ms%n",
        SEARCHES,
        (double) found / SEARCHES,
        micros.get(SEARCHES / 2) / 1e3,
        micros.get(SEARCHES * 99 / 100) / 1e3,
        micros.getLast() / 1e3);
  }

  /** A made-up one about there. */
  static Listing listing(int number, String name, String says, ZipCode zip, Random random) {
    GeoPoint center = zip.center();
    return new Listing(
        "many:s" + number,
        name,
        Map.of(Language.EN, says),
        Map.of(),
        List.of("topic" + number % TOPICS),
        "+14125550100",
        null,
        number + " Main Street",
        zip.city(),
        zip.state(),
        zip.zip(),
        new GeoPoint(
            center.latitude() + (random.nextDouble() - 0.5) * SPREAD_DEGREES,
            center.longitude() + (random.nextDouble() - 0.5) * SPREAD_DEGREES),
        WEEKDAYS,
        ServiceArea.ANYWHERE,
        Terms.NONE,
        LocalDate.of(2026, 10, 1),
        LocalDate.of(2027, 10, 1),
        SOURCE);
  }
}
