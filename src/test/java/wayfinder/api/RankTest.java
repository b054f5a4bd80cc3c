package wayfinder.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Each place says why it stands where it does. */
class RankTest {
  private static final TestServer SERVER =
      new TestServer(
          config ->
              new SearchCalls(() -> SmallKnowledge.SEARCHED, SmallKnowledge.CLOCK)
                  .addRoutes(config.routes));

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void whatSaysWhatIsAskedForBesideItsTopicCountsAsNearer() {
    JsonNode best = places("halal%20food%20pantry").path(0);
    assertThat(best.path("id").asText()).isEqualTo("near-4");
    assertThat(best.path("rank").toString()).contains("\"alsoAsked\",\"miles\":-10.0");
  }

  @Test
  void whereNothingElseIsAskedForNoneCountsAsNearer() {
    JsonNode places = places("food%20pantry");
    assertThat(places.path(0).path("id").asText()).isNotEqualTo("near-4");
    assertThat(places.toString()).contains("\"distance\"").doesNotContain("alsoAsked");
  }

  private static JsonNode places(String text) {
    return TestServer.json(SERVER.get("/api/v1/search?kind=resource&zip=15210&q=" + text))
        .path("results");
  }
}
