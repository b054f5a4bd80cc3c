package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a case manager finds beside the composer, in a browser that runs no scripts. */
class DeskFindTest {
  private static final String PASSWORD = "four plain words here";
  private static final Instant NOON = Instant.parse("2026-11-24T17:00:00Z");

  @TempDir Path folder;
  private final MovedClock clock = new MovedClock(NOON);
  private final String client = RunningApp.someone();

  @Test
  void aRightIsPutIntoTheMessageWithItsSourceAndWhatWasTypedStays() throws Exception {
    try (RunningApp app = RunningApp.on(folder, Map.of(), clock)) {
      DeskVisitor maria = maria(app);
      String path = claimed(app, maria, "I need a person");
      Document found = find(maria, path, "they cut off my food stamps", "Hello, this is Maria.");
      assertThat(found.select("#text").text()).isEqualTo("Hello, this is Maria.");
      assertThat(found.select("#find").val()).isEqualTo("they cut off my food stamps");
      assertThat(found.select("#found .hint").eachText())
          .anyMatch(about -> about.matches("7 CFR 273.*, reviewed 2026-.*"));
      String card = found.select("#found button").val();
      assertThat(card).containsPattern("\\(7 CFR 273[^)]*, checked \\d+/2026\\)");
      Document inserted =
          Jsoup.parse(
              maria
                  .post(
                      path + "/messages",
                      Map.of("text", "Hello.", "find", "food stamps", "ready", card))
                  .body());
      assertThat(inserted.select("#text").getFirst().wholeText()).isEqualTo("Hello. " + card);
      assertThat(inserted.select("#found li")).as("one more may be wanted").isNotEmpty();
    }
  }

  @Test
  void aPlaceIsNamedWithItsDistanceFromTheClientAndWhetherItIsOpen() throws Exception {
    try (RunningApp app = RunningApp.on(folder, Map.of(), clock)) {
      DeskVisitor maria = maria(app);
      app.text(client, "food pantry near 15213");
      app.heard(client, 2);
      String path = claimed(app, maria, "I need a person");
      Document found = find(maria, path, "food pantries", "");
      assertThat(found.select("#found .hint").eachText())
          .anyMatch(
              about ->
                  about.matches(
                      ".*\\d\\.\\d miles · (open now|closed now|hours not known) · last.*"));
      List<Double> miles =
          found.select("#found .hint").eachText().stream()
              .filter(about -> about.contains(" miles"))
              .map(about -> about.replaceAll("(?s).*?(\\d+\\.\\d) miles.*", "$1"))
              .map(Double::valueOf)
              .toList();
      assertThat(miles).hasSizeGreaterThan(1).isSorted();
      assertThat(found.select("#found button").eachAttr("value"))
          .anyMatch(text -> text.matches("(?s).*Last checked \\w{3} \\d+, \\d{4}\\..*"));
    }
  }

  @Test
  void aClientWhoWritesSpanishGetsItInSpanish() throws Exception {
    try (RunningApp app = RunningApp.on(folder, Map.of(), clock)) {
      DeskVisitor maria = maria(app);
      String path = claimed(app, maria, "necesito hablar con una persona");
      Document found = find(maria, path, "me cortaron los cupones de comida", "");
      assertThat(found.select("#found button").eachAttr("value"))
          .anyMatch(text -> text.matches("(?s).*\\(7 CFR 273.*, revisado \\d+/2026\\)"));
      assertThat(find(maria, path, "comida", "").select("#found button").eachAttr("value"))
          .noneMatch(text -> text.contains("Last checked"));
    }
  }

  @Test
  void whatIsPastItsDateIsFoundNoMore() throws Exception {
    clock.move(Duration.ofDays(5_000));
    try (RunningApp app = RunningApp.on(folder, Map.of(), clock)) {
      DeskVisitor maria = maria(app);
      String path = claimed(app, maria, "I need a person");
      assertThat(find(maria, path, "they cut off my food stamps", "").select("#found .hint"))
          .noneMatch(about -> about.text().contains("reviewed"));
    }
  }

  private static Document find(DeskVisitor maria, String path, String words, String typed)
      throws Exception {
    var answer = maria.post(path + "/search", Map.of("text", typed, "find", words));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.uri().getQuery()).as("the words stand in no address").isNull();
    return Jsoup.parse(answer.body());
  }

  private String claimed(RunningApp app, DeskVisitor maria, String words) throws Exception {
    app.text(client, words);
    String path = maria.newCase("Asked for a person");
    maria.post(path + "/assignment", Map.of());
    app.hears(client, "Maria");
    return path;
  }

  private static DeskVisitor maria(RunningApp app) throws Exception {
    var maria = new DeskVisitor(app);
    maria.post(app.setupPath(), Map.of("name", "Maria", "password", PASSWORD));
    maria.post("/desk/session", Map.of("name", "Maria", "password", PASSWORD));
    return maria;
  }
}
