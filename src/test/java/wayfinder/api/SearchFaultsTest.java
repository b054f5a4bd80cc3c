package wayfinder.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchFaultsTest {
  private static final TestServer SERVER =
      new TestServer(
          config -> {
            FaultAnswers.addTo(config);
            new SearchCalls(() -> SmallKnowledge.SEARCHED, SmallKnowledge.CLOCK)
                .addRoutes(config.routes);
            config.routes.get(
                "/api/v1/broken",
                ctx -> {
                  throw new IllegalStateException("secretwords");
                });
            config.routes.get("/page", ctx -> ctx.html("<p>a page</p>"));
          });

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "q=", "q=%20%20", "q=&zip=1"})
  void aSearchForNothingIsRefusedWith400(String query) {
    JsonNode problem = problem(400, SERVER.get("/api/v1/search?" + query));
    assertThat(problem.at("/errors/0/path").asText()).isEqualTo("q");
  }

  @ParameterizedTest
  @CsvSource({
    "zip=00000, zip",
    "zip=1521, zip",
    "zip=pgh, zip",
    "locale=fr, locale",
    "lat=40, lon",
    "lon=-80, lat",
    "lat=91&lon=0, lat",
    "lat=0&lon=181, lon",
    "lat=NaN&lon=0, lat",
    "lat=1e1&lon=0, lat",
    "kind=card, kind",
    "topic=nothing-like-it, topic",
    "openNow=yes, openNow",
    "limit=0, limit",
    "limit=51, limit",
    "limit=-1, limit",
    "limit=99999999999, limit",
  })
  void whatIsWrongIsNamed(String query, String path) {
    JsonNode problem = problem(422, SERVER.get("/api/v1/search?q=food&" + query));
    assertThat(problem.path("errors")).hasSize(1);
    assertThat(problem.at("/errors/0/path").asText()).isEqualTo(path);
  }

  @Test
  void everyFaultIsNamedAtOnceAndNothingSentIsRepeated() {
    HttpResponse<String> answer =
        SERVER.get("/api/v1/search?q=secretwords&zip=99999&limit=77&topic=mytopic");
    assertThat(problem(422, answer).path("errors")).hasSize(3);
    assertThat(answer.body()).doesNotContain("secretwords", "99999", "77", "mytopic");
  }

  @Test
  void theLongestTextIsTakenAndOneCharacterMoreIsNot() {
    assertThat(SERVER.get("/api/v1/search?q=" + "a".repeat(1_600)).statusCode()).isEqualTo(200);
    String emoji = URLEncoder.encode("\uD83C\uDF5E", StandardCharsets.UTF_8).repeat(400);
    assertThat(SERVER.get("/api/v1/search?q=" + emoji).statusCode()).isEqualTo(200);
    problem(422, SERVER.get("/api/v1/search?q=" + "a".repeat(1_601)));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/nothing-here, 404",
    "GET, /api/v2/search, 404",
    "GET, /api/, 404",
    "POST, /api/v1/search, 405",
    "DELETE, /api/v1/topics, 405",
    "GET, /api/v1/broken, 500",
    "GET, /api/v1/search?q=%, 400",
  })
  void everyErrorOfTheApiIsAProblem(String method, String path, int status) {
    TestServer.Answer answer = SERVER.raw(method, path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.head()).contains("Content-Type: application/problem+json");
    assertThat(answer.body()).doesNotContain("secretwords", "nothing-here", "IllegalState");
  }

  @Test
  void pathsOutsideTheApiKeepTheirOwnErrors() {
    HttpResponse<String> answer = SERVER.get("/no-page");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).doesNotContain("problem");
    assertThat(SERVER.get("/page").body()).isEqualTo("<p>a page</p>");
  }

  private static JsonNode problem(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = TestServer.json(answer);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotBlank();
    return problem;
  }
}
