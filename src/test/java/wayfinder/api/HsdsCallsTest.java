package wayfinder.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.content.ServiceWordFile;
import wayfinder.hsds.Directory;

class HsdsCallsTest {
  static final Directory DIRECTORY =
      Directory.of(Path.of("knowledge-base"), ServiceWordFile.read(Path.of("knowledge-base")));
  private static final TestServer SERVER =
      new TestServer(
          config -> {
            FaultAnswers.addTo(config);
            new HsdsCalls(() -> DIRECTORY, "https://help.example.org").addRoutes(config.routes);
          });

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void itSaysWhichVersionItIs() {
    JsonNode about = get("/hsds");
    assertThat(about.path("version").asText()).isEqualTo("3.1.3");
    assertThat(about.path("openapi_url").asText())
        .isEqualTo("https://help.example.org/openapi.json");
  }

  @Test
  void pagesCoverEveryServiceOnce() {
    JsonNode first = get("/hsds/services?per_page=100");
    int total = first.path("total_items").asInt();
    int seen = 0;
    for (int page = 1; page <= first.path("total_pages").asInt(); page++) {
      JsonNode read = get("/hsds/services?per_page=100&page=" + page);
      seen += read.path("contents").size();
      assertThat(read.path("size").asInt()).isEqualTo(read.path("contents").size());
      assertThat(read.path("last_page").asBoolean())
          .isEqualTo(page == read.path("total_pages").asInt());
    }
    assertThat(seen).isEqualTo(total).isGreaterThan(200);
    assertThat(get("/hsds/services?page=999").path("empty").asBoolean()).isTrue();
  }

  @Test
  void whatAPageListsCanBeAskedForAlone() {
    for (String list :
        new String[] {"services", "organizations", "service_at_locations", "taxonomy_terms"}) {
      JsonNode one = get("/hsds/" + list + "?per_page=1&page=2").at("/contents/0");
      JsonNode alone = get("/hsds/" + list + "/" + one.path("id").asText());
      assertThat(alone.path("name")).isEqualTo(one.path("name"));
      assertThat(alone.path("id")).isEqualTo(one.path("id"));
    }
    JsonNode place = get("/hsds/service_at_locations?per_page=1").at("/contents/0");
    assertThat(place.at("/service/name").asText()).isNotBlank();
    assertThat(get("/hsds/taxonomies").path("contents")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=0",
        "page=x",
        "per_page=101",
        "per_page=-1",
        "page=1&per_page=",
        "page=99999999"
      })
  void aPageThatCannotBeIsAProblem(String query) {
    HttpResponse<String> answer = SERVER.get("/hsds/services?" + query);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(TestServer.json(answer).at("/errors/0/path").asText()).matches("page|per_page");
  }

  @Test
  void servicesCanBeAskedForByNameByOrganizationAndByWhenTheyChanged() {
    JsonNode one = get("/hsds/services?per_page=1&page=3").at("/contents/0");
    String word = one.path("name").asText().split("[^A-Za-z]+", -1)[0];
    JsonNode named = get("/hsds/services?per_page=100&search=" + word.toUpperCase(Locale.ROOT));
    assertThat(named.path("contents").findValuesAsText("name")).contains(one.path("name").asText());
    assertThat(named.path("total_items").asInt()).isBetween(1, DIRECTORY.size() - 1);
    assertThat(get("/hsds/services?search=" + word + "+zorbing").path("empty").asBoolean())
        .isTrue();
    String organization = one.at("/organization/id").asText();
    JsonNode theirs = get("/hsds/services?organization_id=" + organization);
    assertThat(theirs.path("contents"))
        .allSatisfy(it -> assertThat(it.at("/organization/id").asText()).isEqualTo(organization));
    assertThat(theirs.path("total_items").asInt()).isPositive();
    assertThat(get("/hsds/services?organization_id=nobody").path("total_items").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"modified_after=yesterday", "modified_after=2026-13-01"})
  void aDayThatCannotBeIsAProblem(String query) {
    HttpResponse<String> answer = SERVER.get("/hsds/services?" + query);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(TestServer.json(answer).at("/errors/0/path").asText()).isEqualTo("modified_after");
  }

  @Test
  void whatIsNotThereIsAProblemToo() {
    HttpResponse<String> answer = SERVER.get("/hsds/services/nothing");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }

  private static JsonNode get(String path) {
    HttpResponse<String> answer = SERVER.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return TestServer.json(answer);
  }
}
