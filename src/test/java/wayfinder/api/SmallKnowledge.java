package wayfinder.api;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wayfinder.content.TestContent;
import wayfinder.knowledge.Card;
import wayfinder.knowledge.GeoPoint;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Line;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.NearbyListings;
import wayfinder.knowledge.PlaceRecords;
import wayfinder.knowledge.ServiceArea;
import wayfinder.knowledge.Source;
import wayfinder.knowledge.Terms;
import wayfinder.search.PlaceIndexWriter;
import wayfinder.search.PlaceSearch;
import wayfinder.search.Search;
import wayfinder.text.Language;

/** A few things to know, with the project's own topics, places and words. */
final class SmallKnowledge {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  static final Clock CLOCK =
      Clock.fixed(
          TODAY.atTime(12, 0).atZone(ZoneId.of("America/New_York")).toInstant(),
          ZoneId.of("America/New_York"));
  static final Source SOURCE = new Source("A rule", "7 CFR 273.15", "https://www.ecfr.gov/");

  /** About the middle of Pittsburgh's ZIP code 15210. */
  static final GeoPoint PITTSBURGH = new GeoPoint(40.41, -79.98);

  static final Knowledge KNOWLEDGE =
      new Knowledge(
          TestContent.CONTENT.knowledge().topics(),
          List.of(
              card("stopped", Language.EN, "Your food stamps were stopped", TODAY.plusDays(90)),
              card("stopped", Language.ES, "Le quitaron las estampillas", TODAY.plusDays(60)),
              card("old", Language.EN, "Food stamps stopped before", TODAY.minusDays(1)),
              card("old", Language.ES, "Estampillas quitadas antes", TODAY.minusDays(1))),
          List.of(crisisLine(), textLine()),
          listings(),
          TestContent.CONTENT.knowledge().places());

  static final Search SEARCH = search(KNOWLEDGE);
  static final PlaceSearch PLACES =
      new PlaceSearch(
          SEARCH,
          KNOWLEDGE,
          PlaceIndexWriter.of(
              KNOWLEDGE.listings(),
              TestContent.CONTENT.language().languages(),
              KNOWLEDGE.places(),
              Path.of("target")),
          TestContent.CONTENT.language().placeAskWords());
  static final Searched SEARCHED =
      new Searched(SEARCH, PLACES, KNOWLEDGE, new NearbyListings(KNOWLEDGE, new PlaceRecords()));

  private SmallKnowledge() {}

  static Search search(Knowledge knowledge) {
    var language = TestContent.CONTENT.language();
    return new Search(
        knowledge,
        language.topicWords(),
        language.guess(),
        language.languages(),
        language.refusalWords());
  }

  private static Card card(String slug, Language language, String title, LocalDate reviewBy) {
    String sms =
        switch (language) {
          case EN -> "You can ask for a fair hearing. Ask within 90 days. ".repeat(4).strip();
          case ES ->
              "Usted puede pedir una audiencia; aquí y allá, según el aviso. ".repeat(4).strip();
        };
    return new Card(
        slug,
        language,
        title,
        List.of("food-stamps", "appeals"),
        "US",
        TODAY.minusDays(10),
        reviewBy,
        List.of(SOURCE),
        List.of("they stopped my ebt"),
        sms,
        List.of());
  }

  private static Line crisisLine() {
    return line(
        "988",
        new Line.Call("988", Map.of()),
        new Line.TextRoute("988", Map.of()),
        true,
        "I want to die");
  }

  private static Line textLine() {
    return line(
        "by-day",
        new Line.Call("1-800-799-7233", Map.of()),
        new Line.TextRoute("678-678", Map.of()),
        false,
        "feeling sad and alone");
  }

  private static Line line(
      String id, Line.Call call, Line.TextRoute text, boolean always, String ask) {
    return new Line(
        id,
        Map.of(Language.EN, "Line " + id, Language.ES, "Línea " + id),
        Map.of(Language.EN, "People listen.", Language.ES, "Le escuchan."),
        Map.of(Language.EN, "Someone listens.", Language.ES, "Alguien le escucha."),
        call,
        text,
        null,
        Map.of(),
        always,
        List.of("mental-health"),
        List.of("suicide"),
        false,
        true,
        TODAY,
        TODAY.plusDays(90),
        List.of(SOURCE),
        Map.of(Language.EN, List.of(ask), Language.ES, List.of()));
  }

  private static List<Listing> listings() {
    var listings = new ArrayList<Listing>();
    for (int i = 0; i < 8; i++) {
      listings.add(
          listing(
              "near-" + i,
              "Pantry " + (char) ('H' - i),
              (i == 4 ? "Halal meat, and more. " : "Boxes of food. ").repeat(20),
              List.of("food-pantry"),
              new GeoPoint(PITTSBURGH.latitude() + 0.02 * i, PITTSBURGH.longitude()),
              TODAY));
    }
    listings.add(listing("far", "A far pantry", new GeoPoint(34.05, -118.24), TODAY));
    listings.add(listing("unplaced", "An unplaced pantry", null, TODAY));
    listings.add(listing("lapsed", "A lapsed pantry", PITTSBURGH, TODAY.minusDays(1)));
    String says = "Ukulele lessons for anyone.";
    listings.add(listing("other", "Music for All", says, List.of(), PITTSBURGH, TODAY));
    return listings;
  }

  private static Listing listing(
      String id, String name, @Nullable GeoPoint point, LocalDate reviewBy) {
    return listing(id, name, "Boxes of food. ".repeat(20), List.of("food-pantry"), point, reviewBy);
  }

  private static Listing listing(
      String id,
      String name,
      String says,
      List<String> topics,
      @Nullable GeoPoint point,
      LocalDate reviewBy) {
    return new Listing(
        id,
        name,
        Map.of(Language.EN, says, Language.ES, "Cajas de comida."),
        Map.of(Language.EN, "Tuesdays, 2 pm to 4 pm", Language.ES, "Martes, 2 pm a 4 pm"),
        topics,
        "+14125550100",
        "https://example.org/" + id,
        "1 Main Street",
        "Pittsburgh",
        "PA",
        "15210",
        point,
        List.of(),
        ServiceArea.ANYWHERE,
        Terms.NONE,
        TODAY.minusDays(30),
        reviewBy,
        SOURCE);
  }
}
