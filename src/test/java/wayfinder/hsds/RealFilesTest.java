package wayfinder.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.content.ServiceWordFile;
import wayfinder.hsds.ImportReport.Count;
import wayfinder.knowledge.ZipCodes;

/** Files as others publish them; see the PROVENANCE.md beside each. */
class RealFilesTest {
  private static final Path FILES = Path.of("src/test/resources/hsds");

  @TempDir Path kb;

  /** The rows were counted with a CSV reader of another language. */
  @ParameterizedTest
  @CsvSource({
    "ohana-sample, 433, 23, 6",
    "examples-3.1/csv, 24, 1, 4",
    "examples-3.1/service_full.json, 1, 1, 0",
    "examples-3.1/service_list.json, 1, 1, 0",
    "examples-3.1/tabular.json, 21, 1, 2",
    "flat/just_harvest.csv, 33, 32, 1",
    "flat/FMNPMarkets.csv, 87, 87, 0",
  })
  void everyRowIsReadAndKeptOrRefusedWithItsLine(String name, long rows, long kept, long refused)
      throws IOException {
    ImportReport report = run(name);
    assertThat(report.rows().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(rows);
    assertThat(report.of(Count.KEPT)).isEqualTo(kept);
    assertThat(report.refused().count()).as("%s", report.refused().places()).isEqualTo(refused);
    assertThat(run(name).of(Count.UNCHANGED)).isEqualTo(kept);
  }

  @Test
  void hoursHolidaysAndTermsOfTheFirstVersionArrive() throws IOException {
    run("ohana-sample");
    String services = Files.readString(kb.resolve("resources/real/services-00001.json"));
    assertThat(services)
        .contains("\"byday\":\"MO\"", "\"closed\":true", "\"valid_from\":\"2015-12-24\"")
        .contains("\"location_type\":\"virtual\"")
        .doesNotContain("admin_emails");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ohana-sample", "examples-3.1/csv", "flat"})
  void theRowsOfEachTableAreAsManyAsAPlainReaderCounts(String folder) throws IOException {
    var counted = new TreeMap<String, Long>();
    var read = new TreeMap<String, Long>();
    try (var files = Files.list(FILES.resolve(folder))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".csv")).sorted().toList()) {
        counted.put(file.getFileName().toString(), records(Files.readString(file)) - 1);
        if (folder.equals("flat")) {
          read.putAll(run("flat/" + file.getFileName()).rows());
        }
      }
    }
    if (!folder.equals("flat")) {
      read.putAll(run(folder).rows());
    }
    counted.values().removeIf(rows -> rows == 0);
    assertThat(read).isEqualTo(counted).isNotEmpty();
  }

  /** Lines that hold anything, where a line break inside quotes ends none (RFC 4180). */
  private static long records(String csv) {
    long records = 0;
    boolean quoted = false;
    boolean anything = false;
    for (char c : (csv + "\n").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      }
      if (c == '\n' && !quoted) {
        records += anything ? 1 : 0;
        anything = false;
      } else if (c != '\r' && c != '\uFEFF') {
        anything = true;
      }
    }
    return records;
  }

  private ImportReport run(String name) throws IOException {
    Files.createDirectories(kb.resolve("resources"));
    return new Import(
            kb,
            List.of(),
            new ZipCodes(List.of()),
            ServiceWordFile.read(Path.of("knowledge-base")),
            LocalDate.of(2026, 11, 24),
            (done, total) -> {})
        .run(new Import.Wish(FILES.resolve(name), "real", null, null, null, false, true));
  }
}
