package wayfinder.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import wayfinder.http.Problem;

class ScreeningCallsTest {
  private static final String MOTHER = Screened.MOTHER;
  private static final TestServer SERVER = Screened.server(SmallKnowledge.CLOCK);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aMotherLearnsWhyWithHerOwnFiguresAndTheSource() {
    JsonNode snap = result(screened(MOTHER), "snap");
    assertThat(snap.path("status").asText()).isEqualTo("likely");
    assertThat(snap.at("/monthlyAmount/min").asInt()).isEqualTo(713);
    assertThat(snap.at("/because/0/text").asText())
        .isEqualTo("Your $2,000 a month is under your state's limit of $2,960 for 3.");
    assertThat(snap.at("/because/0/cite").asText()).isEqualTo("7 CFR 273.2(j)(2)");
    assertThat(snap.at("/because/0/values/distance").asInt()).isEqualTo(960);
    assertThat(snap.at("/parameters/effectiveTo").asText()).isEqualTo("2027-09-30");
    assertThat(snap.at("/appeal/deadlineDays").asInt()).isEqualTo(90);
    assertThat(snap.path("decisionDays").asInt()).isEqualTo(30);
    assertThat(snap.at("/decision/cite").asText()).isEqualTo("7 CFR 273.2(g)");
  }

  @Test
  void theLocaleChoosesTheLanguage() {
    JsonNode answer = screened(MOTHER.replaceFirst("\\{", "{\"locale\": \"es\", "));
    assertThat(result(answer, "snap").at("/because/0/text").asText())
        .startsWith("Sus $2,000 al mes están bajo");
  }

  @Test
  void everyReasonHasItsCitationAndItsWords() {
    for (JsonNode result : screened(MOTHER).path("results")) {
      assertThat(result.path("because")).isNotEmpty();
      for (JsonNode reason : result.path("because")) {
        assertThat(reason.path("cite").asText()).isNotBlank();
        assertThat(reason.path("text").asText()).isNotBlank().doesNotContain("{", "?");
      }
    }
  }

  @Test
  void nothingSaysEligibleOrDenied() {
    String all = post(MOTHER).body();
    assertThat(all).doesNotContainIgnoringCase("eligible").doesNotContainIgnoringCase("denied");
  }

  @Test
  void whatAHouseholdLeavesOutIsUnknownAndAskedFor() {
    JsonNode answer = screened("{\"asOf\": \"2026-11-24\"}");
    assertThat(answer.path("nextQuestions").path(0).asText()).isEqualTo("state");
    for (JsonNode result : answer.path("results")) {
      assertThat(result.path("status").asText()).isIn("unknown", "possible");
    }
  }

  @Test
  void whatTheyHaveIsNotOffered() {
    JsonNode snap =
        result(
            screened(MOTHER.replace("\"enrolled\": [],\n", "\"enrolled\": [\"snap\"],\n")), "snap");
    assertThat(snap.path("already").asBoolean()).isTrue();
    assertThat(snap.has("apply")).isFalse();
    assertThat(snap.path("documents")).isEmpty();
    assertThat(snap.at("/because/0/cite").asText()).isEqualTo("7 CFR 273.14");
    assertThat(snap.at("/because/0/text").asText()).contains("renew").doesNotContain("pply");
    assertThat(snap.path("missing")).isEmpty();
  }

  @Test
  void aPaperStandsOnceWithTheProgramsThatAskForIt() {
    JsonNode documents = screened(MOTHER).path("documents");
    assertThat(documents.findValuesAsText("text")).doesNotHaveDuplicates().contains("ID");
    assertThat(documents.path(0).path("programs").size()).isGreaterThan(1);
  }

  @Test
  void oneMoreDollarSaysWhichPayWouldChangeIt() {
    String over = MOTHER.replace("2000.00", "2961");
    JsonNode snap = result(screened(over), "snap");
    assertThat(snap.path("status").asText()).isEqualTo("unlikely");
    assertThat(snap.at("/because/0/values/distance").asInt()).isEqualTo(-1);
    assertThat(snap.at("/wouldChange/0/text").asText())
        .isEqualTo("With pay of $2,960 a month or less this could change.");
  }

  @Test
  void nearTheEdgeACliffIsTold() {
    JsonNode cliff = screened(MOTHER.replace("2000.00", "2900")).path("cliff");
    assertThat(cliff.path("payMonthly").asInt()).isEqualTo(2900);
    assertThat(cliff.path("lossMonthly").asInt()).isGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"members":[{"income":[{"kind":"wages","monthly":-1}]}]}  | members[0].income[0].monthly
          {"members":[{"income":[{"kind":"wages","monthly":1.234}]}]} | members[0].income[0].monthly
          {"members":[{"income":[{"kind":"gold","monthly":1}]}]}    | members[0].income[0].kind
          {"members":[{"age":200}]}                                 | members[0].age
          {"members":[{"age":3.5}]}                                 | members[0].age
          {"members":[{"citizenship":"martian"}]}                   | members[0].citizenship
          {"members":[{"enrolled":["gold"]}]}                       | members[0].enrolled[0]
          {"members":[{"id":"a"},{"id":"a"}]}                       | members[1].id
          {"members":[{"pregnant":"maybe"}]}                        | members[0].pregnant
          {"members":"two"}                                         | members
          {"state":"XX"}                                            | state
          {"householdSize":60}                                      | householdSize
          {"housing":{"rentOrMortgageMonthly":-5}}                  | housing.rentOrMortgageMonthly
          {"housing":7}                                             | housing
          {"asOf":"yesterday"}                                      | asOf
          {"asOf":"1999-01-01"}                                     | asOf
          {"locale":"fr"}                                           | locale
          {"rent":900}                                              | rent
          {"<b>":900}                                               | *
          {"members":[{"income":[{"kind":"wages","monthly":1,"weekly":1}]}]} | members[0].income[0].weekly
          {"zip":"941"}                                             | zip
          {"zip":94110}                                             | zip
          {"members":[{"relation":"self"},{"relation":"self"}]}     | members[1].relation
          {"members":[{"income":{"kind":"wages"}}]}                 | members[0].income
          {"members":[{"income":[{"kind":"wages"}]}]}               | members[0].income[0].monthly
          {"members":[null]}                                        | members[0]
          {"members":[{"age":99999999999999999999}]}                | members[0].age
          {"liquidResources":1e400}                                 | liquidResources
          """)
  void aFactOutOfRangeIsRefusedWithItsPath(String body, String path) {
    HttpResponse<String> answer = post(body);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.TYPE);
    assertThat(TestServer.json(answer).at("/errors/0/path").asText()).isEqualTo(path);
  }

  @Test
  void sixtyMembersAreRefused() {
    String body = "{\"members\":[" + "{},".repeat(59) + "{}]}";
    assertThat(post(body).statusCode()).isEqualTo(422);
  }

  @Test
  void allFaultsAreToldAtOnce() {
    JsonNode errors =
        TestServer.json(post("{\"state\":\"XX\",\"members\":[{\"age\":200}]}")).path("errors");
    assertThat(errors).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("noJsonObjects")
  void whatIsNoJsonObjectIsABadRequestThatSaysWhy(String body) {
    HttpResponse<String> answer = post(body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.TYPE);
    assertThat(TestServer.json(answer).path("detail").asText()).isNotBlank();
  }

  static Stream<String> noJsonObjects() {
    return Stream.of(
        "",
        "[]",
        "{",
        "\"x\"",
        "null",
        "5",
        "{\"state\":\"CA\",\"state\":\"OH\"}",
        "{\"state\":\"CA\"} x",
        "{\"liquidResources\":NaN}",
        "{\"liquidResources\":Infinity}",
        "{\"a\":".repeat(2000) + "1" + "}".repeat(2000),
        "{\"members\":" + "[".repeat(1500) + "]".repeat(1500) + "}");
  }

  private static HttpResponse<String> post(String body) {
    return SERVER.call("POST", "/api/v1/screenings", body);
  }

  private static JsonNode screened(String body) {
    HttpResponse<String> answer = post(body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return TestServer.json(answer);
  }

  private static JsonNode result(JsonNode answer, String program) {
    return Screened.result(answer, program);
  }
}
