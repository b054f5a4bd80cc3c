package wayfinder.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.text.Gsm7;
import wayfinder.text.Segments;

class SearchCallsTest {
  private static final TestServer SERVER =
      new TestServer(
          config -> {
            FaultAnswers.addTo(config);
            new SearchCalls(() -> SmallKnowledge.SEARCHED, SmallKnowledge.CLOCK)
                .addRoutes(config.routes);
          });

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aRightIsFoundByAClientsOwnWordsWithItsSource() {
    JsonNode found = found("q=" + encoded("they stopped my food stamps"));
    JsonNode first = found.at("/results/0");
    assertThat(first.path("id").asText()).isEqualTo("stopped");
    assertThat(first.path("kind").asText()).isEqualTo("right");
    assertThat(first.path("title").asText()).isEqualTo("Your food stamps were stopped");
    assertThat(first.path("reviewed").asText()).isEqualTo("2026-11-14");
    assertThat(first.at("/citations/0/cite").asText()).isEqualTo("7 CFR 273.15");
    assertThat(first.path("score").asDouble()).isBetween(0.45, 1.0);
    assertThat(found.path("query").asText()).isEqualTo("they stopped my food stamps");
    assertThat(found.path("locale").asText()).isEqualTo("en");
    assertThat(found.has("didYouMean")).isFalse();
  }

  @Test
  void theLocaleChoosesTheLanguageOfTheResults() {
    JsonNode found = found("locale=es&q=" + encoded("me quitaron las estampillas"));
    assertThat(found.at("/results/0/title").asText()).isEqualTo("Le quitaron las estampillas");
    assertThat(found("locale=es-MX&q=ebt").path("locale").asText()).isEqualTo("es");
  }

  @Test
  void withoutALocaleTheBrowsersLanguageCounts() {
    var request =
        HttpRequest.newBuilder(SERVER.uri("/api/v1/search?q=ebt"))
            .header("Accept-Language", "fr-CA, es;q=0.8, en;q=0.5")
            .build();
    assertThat(TestServer.json(SERVER.send(request)).path("locale").asText()).isEqualTo("es");
  }

  @Test
  void whatIsPastItsReviewDateIsNotFound() {
    assertThat(ids(found("limit=50&q=" + encoded("food stamps stopped before"))))
        .doesNotContain("old");
  }

  @Test
  void aPlacePastItsDateSinksBelowTheOthersNearby() {
    assertThat(ids(found("limit=50&zip=15210&topic=food-pantry&q=pantry")))
        .containsSubsequence("near-0", "near-2", "lapsed")
        .doesNotContainSequence("lapsed", "near-0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=they+stopped+my+ebt", "q=pantry", "locale=es&q=ebt", "q=suicidal+988"})
  void everySnippetFitsOneSegmentAndIsNotEmpty(String query) {
    JsonNode results = found(query).path("results");
    assertThat(results).isNotEmpty();
    for (JsonNode result : results) {
      String snippet = result.path("snippet").asText();
      assertThat(snippet).isNotBlank();
      assertThat(Segments.of(snippet).count()).isEqualTo(1);
      assertThat(Gsm7.holds(snippet)).isTrue();
    }
  }

  @Test
  void aPlaceTopicGivesTheNearestFirstAndNoneFarAway() {
    JsonNode found = found("zip=15210&limit=50&topic=food-pantry&q=" + encoded("food pantry"));
    assertThat(ids(found))
        .hasSize(10)
        .contains("unplaced")
        .doesNotContain("far")
        .containsSubsequence("near-0", "near-2", "near-7");
    List<Double> miles = new ArrayList<>();
    found.path("results").forEach(result -> miles.add(result.path("distanceMiles").asDouble()));
    assertThat(miles).last().isEqualTo(miles.stream().max(Double::compare).orElseThrow());
    assertThat(found.at("/results/0/address").asText())
        .isEqualTo("1 Main Street, Pittsburgh 15210");
    assertThat(found.at("/results/0/phone").asText()).isEqualTo("+14125550100");
  }

  @Test
  void aPointGoesBeforeTheZipCode() {
    JsonNode found = found("zip=90012&lat=40.55&lon=-79.98&topic=food-pantry&q=pantry");
    assertThat(ids(found)).startsWith("near-7");
    assertThat(found.at("/results/0/distanceMiles").asDouble()).isLessThan(1);
  }

  @Test
  void withoutAPlaceAFewComeByNameAndNoDistance() {
    JsonNode found = found("kind=resource&limit=50&q=pantry");
    assertThat(ids(found)).startsWith("far", "unplaced", "near-7").hasSize(5);
    assertThat(found.at("/results/0").has("distanceMiles")).isFalse();
  }

  @Test
  void aPlaceThatSaysWhatIsAskedForIsFoundWhateverItsTopic() {
    assertThat(ids(found("kind=resource&q=ukulele%20lessons&zip=15210"))).containsExactly("other");
    assertThat(ids(found("kind=resource&q=ukulele%20lessons"))).containsExactly("other");
    assertThat(ids(found("kind=resource&q=trumpet%20lessons&zip=15210"))).isEmpty();
    assertThat(ids(found("kind=resource&q=ukulele%20lessons&zip=99501"))).isEmpty();
  }

  @Test
  void anUnknownPlaceFarFromAllListingsGivesNone() {
    assertThat(ids(found("kind=resource&zip=99501&q=pantry"))).isEmpty();
  }

  @Test
  void linesSayHowToReachThemAndWhetherTheyAreOpen() {
    JsonNode found = found("limit=50&q=" + encoded("I want to die"));
    JsonNode line = byId(found, "988");
    assertThat(line.path("kind").asText()).isEqualTo("resource");
    assertThat(line.path("phone").asText()).isEqualTo("988");
    assertThat(line.path("openNow").asBoolean()).isTrue();
    JsonNode byDay = byId(found("limit=50&q=" + encoded("feeling sad and alone")), "by-day");
    assertThat(byDay.path("phone").asText()).isEqualTo("+18007997233");
    assertThat(byDay.path("sms").asText()).isEqualTo("678678");
    assertThat(byDay.has("openNow")).isFalse();
  }

  @Test
  void openNowKeepsOnlyWhatIsKnownToBeOpen() {
    String all = "limit=50&q=" + encoded("I want to die, I am feeling sad and alone");
    assertThat(ids(found(all))).contains("988", "by-day");
    assertThat(ids(found(all + "&openNow=true"))).containsExactly("988");
    assertThat(ids(found(all + "&openNow=false"))).contains("988", "by-day");
  }

  @Test
  void theKindAndTheTopicFilter() {
    String all = "limit=50&q=" + encoded("they stopped my food stamps and I need a food pantry");
    assertThat(ids(found(all))).contains("stopped", "far");
    assertThat(ids(found(all + "&kind=right"))).containsExactly("stopped");
    assertThat(ids(found(all + "&kind=program"))).isEmpty();
    assertThat(ids(found(all + "&topic=food-stamps"))).containsExactly("stopped");
    assertThat(ids(found(all + "&topic=food"))).contains("stopped", "far");
    assertThat(ids(found(all + "&topic=housing"))).isEmpty();
  }

  @Test
  void theLimitCutsTheListAndTheTotalSaysWhatThereWas() {
    JsonNode found = found("zip=15210&limit=2&topic=food-pantry&kind=resource&q=pantry");
    assertThat(found.path("results")).hasSize(2);
    JsonNode few = found("limit=1&q=pantry");
    assertThat(few.path("results")).hasSize(1);
    assertThat(few.path("total").asInt()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void sureAnswersStandBeforeUnsureOnes() {
    List<Boolean> sure = new ArrayList<>();
    found("limit=50&q=" + encoded("my ebt stopped, sad, food"))
        .path("results")
        .forEach(result -> sure.add(result.path("score").asDouble() < 0.45));
    assertThat(sure).isNotEmpty().isSorted();
  }

  @Test
  void aGreetingFindsNothingAndThatIsNoFault() {
    assertThat(found("q=hello").path("total").asInt()).isZero();
  }

  @Test
  void searchSyntaxAndMarkupAreOnlyText() {
    String text = "pantry\" OR *:* <script>alert(1)</script>";
    JsonNode found = found("q=" + encoded(text));
    assertThat(found.path("query").asText()).isEqualTo(text);
  }

  @Test
  void anAnswerIsKeptNowhereAndReadableFromAnySite() {
    HttpResponse<String> answer = SERVER.get("/api/v1/search?q=food");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/json;charset=utf-8");
  }

  @Test
  void theTopicsHaveALabelInEachLanguage() {
    JsonNode topics = TestServer.json(SERVER.get("/api/v1/topics")).path("topics");
    assertThat(topics).hasSameSizeAs(SmallKnowledge.KNOWLEDGE.topics());
    for (JsonNode topic : topics) {
      assertThat(topic.at("/labels/en").asText()).isNotBlank();
      assertThat(topic.at("/labels/es").asText()).isNotBlank();
      assertThat(topic.path("local").isBoolean()).isTrue();
    }
    assertThat(topics)
        .anySatisfy(
            topic -> {
              assertThat(topic.path("slug").asText()).isEqualTo("food-pantry");
              assertThat(topic.path("parent").asText()).isEqualTo("food");
              assertThat(topic.path("local").asBoolean()).isTrue();
            });
  }

  private static JsonNode found(String query) {
    HttpResponse<String> answer = SERVER.get("/api/v1/search?" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return TestServer.json(answer);
  }

  private static JsonNode byId(JsonNode found, String id) {
    for (JsonNode result : found.path("results")) {
      if (result.path("id").asText().equals(id)) {
        return result;
      }
    }
    throw new AssertionError(id + " is not among " + ids(found));
  }

  private static List<String> ids(JsonNode found) {
    var ids = new ArrayList<String>();
    found.path("results").forEach(result -> ids.add(result.path("id").asText()));
    return ids;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
