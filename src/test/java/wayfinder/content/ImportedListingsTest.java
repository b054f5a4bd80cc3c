package wayfinder.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.knowledge.GeoPoint;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.Topic;
import wayfinder.knowledge.ZipCode;
import wayfinder.text.Language;

/** What was imported, as clients find it. */
class ImportedListingsTest {
  private static final List<Topic> TOPICS =
      List.of(
          new Topic(
              "shelter", null, true, false, Map.of(Language.EN, "A bed", Language.ES, "Una cama")));
  private static final ZipCode ALLEGHENY =
      new ZipCode("15213", new GeoPoint(40.44, -79.95), "Pittsburgh", "PA", "Allegheny");
  private static final ZipCode BUTLER =
      new ZipCode("16001", new GeoPoint(40.86, -79.9), "Butler", "PA", "Butler");

  @TempDir Path kb;
  private final Faults faults = new Faults();

  @BeforeEach
  void aSourceWasImported() throws IOException {
    write("source.yaml", "title: County 211\nassured: 2026-10-01\nreviewAfterDays: 90\n");
    write("terms.csv", "term,topic\nt2,shelter\n");
  }

  @Test
  void eachPlaceOfAServiceIsAListing() throws IOException {
    List<Listing> listings =
        read(
            """
            {"id":"s","name":"Beds","status":"active","attributes":[{"taxonomy_term":{"id":"t1","name":"a bed"}}],
             "phones":[{"number":"(412) 555-0111","type":"fax"},{"number":"(412) 555-0100","type":"voice"}],
             "service_areas":[{"name":"Allegheny County"}],
             "service_at_locations":[
              {"id":"x","location":{"id":"x","latitude":40.5,"longitude":-80.0,"addresses":[{"address_1":"1 Main St","city":"Pittsburgh","state_province":"PA","postal_code":"15213-1234"}]}},
              {"id":"y","location":{"id":"y","addresses":[{"address_1":"2 Main St","city":"Pittsburgh","state_province":"PA","postal_code":"15213"}]}}]}
            """);
    assertThat(listings).extracting(Listing::id).containsExactly("county:s", "county:s:y");
    Listing first = listings.getFirst();
    assertThat(first.topics()).containsExactly("shelter");
    assertThat(first.phone()).isEqualTo("+14125550100");
    assertThat(first.zip()).isEqualTo("15213");
    assertThat(first.checked()).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(first.isOld(LocalDate.of(2026, 12, 30))).isFalse();
    assertThat(first.isOld(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(first.area().serves(ALLEGHENY)).isTrue();
    assertThat(first.area().serves(BUTLER)).isFalse();
  }

  @Test
  void anEditorsTermsCountAndWhatStandsForNothingIsFoundByItsWordsAlone() throws IOException {
    assertThat(read(service("t2", "")).getFirst().topics()).isNotEmpty();
    assertThat(read(service("t9", "")).getFirst().topics()).isEmpty();
    assertThat(read(service("t2", ",\"status\":\"defunct\""))).isEmpty();
  }

  @Test
  void aLongDescriptionIsCutBehindASentence() throws IOException {
    String first = "They help whoever comes with a bed for the night and a warm meal, every day.";
    String said =
        ",\"description\":\"%s %s\"".formatted(first, "And much more is said here ".repeat(9));
    assertThat(read(service("t2", said)).getFirst().description())
        .containsEntry(Language.EN, first);
    String words = ",\"description\":\"%s\"".formatted("word ".repeat(60).strip());
    assertThat(read(service("t2", words)).getFirst().description().getOrDefault(Language.EN, ""))
        .endsWith("word...")
        .hasSizeLessThan(210);
  }

  @Test
  void withoutAnyDateNothingIsOffered() throws IOException {
    write("source.yaml", "title: County 211\n");
    assertThat(read(service("t2", ""))).isEmpty();
    assertThat(read(service("t2", ",\"assured_date\":\"2026-11-01\""))).hasSize(1);
  }

  @Test
  void anAddressThatMustNotBeKnownIsNowhereInTheListing() throws IOException {
    Listing shelter =
        read("""
                {"id":"s","name":"Harbor","status":"active","description":"Domestic violence shelter, 5 Oak Street.",
                 "attributes":[{"taxonomy_term":{"id":"t2","name":"x"}}],
                 "service_at_locations":[{"id":"x","location":{"id":"x","latitude":40.5,"longitude":-80.0,
                  "addresses":[{"address_1":"5 Oak Street","city":"Pittsburgh","state_province":"PA","postal_code":"15213"}]}}]}
                """)
            .getFirst();
    assertThat(shelter.toString())
        .doesNotContain("Oak")
        .doesNotContain("40.5")
        .doesNotContain("15213");
    assertThat(shelter.address()).isEmpty();
    assertThat(shelter.city()).isEqualTo("Pittsburgh");
  }

  private static String service(String term, String more) {
    return "{\"id\":\"s\",\"name\":\"n\",\"attributes\":[{\"taxonomy_term\":{\"id\":\"%s\",\"name\":\"x\"}}]%s}"
        .formatted(term, more);
  }

  private List<Listing> read(String service) throws IOException {
    write("services-00001.json", "[\n" + service + "\n]\n");
    List<Listing> listings =
        new ListingFiles(new Folder(kb, faults), TOPICS, TestContent.CONTENT.language(), faults)
            .read((listing, text) -> {});
    assertThat(faults.all()).isEmpty();
    return listings;
  }

  private void write(String name, String text) throws IOException {
    Path folder = Files.createDirectories(kb.resolve("resources/county"));
    Files.writeString(folder.resolve(name), text);
  }
}
