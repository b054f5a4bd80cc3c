package wayfinder.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import wayfinder.channel.web.WebChat;
import wayfinder.channel.web.WebSettings;
import wayfinder.conversation.Author;
import wayfinder.conversation.Danger;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Utterance;
import wayfinder.intake.Conversations;
import wayfinder.intake.Intake;
import wayfinder.outbox.Announcements;
import wayfinder.rules.WholePrograms;

class OpenApiTest {
  private static final List<Documented.Call> SMS =
      List.of(
          new Documented.Call("POST", "/sms/inbound"), new Documented.Call("POST", "/sms/status"));
  private static final Metrics METRICS = new Metrics();
  private static final TestServer SERVER =
      new TestServer(
          config -> {
            FaultAnswers.addTo(config);
            new SearchCalls(() -> SmallKnowledge.SEARCHED, SmallKnowledge.CLOCK)
                .addRoutes(config.routes);
            new Health(
                    Map.of(),
                    () -> new Health.Served(SmallKnowledge.KNOWLEDGE, "off", null),
                    SmallKnowledge.CLOCK)
                .addRoutes(config.routes);
            new HsdsCalls(() -> HsdsCallsTest.DIRECTORY, "").addRoutes(config.routes);
            METRICS.addRoutes(config.routes);
            new ScreeningCalls(() -> WholePrograms.ALL, SmallKnowledge.CLOCK)
                .addRoutes(config.routes);
            new OpenApi().addRoutes(config.routes);
            webChat().addRoutes(config.routes);
          });
  private static final String SERVED = SERVER.get("/openapi.json").body();
  private static final JsonNode DOCUMENT = TestServer.json(SERVED);
  private static final Schemas SCHEMAS = new Schemas(DOCUMENT);

  @AfterAll
  static void stop() {
    SERVER.close();
    METRICS.close();
  }

  @Test
  void everyRouteIsDocumentedAndEveryDocumentedCallIsARoute() {
    new Documented(SERVED)
        .matches(
            Stream.of(Documented.routesOf(SERVER.javalin()), SMS).flatMap(List::stream).toList());
  }

  @Test
  void aRouteThatIsMissingInTheDocumentOrInTheServerIsSeen() {
    var documented = new Documented(SERVED);
    var all = new ArrayList<>(documented.calls());
    documented.matches(all);
    var more = new ArrayList<>(all);
    more.add(new Documented.Call("GET", "/api/v1/secret"));
    assertThatThrownBy(() -> documented.matches(more)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> documented.matches(all.subList(1, all.size())))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void itIsOpenApi31AndReadableFromAnySite() {
    HttpResponse<String> answer = SERVER.get("/openapi.json");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/json;charset=utf-8");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(DOCUMENT.path("openapi").asText()).isEqualTo("3.1.0");
  }

  @Test
  void everyReferencePointsToSomethingAndNothingStandsUnused() {
    var used = new TreeSet<String>();
    for (JsonNode ref : DOCUMENT.findValues("$ref")) {
      assertThat(DOCUMENT.at(ref.asText().substring(1)).isMissingNode()).as(ref.asText()).isFalse();
      used.add(ref.asText());
    }
    var offered = new TreeSet<String>();
    for (String kind : List.of("schemas", "responses", "parameters")) {
      DOCUMENT
          .path("components")
          .path(kind)
          .fieldNames()
          .forEachRemaining(name -> offered.add("#/components/" + kind + "/" + name));
    }
    assertThat(used).isEqualTo(offered);
  }

  @Test
  void everyExampleFitsItsSchema() {
    int examples = 0;
    for (JsonNode holder : DOCUMENT.findParents("examples")) {
      for (JsonNode example : holder.path("examples")) {
        JsonNode value = example.has("value") ? example.path("value") : example;
        JsonNode schema = holder.has("schema") ? holder.path("schema") : holder;
        assertThat(SCHEMAS.faults(schema, value)).as(value.toString()).isEmpty();
        examples++;
      }
    }
    assertThat(examples).isGreaterThan(20);
  }

  @Test
  void operationsHaveNamesOfTheirOwnAndWhatTheyAnswer() {
    var names = new HashSet<String>();
    for (JsonNode operation : DOCUMENT.findParents("operationId")) {
      assertThat(names.add(operation.path("operationId").asText())).isTrue();
      assertThat(operation.path("summary").asText()).isNotBlank();
      assertThat(operation.path("responses").size()).isPositive();
      for (JsonNode response : operation.path("responses")) {
        assertThat(SCHEMAS.resolved(response).path("description").asText()).isNotBlank();
      }
    }
    assertThat(names).hasSameSizeAs(new Documented(SERVED).calls());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/search?q=they+stopped+my+ebt, /api/v1/search",
    "/api/v1/search?q=pantry&zip=15210&limit=50, /api/v1/search",
    "/api/v1/search?q=I+want+to+die&locale=es, /api/v1/search",
    "/api/v1/search?q=, /api/v1/search",
    "/api/v1/search?q=a&zip=00000, /api/v1/search",
    "/api/v1/topics, /api/v1/topics",
    "/hsds, /hsds",
    "/hsds/services?per_page=3, /hsds/services",
    "/hsds/services?per_page=0, /hsds/services",
    "/hsds/organizations/none, /hsds/organizations/{id}",
    "/healthz, /healthz",
    "/readyz, /readyz",
    "/api/v1/conversations/abcdefghijklmnopqrst/messages, /api/v1/conversations/{id}/messages",
  })
  void whatIsAnsweredFitsItsSchema(String asked, String path) {
    HttpResponse<String> answer = SERVER.get(asked);
    JsonNode responses = DOCUMENT.path("paths").path(path).path("get").path("responses");
    JsonNode response = SCHEMAS.resolved(responses.path(Integer.toString(answer.statusCode())));
    JsonNode content = response.path("content").elements().next();
    assertThat(SCHEMAS.faults(content.path("schema"), TestServer.json(answer))).isEmpty();
  }

  @Test
  void theDocumentNamesEveryValueThatTheHouseKnows() {
    assertThat(values("/Owner/enum")).isEqualTo(names(Owner.values(), Owner::apiName));
    assertThat(values("/Message/properties/author/enum"))
        .isEqualTo(names(Author.values(), Author::apiName));
    assertThat(values("/Message/properties/kind/enum"))
        .isEqualTo(names(Kind.values(), Kind::apiName));
    assertThat(values("/Message/properties/delivery/enum"))
        .isEqualTo(names(DeliveryState.values(), DeliveryState::apiName));
    assertThat(values("/Safety/properties/category/enum"))
        .isEqualTo(names(Danger.Category.values(), Danger.Category::slug));
    assertThat(values("/Safety/properties/severity/enum"))
        .isEqualTo(names(Danger.Severity.values(), Danger.Severity::slug));
  }

  private static Set<String> values(String pointer) {
    var values = new TreeSet<String>();
    DOCUMENT.at("/components/schemas" + pointer).forEach(value -> values.add(value.asText()));
    return values;
  }

  private static <T> Set<String> names(T[] values, Function<T, String> name) {
    return Stream.of(values).map(name).collect(Collectors.toCollection(TreeSet::new));
  }

  private static WebChat webChat() {
    return new WebChat(
        Mockito.mock(Conversations.class),
        Mockito.mock(Intake.class),
        new Announcements(),
        language -> Utterance.plain(Kind.GREETING, ""),
        SmallKnowledge.CLOCK,
        new WebSettings(URI.create("http://localhost"), WebSettings.WEATHER, false, 1));
  }
}
