package wayfinder.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MixedHouseholdTest {
  /** Who has no papers and is pregnant, a citizen, and their children of 8 and 1. */
  private static final String MIXED =
      """
      {"asOf": "2026-11-24", "state": "OH", "members": [
         {"id": "mother", "relation": "self", "age": 30, "pregnant": true, "expectedBabies": 1,
          "disabled": false, "student": "none", "citizenship": "other", "enrolled": [],
          "income": [{"kind": "wages", "monthly": 1500}]},
         {"id": "father", "relation": "spouse", "age": 33, "pregnant": false, "disabled": false,
          "student": "none", "citizenship": "citizen", "enrolled": [], "income": []},
         {"id": "daughter", "relation": "child", "age": 8, "student": "k12",
          "citizenship": "citizen", "disabled": false, "income": [], "enrolled": []},
         {"id": "baby", "relation": "child", "age": 1, "citizenship": "citizen",
          "disabled": false, "income": [], "enrolled": []}],
       "housing": {"rentOrMortgageMonthly": 900, "heatingOrCoolingBill": true, "homeless": false},
       "dependentCareMonthly": 0, "childSupportPaidMonthly": 0, "liquidResources": 100}
      """;

  private static final TestServer SERVER = Screened.server(SmallKnowledge.CLOCK);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void eachOfFourHasTheirOwnList() {
    JsonNode answer = TestServer.json(SERVER.call("POST", "/api/v1/screenings", MIXED));
    assertThat(listOf(answer, "mother")).containsExactly("early_head_start", "wic");
    assertThat(listOf(answer, "father")).containsExactly("medicaid");
    assertThat(listOf(answer, "daughter")).containsExactly("medicaid");
    assertThat(listOf(answer, "baby")).containsExactly("early_head_start", "medicaid", "wic");
  }

  /** The programs that look likely for this one, but for the work rule of another. */
  private static List<String> listOf(JsonNode answer, String member) {
    var programs = new ArrayList<String>();
    for (JsonNode result : answer.path("results")) {
      boolean theirs = result.at("/memberIds/0").asText().equals(member);
      boolean likely = result.path("status").asText().equals("likely");
      if (theirs && likely && !result.path("program").asText().equals("snap_abawd")) {
        programs.add(result.path("program").asText());
      }
    }
    return programs;
  }
}
