package wayfinder.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wayfinder.http.Problem;
import wayfinder.rules.Household;
import wayfinder.rules.Program;
import wayfinder.rules.Programs;
import wayfinder.rules.ScreeningResult;
import wayfinder.rules.Status;
import wayfinder.rules.WholePrograms;

/** The households that stand beside the programs as data come out as was worked out by hand. */
class ProgramHouseholdsTest {
  private static final Path FOLDER = Path.of("knowledge-base/programs/tests");
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Programs PROGRAMS = WholePrograms.ALL;
  private static final int FEWEST = 8;

  @TestFactory
  Stream<DynamicTest> everyHouseholdComesOutAsWorkedOut() throws IOException {
    return files().flatMap(ProgramHouseholdsTest::households);
  }

  @Test
  void everyProgramHasAtLeastEightHouseholds() throws IOException {
    for (Program program : PROGRAMS.all()) {
      JsonNode file = YAML.readTree(FOLDER.resolve(program.name() + ".yaml").toFile());
      assertThat(file.path("households")).as(program.name()).hasSizeGreaterThanOrEqualTo(FEWEST);
    }
  }

  @Test
  void fifteenSnapHouseholdsAreWorkedOutStepByStep() throws IOException {
    JsonNode file = YAML.readTree(FOLDER.resolve("snap.yaml").toFile());
    long worked = 0;
    for (JsonNode household : file.path("households")) {
      worked +=
          household.path("steps").size() > 0 && household.at("/expect/monthlyAmount").isNumber()
              ? 1
              : 0;
    }
    assertThat(worked).isGreaterThanOrEqualTo(15);
  }

  private static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  private static Stream<DynamicTest> households(Path file) {
    try {
      JsonNode all = YAML.readTree(file.toFile());
      var tests = new ArrayList<DynamicTest>();
      for (JsonNode one : all.path("households")) {
        String name = all.path("program").asText() + ": " + one.path("name").asText();
        tests.add(DynamicTest.dynamicTest(name, () -> check(all, one)));
      }
      return tests.stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(file + " could not be read", e);
    }
  }

  private static void check(JsonNode all, JsonNode one) {
    ObjectNode body = ((ObjectNode) all.path("base")).deepCopy();
    body.setAll((ObjectNode) one.path("household").deepCopy());
    var errors = new ArrayList<Problem.InputError>();
    Household household = new HouseholdInput(errors).read(body);
    assertThat(errors).isEmpty();
    LocalDate day = LocalDate.parse(one.path("asOf").asText(all.path("asOf").asText()));
    JsonNode expect = one.path("expect");
    List<ScreeningResult> results =
        PROGRAMS.screen(household, day).of(all.path("program").asText()).stream()
            .filter(
                result ->
                    !expect.has("member")
                        || result
                            .memberId()
                            .equals(java.util.Optional.of(expect.path("member").asText())))
            .toList();
    if (expect.path("status").asText().equals("none")) {
      assertThat(results).isEmpty();
      return;
    }
    assertThat(results).hasSize(1);
    ScreeningResult result = results.getFirst();
    String why =
        result.because().stream()
            .map(f -> f.rule() + " " + f.holds() + " " + f.values())
            .toList()
            .toString();
    assertThat(result.status().code()).as(why).isEqualTo(expect.path("status").asText());
    if (expect.has("rule")) {
      assertThat(failed(result)).isIn(names(all, result, expect.path("rule").asText()));
    }
    amount(result, expect, "monthlyAmount", why);
    amount(result, expect, "annualAmount", why);
  }

  /** The rule itself, or any of its alternatives. */
  private static List<String> names(JsonNode all, ScreeningResult result, String rule) {
    var names = new ArrayList<>(List.of(rule));
    try {
      Path file = FOLDER.resolveSibling(all.path("program").asText() + ".yaml");
      for (JsonNode step : YAML.readTree(file.toFile()).path("rules")) {
        if (step.path("rule").asText().equals(rule)) {
          step.path("any").forEach(one -> names.add(one.path("rule").asText()));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(result.program().name() + " could not be read", e);
    }
    return names;
  }

  private static String failed(ScreeningResult result) {
    assertThat(result.status()).isEqualTo(Status.UNLIKELY);
    return result.because().getLast().rule();
  }

  private static void amount(ScreeningResult result, JsonNode expect, String key, String why) {
    JsonNode wanted = expect.path(key);
    if (wanted.isMissingNode()) {
      return;
    }
    var amount = result.amount().orElseThrow();
    assertThat(amount.annual()).isEqualTo(key.startsWith("annual"));
    assertThat(amount.min()).as(why).isEqualTo(wanted.path("min").asDouble(wanted.asDouble()));
    assertThat(amount.max()).as(why).isEqualTo(wanted.path("max").asDouble(wanted.asDouble()));
  }
}
