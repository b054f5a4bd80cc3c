package wayfinder.skill.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Phrase;
import wayfinder.knowledge.FederalHoliday;
import wayfinder.knowledge.GeoPoint;
import wayfinder.knowledge.HolidayNames;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.NearbyListings;
import wayfinder.knowledge.Schedule;
import wayfinder.knowledge.ServiceArea;
import wayfinder.knowledge.Source;
import wayfinder.knowledge.Terms;
import wayfinder.skill.Ask;
import wayfinder.text.Language;

class PlaceWordsTest {
  private static final ZonedDateTime MONDAY_NOON =
      ZonedDateTime.parse("2026-11-23T12:00-05:00[America/New_York]");
  private static final HolidayNames HOLIDAYS =
      new HolidayNames(
          Map.of(
              FederalHoliday.THANKSGIVING,
              Map.of(Language.EN, "Thanksgiving", Language.ES, "Acción de Gracias")));
  private static final LocalDate LATER = LocalDate.of(2027, 1, 1);

  @Test
  void anOpenPlaceSaysTillWhen() {
    assertThat(lines(listing("1 Main St", LATER, "MO"), Language.EN))
        .containsExactly(
            new Phrase(
                "finder.place-phone",
                Map.of(
                    "name",
                    "Pantry",
                    "street",
                    "1 Main St",
                    "city",
                    "Pittsburgh",
                    "miles",
                    "2",
                    "phone",
                    "412-555-0100")),
            Phrase.of("finder.open", "time", "4:30 pm"));
  }

  @Test
  void aClosedPlaceSaysWhenItOpensInTheClientsLanguage() {
    assertThat(lines(listing("1 Main St", LATER, "WE"), Language.ES).getLast())
        .isEqualTo(new Phrase("finder.opens", Map.of("day", "mié", "time", "9 am")));
  }

  @Test
  void aPlaceThatDoesNotTellItsHoursIsNotSaidToBeClosed() {
    assertThat(lines(listing("1 Main St", LATER), Language.EN).getLast())
        .isEqualTo(Phrase.of("finder.hours-unknown"));
  }

  @Test
  void onAHolidayUsualHoursAreSaidToBeUnsure() {
    Listing thursdays = listing("1 Main St", LATER, "TH");
    assertThat(lines(thursdays, Language.EN, MONDAY_NOON.plusDays(3)).getLast())
        .isEqualTo(Phrase.of("finder.holiday", "holiday", "Thanksgiving"));
    assertThat(lines(thursdays, Language.ES, MONDAY_NOON).getLast())
        .isEqualTo(Phrase.of("finder.opens-holiday", "day", "jue", "holiday", "Acción de Gracias"));
  }

  @Test
  void aPlacePastItsDateIsSaidToBeOldAndNeverOpen() {
    assertThat(lines(listing("1 Main St", LocalDate.of(2026, 11, 22), "MO"), Language.EN))
        .extracting(Phrase::key)
        .containsExactly("finder.place-phone", "finder.hours-unknown", "finder.old");
  }

  @Test
  void anAddressThatIsNotToldIsOneToCallFor() {
    assertThat(lines(listing("", LATER, "MO"), Language.EN).getFirst())
        .isEqualTo(
            new Phrase(
                "finder.place-hidden-phone",
                Map.of("name", "Pantry", "city", "Pittsburgh", "phone", "412-555-0100")));
  }

  @Test
  void aPlaceCalledByItsNameIsToldWithoutMilesAndNeverWithAHiddenAddress() {
    assertThat(keysByName(listing("1 Main St", LATER, "MO"))).contains("finder.place-there-phone");
    assertThat(keysByName(listing("", LATER, "MO"))).contains("finder.place-hidden-phone");
  }

  @Test
  void aPlaceCalledByItsNameSaysOnceWhenItWasChecked() {
    assertThat(keysByName(listing("1 Main St", LATER, "MO"))).endsWith("finder.checked");
    assertThat(keysByName(listing("1 Main St", LocalDate.of(2026, 11, 22), "MO")))
        .containsOnlyOnce("finder.old")
        .doesNotContain("finder.checked");
  }

  private static List<String> keysByName(Listing listing) {
    var ask =
        new Ask(
            "pantry", Language.EN, Channel.SMS, Dialogue.NEW, MONDAY_NOON.toInstant(), List.of());
    return new PlaceWords(HOLIDAYS)
        .byName(listing, List.of(), ask, MONDAY_NOON).stream().map(Phrase::key).toList();
  }

  private static List<Phrase> lines(Listing listing, Language language) {
    return lines(listing, language, MONDAY_NOON);
  }

  private static List<Phrase> lines(Listing listing, Language language, ZonedDateTime now) {
    return new PlaceWords(HOLIDAYS)
        .lines(new NearbyListings.Near(listing, 2.2), List.of(), language, now);
  }

  private static Listing listing(String street, LocalDate reviewBy, String... days) {
    List<Schedule> schedules =
        List.of(days).stream()
            .<Schedule>map(
                day ->
                    new Schedule.Hours(
                        Schedule.Days.of(
                                null, null, "FREQ=WEEKLY;BYDAY=" + day, LocalDate.of(2001, 1, 1))
                            .orElseThrow(),
                        LocalTime.of(9, 0),
                        LocalTime.of(16, 30),
                        null))
            .toList();
    return new Listing(
        "county:1",
        "Pantry",
        Map.of(),
        Map.of(),
        List.of("food-pantry"),
        "+14125550100",
        null,
        street,
        "Pittsburgh",
        "PA",
        "15213",
        new GeoPoint(40.4, -79.9),
        schedules,
        ServiceArea.ANYWHERE,
        Terms.NONE,
        LocalDate.of(2026, 10, 1),
        reviewBy,
        new Source("County", "County", "https://example.org"));
  }
}
