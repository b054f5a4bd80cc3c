package wayfinder.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.NearbyListings;
import wayfinder.knowledge.PlaceRecords;

class HealthTest {
  private static final Knowledge KNOWLEDGE = SmallKnowledge.KNOWLEDGE;

  @Test
  void theProcessIsUpWhateverElseIsDown() {
    try (var server = server(Optional.of("gone"), SmallKnowledge.CLOCK)) {
      HttpResponse<String> answer = server.get("/healthz");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(TestServer.json(answer).path("status").asText()).isEqualTo("up");
    }
  }

  @Test
  void whenAllIsUsableItIsReadyAndSaysWhatItKnows() {
    try (var server = server(Optional.empty(), SmallKnowledge.CLOCK)) {
      HttpResponse<String> answer = server.get("/readyz");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(TestServer.json(answer))
          .isEqualTo(
              TestServer.json(
                  """
                  {"ready": true,
                   "checks": {"database": "ok", "index": "ok", "knowledge": "ok"},
                   "vectors": "off",
                   "knowledge": {"cards": 2, "lines": 2, "listings": 11,
                                 "nextCardLapses": "2027-01-24"}}
                  """));
    }
  }

  @Test
  void whenTheDatabaseIsGoneItIsNotReadyAndSaysWhy() {
    try (var server = server(Optional.of("the disk is full"), SmallKnowledge.CLOCK)) {
      HttpResponse<String> answer = server.get("/readyz");
      assertThat(answer.statusCode()).isEqualTo(503);
      JsonNode node = TestServer.json(answer);
      assertThat(node.path("ready").asBoolean()).isFalse();
      assertThat(node.at("/checks/database").asText()).isEqualTo("the disk is full");
      assertThat(node.at("/checks/index").asText()).isEqualTo("ok");
    }
  }

  @Test
  void itIsReadyAgainOnceTheDatabaseIs() {
    var reason = new AtomicReference<>(Optional.of("gone"));
    try (var server = server(Map.of("database", reason::get), SmallKnowledge.CLOCK)) {
      assertThat(server.get("/readyz").statusCode()).isEqualTo(503);
      reason.set(Optional.empty());
      assertThat(server.get("/readyz").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void onceEveryCardOfALanguageHasLapsedItIsNotReady() {
    Clock later = Clock.offset(SmallKnowledge.CLOCK, Duration.ofDays(61));
    try (var server = server(Optional.empty(), later)) {
      HttpResponse<String> answer = server.get("/readyz");
      assertThat(answer.statusCode()).isEqualTo(503);
      JsonNode node = TestServer.json(answer);
      assertThat(node.at("/checks/knowledge").asText()).isEqualTo("no card in \"es\" is current");
      assertThat(node.at("/knowledge/cards").asInt()).isEqualTo(1);
    }
  }

  @Test
  void anIndexThatFindsNothingIsNotUsable() {
    var without =
        new Knowledge(
            List.of(), KNOWLEDGE.cards().subList(2, 4), List.of(), List.of(), KNOWLEDGE.places());
    var check =
        Health.index(
            () ->
                new Searched(
                    SmallKnowledge.search(without),
                    SmallKnowledge.PLACES,
                    KNOWLEDGE,
                    new NearbyListings(KNOWLEDGE, new PlaceRecords())),
            SmallKnowledge.CLOCK);
    assertThat(check.get()).hasValue("nothing is found by the title of a card");
  }

  private static TestServer server(Optional<String> database, Clock clock) {
    var checks = new LinkedHashMap<String, Supplier<Optional<String>>>();
    checks.put("database", () -> database);
    checks.put("index", Health.index(() -> SmallKnowledge.SEARCHED, SmallKnowledge.CLOCK));
    return server(checks, clock);
  }

  private static TestServer server(Map<String, Supplier<Optional<String>>> checks, Clock clock) {
    var health = new Health(checks, () -> new Health.Served(KNOWLEDGE, "off", null), clock);
    return new TestServer(
        config -> {
          FaultAnswers.addTo(config);
          health.addRoutes(config.routes);
        });
  }
}
