package wayfinder.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import wayfinder.rules.WholePrograms;

/** Households for the call that screens them, and what it answers. */
final class Screened {
  /** Alone with two children, and working. */
  static final String MOTHER =
      """
      {"asOf": "2026-11-24", "state": "OH", "members": [
         {"id": "a", "relation": "self", "age": 29, "pregnant": false, "disabled": false,
          "student": "none", "citizenship": "citizen", "enrolled": [],
          "income": [{"kind": "wages", "monthly": 2000.00}]},
         {"id": "b", "relation": "child", "age": 7, "citizenship": "citizen", "disabled": false,
          "income": [], "enrolled": []},
         {"id": "c", "relation": "child", "age": 3, "citizenship": "citizen", "disabled": false,
          "income": [], "enrolled": []}],
       "housing": {"rentOrMortgageMonthly": 1500, "heatingOrCoolingBill": false, "homeless": false},
       "dependentCareMonthly": 300, "childSupportPaidMonthly": 0, "liquidResources": 500}
      """;

  private Screened() {}

  /** A server that screens with the project's own programs. */
  static TestServer server(Clock clock) {
    return new TestServer(
        config -> {
          FaultAnswers.addTo(config);
          new ScreeningCalls(() -> WholePrograms.ALL, clock).addRoutes(config.routes);
        });
  }

  /** The first result of a program. */
  static JsonNode result(JsonNode answer, String program) {
    for (JsonNode result : answer.path("results")) {
      if (result.path("program").asText().equals(program)) {
        return result;
      }
    }
    throw new AssertionError("no result for " + program);
  }
}
