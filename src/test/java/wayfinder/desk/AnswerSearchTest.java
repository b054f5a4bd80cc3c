package wayfinder.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wayfinder.content.TestContent;
import wayfinder.conversation.Channel;
import wayfinder.knowledge.Card;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.NearbyListings;
import wayfinder.knowledge.PlaceRecords;
import wayfinder.knowledge.ServiceArea;
import wayfinder.knowledge.Source;
import wayfinder.knowledge.Terms;
import wayfinder.reply.Replies;
import wayfinder.text.Language;

/** What a case manager may put into a message, and what may never be in one. */
class AnswerSearchTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-24T17:00:00Z"), ZoneId.of("UTC"));
  private static final AnswerSearch.Reader CLIENT =
      new AnswerSearch.Reader(Language.EN, Channel.SMS, "15213");

  @Test
  void ofAPlaceWhoseAddressIsConfidentialNoStreetAndNoDistanceIsTold() {
    Listing shelter =
        new Listing(
            "county:1",
            "Harbor House",
            Map.of(),
            Map.of(),
            List.of("shelter"),
            "412-555-0100",
            null,
            "",
            "Pittsburgh",
            "PA",
            "15213",
            null,
            List.of(),
            ServiceArea.ANYWHERE,
            Terms.NONE,
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2027, 10, 1),
            new Source("County", "County", "https://example.org"));
    Knowledge known = TestContent.CONTENT.knowledge();
    List<FoundView.Row> rows =
        over(new Knowledge(
                known.topics(), known.cards(), known.lines(), List.of(shelter), known.places()))
            .find("harbor house", CLIENT)
            .rows();
    assertThat(rows)
        .filteredOn(row -> row.title().equals("Harbor House"))
        .containsExactly(
            new FoundView.Row(
                "Harbor House",
                "412-555-0100 · hours not known · last checked 2026-10-01",
                "Harbor House, Pittsburgh 15213, 412-555-0100. Last checked Oct 1, 2026."));
  }

  @Test
  void aCardPastItsDateIsNotFoundThoughTheSearchKnowsIt() {
    Knowledge known = TestContent.CONTENT.knowledge();
    String words = "they cut off my food stamps";
    assertThat(over(known).find(words, CLIENT).rows())
        .anyMatch(row -> row.about().contains("reviewed"));
    List<Card> expired = known.cards().stream().map(AnswerSearchTest::expired).toList();
    assertThat(
            over(new Knowledge(
                    known.topics(), expired, known.lines(), known.listings(), known.places()))
                .find(words, CLIENT)
                .rows())
        .noneMatch(row -> row.about().contains("reviewed"));
  }

  @Test
  void forNoWordsNothingIsFound() {
    assertThat(over(TestContent.CONTENT.knowledge()).find(" ", CLIENT))
        .isEqualTo(FoundView.NOTHING);
  }

  private static Card expired(Card card) {
    return new Card(
        card.slug(),
        card.language(),
        card.title(),
        card.topics(),
        card.jurisdiction(),
        card.reviewed(),
        LocalDate.of(2026, 11, 23),
        card.sources(),
        card.asks(),
        card.sms(),
        card.sections());
  }

  private static AnswerSearch over(Knowledge known) {
    var replies = new Replies(TestContent.CONTENT.wording());
    var findable =
        new Findable(known, TestContent.search(), new NearbyListings(known, new PlaceRecords()));
    return new AnswerSearch(
        () -> findable, () -> replies, new PlaceSearch(() -> known), NOON, ZONE);
  }
}
