package wayfinder.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import wayfinder.content.ServiceWordFile;
import wayfinder.hsds.ImportReport.Count;
import wayfinder.hsds.ImportReport.Warning;

class ImportTest extends ImportsFiles {
  @Test
  void aSecondImportOfTheSameChangesNothing() throws IOException {
    Path file =
        file("services.json", "[" + service("b", "Pantry") + "," + service("a", "Diapers") + "]");
    ImportReport first = run(file);
    String before = everything();
    ImportReport second = run(file);

    assertThat(first.of(Count.ADDED)).isEqualTo(2);
    assertThat(second.of(Count.UNCHANGED)).isEqualTo(2);
    assertThat(second.of(Count.ADDED) + second.of(Count.CHANGED)).isZero();
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void whatChangedCameOrVanishedIsRecorded() throws IOException {
    run(
        file(
            "services.json",
            "[%s,%s,%s,%s]"
                .formatted(
                    service("a", "A"), service("b", "B"), service("c", "C"), service("d", "D"))));
    ImportReport report =
        run(
            file(
                "services.json",
                "[%s,%s,%s,%s]"
                    .formatted(
                        service("a", "A"),
                        service("b", "B 2"),
                        service("c", "C"),
                        service("e", "E"))));

    assertThat(report.of(Count.CHANGED)).isEqualTo(1);
    assertThat(report.of(Count.WITHDRAWN)).isEqualTo(1);
    assertThat(report.of(Count.ADDED)).isEqualTo(1);
    assertThat(text("changes.tsv"))
        .contains(
            "2026-11-24\tchanged\tb\n", "2026-11-24\twithdrawn\td\n", "2026-11-24\tadded\te\n");
    assertThat(text("services-00001.json")).contains("\"B 2\"").doesNotContain("\"id\":\"d\"");
  }

  @Test
  void whatChangedSinceADayIsFound() throws IOException {
    run(file("services.json", "[%s,%s]".formatted(service("a", "Pantry"), service("b", "Soup"))));
    Directory directory = Directory.of(kb, ServiceWordFile.read(Path.of("knowledge-base")));
    LocalDate dayOfImport = LocalDate.of(2026, 11, 24);
    assertThat(directory.find(null, dayOfImport.minusDays(1), null)).containsExactly(0, 1);
    assertThat(directory.find(null, dayOfImport, null)).isEmpty();
    assertThat(directory.find("soup", null, null)).containsExactly(1);
    assertThat(directory.services(new int[] {1}).getFirst().path("name").asText())
        .isEqualTo("Soup");
  }

  @Test
  void whatWasImportedSinceIsNotMixedUpWithWhatWasLookedThrough() throws IOException {
    run(file("services.json", "[%s,%s]".formatted(service("a", "Pantry"), service("b", "Soup"))));
    Directory before = Directory.of(kb, ServiceWordFile.read(Path.of("knowledge-base")));
    run(file("services.json", "[%s,%s]".formatted(service("a", "P"), service("b", "S"))));
    assertThat(before.services(0, 2)).allMatch(it -> it.path("name").asText().length() == 1);
    assertThat(Directory.of(kb, ServiceWordFile.read(Path.of("knowledge-base"))).services(0, 2))
        .hasSize(2);
  }

  @Test
  void whenMoreThanAThirdWouldVanishTheOldStaysUnlessThatIsMeant() throws IOException {
    run(file("services.json", "[%s,%s]".formatted(service("a", "A"), service("b", "B"))));
    String before = everything();
    Path half = file("services.json", service("a", "A"));

    assertThatThrownBy(() -> run(half))
        .isInstanceOf(UnusableImport.class)
        .hasMessageContaining("1 of 2 services would vanish")
        .hasMessageContaining("--allow-withdrawals");
    assertThat(everything()).isEqualTo(before);
    assertThat(importer().run(wish(half, false, true)).of(Count.WITHDRAWN)).isEqualTo(1);
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    importer().run(wish(file("services.json", service("a", "A")), true, false));
    assertThat(kb.resolve("resources/county")).doesNotExist();
  }

  @Test
  void linesOfJsonAndPagesOfAnApiAreReadToo() throws IOException {
    assertThat(run(file("s.ndjson", service("a", "A") + "\n" + service("b", "B"))).of(Count.KEPT))
        .isEqualTo(2);
    assertThat(
            run(file(
                    "p.json",
                    "{\"total_items\":2,\"contents\":[%s,%s]}"
                        .formatted(service("a", "A"), service("b", "B"))))
                .of(Count.UNCHANGED))
        .isEqualTo(2);
  }

  @Test
  void anEditorHearsWhatToLookAt() throws IOException {
    ImportReport report = run(file("services.json", service("a", "A")));
    assertThat(report.warnings())
        .containsOnlyKeys(Warning.NO_PHONE, Warning.NO_HOURS, Warning.NO_DATE, Warning.NO_PLACE);
    String outside =
        service("a", "A")
            .replace(
                "}",
                ",\"assured_date\":\"2024-01-01\",\"service_at_locations\":[{\"id\":\"l\",\"location\":{\"id\":\"l\",\"latitude\":36.78,\"longitude\":-76.0,"
                    + "\"addresses\":[{\"id\":\"d\",\"city\":\"Baltimore\",\"state_province\":\"MD\"}]}}]}");
    ImportReport second = run(file("services.json", outside));
    assertThat(second.warnings()).containsKeys(Warning.OUTSIDE, Warning.STALE);
    assertThat(text("services-00001.json")).doesNotContain("36.78");
  }

  @Test
  void aShelterForSurvivorsKeepsItsAddressToItself() throws IOException {
    String shelter =
        """
        {"id":"s","name":"Safe Harbor","status":"active","description":"Emergency shelter for victims of domestic violence at 5 Oak Street.",
         "service_at_locations":[{"id":"l","location":{"id":"l","name":"5 Oak Street","latitude":39.3,"longitude":-76.6,
         "addresses":[{"id":"d","address_1":"5 Oak Street","city":"Baltimore","state_province":"MD","postal_code":"21215"}]}}]}
        """;
    ImportReport report = run(file("services.json", shelter));
    assertThat(report.of(Count.CONFIDENTIAL)).isEqualTo(1);
    assertThat(everything()).doesNotContain("Oak", "39.3", "21215").contains("Baltimore");
  }

  @Test
  void termsBecomeTopicsByTheirLabelOrByAnEditorAndNeverByGuess() throws IOException {
    String with =
        "{\"id\":\"%s\",\"name\":\"n\",\"status\":\"active\",\"attributes\":[{\"taxonomy_term\":{\"id\":\"%s\",\"name\":\"%s\"}}]}";
    Path file =
        file(
            "services.json",
            "[%s,%s]"
                .formatted(
                    with.formatted("a", "t1", "FOOD PANTRIES"),
                    with.formatted("b", "t2", "Congregate meals")));
    ImportReport report = run(file);
    assertThat(report.unmapped())
        .containsExactly(new ImportReport.TermCount("t2", "Congregate meals", 1));
    assertThat(text("terms.csv"))
        .contains("t1,FOOD PANTRIES,,1,food-pantry", "t2,Congregate meals,,1,");

    Path edited = file("terms.csv", "term,topic\nt2,food-pantry\n");
    assertThat(
            importer()
                .run(new Import.Wish(file, "county", null, null, edited, false, false))
                .unmapped())
        .isEmpty();
    run(file);
    assertThat(text("terms.csv")).contains("t2,Congregate meals,,1,food-pantry");
    Path wrong = file("wrong.csv", "term,topic\nt2,food-pantri\n");
    assertThatThrownBy(
            () -> importer().run(new Import.Wish(file, "county", null, null, wrong, false, false)))
        .hasMessageEndingWith("wrong.csv:2: topic \"food-pantri\" is not in topics.yaml");
  }

  @Test
  void olderTablesBecomeVersionThree() throws IOException {
    file("organizations.csv", "id,name,url\n1,Food Org,http://x.org\n");
    file("locations.csv", "id,organization_id,name,latitude,longitude\n7,1,Hall,39.3,-76.6\n");
    file(
        "services.csv",
        "\uFEFFid,location_id,name,status,fees,languages\n9,7,Pantry,active,Free,\"English, Spanish\"\n");
    file(
        "physical_addresses.csv",
        "id,location_id,address_1,city,state_province,postal_code\n1,7,1 Main St,Baltimore,MD,21215\n");
    file(
        "postal_addresses.csv",
        "id,location_id,address_1,city,state_province,postal_code\n1,7,PO Box 1,Baltimore,MD,21215\n");
    file(
        "phones.csv",
        "id,service_id,number,number_type\n1,9,410-555-0100,voice\n2,99,410-555-0101,voice\n");
    file(
        "regular_schedules.csv",
        "id,service_id,weekday,opens_at,closes_at\n1,9,Monday,09:00,17:00\n");
    file(
        "holiday_schedules.csv",
        "id,service_id,closed,start_date,end_date\n1,9,true,\"January 01, 0001\",\"January 01, 0001\"\n");
    file("taxonomy.csv", "id,name,parent_id\nt1,Food pantries,\n");
    file("service_taxonomy.csv", "id,service_id,taxonomy_id\n1,9,t1\n");

    ImportReport report = run(given);

    assertThat(report.of(Count.KEPT)).isEqualTo(1);
    assertThat(report.refused().places())
        .containsExactly("phones.csv:3: the row belongs to something that is not there");
    assertThat(text("services-00001.json"))
        .contains(
            "\"organization\":{\"id\":\"1\",\"name\":\"Food Org\",\"website\":\"http://x.org\"}",
            "\"fees_description\":\"Free\"",
            "\"name\":\"Spanish\"",
            "\"address_1\":\"1 Main St\"",
            "\"id\":\"postal-1\"",
            "\"freq\":\"WEEKLY\"",
            "\"byday\":\"MO\"",
            "\"freq\":\"YEARLY\"",
            "\"closed\":true",
            "\"latitude\":39.3",
            "\"name\":\"Food pantries\"");
  }
}
