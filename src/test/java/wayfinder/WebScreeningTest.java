package wayfinder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The screening on the web chat, over the calls that pages make. */
class WebScreeningTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant TEN_O_CLOCK = Instant.parse("2026-11-24T15:00:00Z");
  private static final Map<String, List<String>> MOTHER =
      Map.of(
          "en",
          List.of(
              "can i get food stamps",
              "94110",
              "3 people",
              "34 6 2",
              "None of these",
              "None of these",
              "$300 a week",
              "No other money",
              "Go on with the questions",
              "All are my children",
              "All are US citizens",
              "I will file and everyone has a number"),
          "es",
          List.of(
              "qué ayuda hay",
              "94110",
              "3 personas",
              "34 6 2",
              "Nada de esto",
              "Nada de esto",
              "$300 por semana",
              "Ningún otro dinero",
              "Seguir con las preguntas",
              "Todos son mis hijos",
              "Todos son ciudadanos de EE. UU.",
              "Voy a declarar y todos tienen número"));

  @TempDir Path folder;
  private RunningApp app;

  @BeforeEach
  void start() {
    app = running();
  }

  private RunningApp running() {
    Duration ahead = Duration.between(Instant.now(), TEN_O_CLOCK);
    return RunningApp.on(folder, Map.of(), Clock.offset(Clock.systemUTC(), ahead));
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void aMotherPressesHerWayToEachProgramWithItsReasonsAndWhereTheyAreWritten() throws Exception {
    JsonNode last = screened(WebVisitor.begin(app, "en"), mother("en"));
    JsonNode snap = last.at("/screening/programs/0");
    assertThat(snap.path("program").asText()).isEqualTo("snap");
    assertThat(snap.path("status").asText()).isEqualTo("likely");
    assertThat(snap.at("/monthlyAmount/min").asInt()).isEqualTo(561);
    assertThat(snap.at("/because/0/text").asText())
        .isEqualTo("Your $1,300 a month is under your state's limit of $4,554 for 3.");
    assertThat(snap.at("/because/0/values/distance").asInt()).isEqualTo(3254);
    assertThat(snap.at("/because/0/url").asText())
        .isEqualTo("https://www.ecfr.gov/current/title-7/section-273.2");
    assertThat(snap.at("/appeal/deadlineDays").asInt()).isEqualTo(90);
    assertThat(snap.at("/decisionDays").asInt()).isEqualTo(30);
    assertThat(snap.at("/apply/text").asText()).isNotEmpty();
    assertThat(last.path("screening").path("papers"))
        .anyMatch(paper -> paper.path("programs").size() > 3);
    assertThat(last.path("text").asText()).contains("The offices decide");
  }

  /** One household, told in the chat and sent at once: the same is said of it. */
  @Test
  void theChatSaysOfEachProgramWhatTheCallForOthersSoftwareSays() throws Exception {
    JsonNode last = screened(WebVisitor.begin(app, "en"), mother("en"));
    JsonNode called = JSON.readTree(app.post("/api/v1/screenings", HOUSEHOLD, "").body());
    var expected = new ArrayList<JsonNode>();
    for (JsonNode result : called.path("results")) {
      if (!result.path("program").asText().equals("snap_abawd")) {
        expected.add(without(result, "missing"));
      }
    }
    var told = new ArrayList<JsonNode>();
    last.at("/screening/programs").forEach(program -> told.add(without(program, "age", "missing")));
    assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void resultsOutliveTheServiceAndLieSealed(String language) throws Exception {
    WebVisitor visitor = WebVisitor.begin(app, language);
    JsonNode last = screened(visitor, mother(language));
    app.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .doesNotContain(last.at("/screening/programs/0/because/0/text").asText())
            .doesNotContain(last.at("/screening/programs/0/apply/text").asText());
      }
    }
    app = running();
    JsonNode transcript = visitor.transcript(app);
    assertThat(transcript.path(transcript.size() - 1)).isEqualTo(last);
    JsonNode one = visitor.say(app, last.at("/screening/programs/0/title").asText());
    assertThat(one.at("/screening/programs/0"))
        .as(one.toString())
        .isEqualTo(last.at("/screening/programs/0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void nobodyIsPromisedOrRefusedAnything(String language) throws Exception {
    JsonNode last = screened(WebVisitor.begin(app, language), mother(language));
    assertThat(last.toString().toLowerCase(Locale.ROOT))
        .doesNotContainPattern(
            "you are eligible|you qualify|denied|es elegible|usted califica|negado");
    var statuses = new ArrayList<String>();
    last.at("/screening/programs").forEach(p -> statuses.add(p.path("status").asText()));
    assertThat(Set.copyOf(statuses)).contains("likely", "unlikely");
  }

  @Test
  void eachQuestionSaysItsPlaceAndWhyItIsAskedAndOffersEveryWayOn() throws Exception {
    WebVisitor visitor = WebVisitor.begin(app, "en");
    JsonNode place = visitor.say(app, "what help can i get");
    assertThat(place.at("/question/number").asInt()).isEqualTo(1);
    assertThat(place.at("/question/about").asInt()).isBetween(8, 12);
    assertThat(place.at("/question/why").asText()).isEqualTo("Limits differ by state.");
    assertThat(labels(place)).containsExactly("Not sure", "Skip");
    JsonNode size = visitor.say(app, "Skip");
    assertThat(size.at("/question/number").asInt()).isEqualTo(2);
    assertThat(labels(size)).contains("Just me", "2 people", "Back");
    assertThat(visitor.say(app, "Back").at("/question/number").asInt()).isEqualTo(1);
    assertThat(visitor.say(app, "15213").at("/question/number").asInt()).isEqualTo(2);
    visitor.say(app, "2 people");
    JsonNode situation = visitor.say(app, "31 34");
    assertThat(labels(situation)).contains("Pregnant", "Veteran", "Results now");
    JsonNode who = visitor.say(app, "Pregnant, Veteran");
    assertThat(who.path("text").asText()).isEqualTo("Who is pregnant?");
    assertThat(who.at("/question/number").asInt()).isEqualTo(4);
    assertThat(labels(who)).startsWith("Age 31", "Age 34", "All of us");
    assertThat(visitor.say(app, "Age 31").path("text").asText()).isEqualTo("Who is a veteran?");
    JsonNode enrolled = visitor.say(app, "Age 31, Age 34");
    assertThat(enrolled.at("/question/number").asInt()).isEqualTo(5);
    JsonNode early = visitor.say(app, "Results now");
    assertThat(early.at("/screening/programs").size()).isGreaterThan(15);
    assertThat(labels(early)).contains("New questions");
    assertThat(visitor.say(app, "New questions").path("text").asText())
        .startsWith("I will ask about 10 short questions");
  }

  @Test
  void byTextNothingOfItIsOffered() throws Exception {
    String client = RunningApp.someone();
    app.text(client, "what help can i get");
    assertThat(app.hears(client, "ZIP").getLast())
        .endsWith("What is your ZIP code?")
        .doesNotContain("Not sure");
  }

  private static List<String> mother(String language) {
    return MOTHER.getOrDefault(language, List.of());
  }

  private JsonNode screened(WebVisitor visitor, List<String> answers) throws Exception {
    JsonNode last = JSON.nullNode();
    for (String answer : answers) {
      assertThat(last.has("screening")).as("results before: %s", answer).isFalse();
      last = visitor.say(app, answer);
    }
    assertThat(last.has("screening")).as(last.toString()).isTrue();
    return last;
  }

  private static List<String> labels(JsonNode message) {
    var labels = new ArrayList<String>();
    message.path("choices").forEach(choice -> labels.add(choice.path("label").asText()));
    return labels;
  }

  private static JsonNode without(JsonNode result, String... fields) {
    com.fasterxml.jackson.databind.node.ObjectNode copy = result.deepCopy();
    copy.remove(List.of(fields));
    return copy;
  }

  private static final String HOUSEHOLD =
      """
      {"asOf": "2026-11-24", "state": "CA", "zip": "94110", "county": "San Francisco",
       "members": [%s, %s, %s], "housing": {"homeless": false}}
      """
          .formatted(
              member("a", 34, 1300).replaceFirst("\\{", "{\"relation\": \"self\", "),
              member("b", 6, 0).replaceFirst("\\{", "{\"relation\": \"child\", "),
              member("c", 2, 0).replaceFirst("\\{", "{\"relation\": \"child\", "));

  private static String member(String id, int age, int wages) {
    return """
        {"id": "%s", "age": %d, "pregnant": false, "postpartumMonths": 99, "breastfeeding": false,
         "disabled": false, "blind": false, "veteran": false, "student": "none", "hasSsn": true,
         "citizenship": "citizen", "enrolled": [], "income": [{"kind": "wages", "monthly": %d}]}
        """
        .formatted(id, age, wages);
  }
}
