package wayfinder.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class RequestLogTest {
  private static final Logger LOG = LoggerFactory.getLogger("wayfinder.something");
  private static final String NUMBER = "4125550100";
  private static final String WORDS = "my-husband-hits-me";

  private final ServiceLog log = new ServiceLog();
  private final TestServer server =
      new TestServer(
          config -> {
            new RequestLog().addTo(config);
            FaultAnswers.addTo(config);
            new SearchCalls(() -> SmallKnowledge.SEARCHED, SmallKnowledge.CLOCK)
                .addRoutes(config.routes);
            config.routes.post("/api/v1/things/{id}", RequestLogTest::take);
            config.routes.post("/api/v1/later/{id}", RequestLogTest::takeLater);
            config.routes.post("/api/v1/broken/{id}", RequestLogTest::breakDown);
            config.routes.post("/api/v1/worse/{id}", RequestLogTest::breakDownBadly);
          });

  @AfterEach
  void stop() {
    server.close();
    log.close();
  }

  @Test
  void aRequestIsOneLineOfMethodTemplateStatusAndTime() {
    HttpResponse<String> answer = server.call("POST", "/api/v1/things/" + NUMBER, WORDS);
    ILoggingEvent line = log.await(event -> event.getFormattedMessage().startsWith("POST"));
    assertThat(line.getLevel()).isEqualTo(Level.INFO);
    assertThat(line.getFormattedMessage()).matches("POST /api/v1/things/\\{id} 200 in [0-9]+ ms");
    assertThat(answer.headers().firstValue("X-Request-Id"))
        .hasValue(line.getMDCPropertyMap().get("request"));
  }

  @Test
  void whatIsLoggedDuringARequestCarriesItsId() {
    HttpResponse<String> answer = server.call("POST", "/api/v1/things/" + NUMBER, WORDS);
    ILoggingEvent line = log.await(event -> event.getFormattedMessage().equals("a thing is taken"));
    assertThat(answer.headers().firstValue("X-Request-Id"))
        .hasValue(line.getMDCPropertyMap().get("request"));
  }

  @Test
  void anAnswerThatComesLaterIsLoggedUnderItsIdToo() {
    HttpResponse<String> answer = server.call("POST", "/api/v1/later/" + NUMBER, WORDS);
    ILoggingEvent line = log.await(event -> event.getFormattedMessage().startsWith("POST"));
    assertThat(line.getFormattedMessage()).startsWith("POST /api/v1/later/{id} 200");
    assertThat(answer.headers().firstValue("X-Request-Id"))
        .hasValue(line.getMDCPropertyMap().get("request"));
  }

  @Test
  void aRequestIdOfTheCallersIsNotTakenOver() {
    var request =
        HttpRequest.newBuilder(server.uri("/api/v1/topics")).header("X-Request-Id", NUMBER).build();
    assertThat(server.send(request).headers().firstValue("X-Request-Id").orElse(""))
        .matches("[0-9a-f]{16}")
        .isNotEqualTo(NUMBER);
  }

  @Test
  void nothingThatACallerSentIsEverLogged() {
    List<String> paths =
        List.of(
            "/api/v1/things/" + NUMBER,
            "/api/v1/later/" + NUMBER,
            "/api/v1/broken/" + NUMBER,
            "/api/v1/worse/" + NUMBER,
            "/api/v1/search",
            "/" + NUMBER + "/" + WORDS);
    for (String path : paths) {
      server.call("POST", path + "?q=" + NUMBER + "&text=" + WORDS, WORDS + " " + NUMBER);
    }
    server.get("/api/v1/search?q=" + WORDS + "+" + NUMBER + "&zip=" + NUMBER);
    server.raw("GET", "/api/v1/search?q=%" + WORDS);
    server.raw("GET", "/api/v1/%zz/" + NUMBER);
    server.raw("GET", "/api/v1/..;/" + NUMBER + "%2f..%00");
    server.raw(WORDS, "/api/v1/things/" + NUMBER);
    server.raw("GET", "/api/v1/search?q=" + (WORDS + NUMBER).repeat(1_000));
    log.await(event -> event.getFormattedMessage().startsWith("POST unmatched"));
    log.await(event -> event.getFormattedMessage().contains("/api/v1/worse/{id} 500"));
    log.await(event -> event.getFormattedMessage().equals("POST /api/v1/broken/{id} failed"));
    assertThat(log.lines()).noneMatch(line -> line.contains(NUMBER) || line.contains(WORDS));
  }

  @Test
  void aFaultIsLoggedWithItsPlaceAndAnsweredWithoutIt() {
    HttpResponse<String> answer = server.call("POST", "/api/v1/broken/" + NUMBER, WORDS);
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("IllegalState", NUMBER);
    ILoggingEvent line = log.await(event -> event.getLevel() == Level.ERROR);
    JsonNode json = TestServer.json(log.written(line));
    assertThat(json.at("/failure/0/class").asText()).isEqualTo("java.lang.IllegalStateException");
    assertThat(json.at("/failure/0/at/0").asText()).contains("RequestLogTest.breakDown");
  }

  private static void take(Context ctx) {
    LOG.info("a thing is taken");
    ctx.result(ctx.body());
  }

  private static void takeLater(Context ctx) {
    ctx.future(() -> CompletableFuture.runAsync(() -> ctx.result("later")));
  }

  private static void breakDown(Context ctx) {
    throw new IllegalStateException(ctx.pathParam("id") + ctx.body());
  }

  private static void breakDownBadly(Context ctx) {
    throw new StackOverflowError(ctx.pathParam("id") + ctx.body());
  }
}
