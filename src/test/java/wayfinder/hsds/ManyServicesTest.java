package wayfinder.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.content.ServiceWordFile;
import wayfinder.hsds.ImportReport.Count;
import wayfinder.knowledge.ZipCodes;

class ManyServicesTest {
  private static final int SERVICES = 3_000;

  @TempDir Path folder;

  @Test
  void thousandsArriveWholeInSeveralFiles() throws IOException {
    Path given = folder.resolve("given");
    ManyServices.write(given, SERVICES);
    Files.createDirectories(folder.resolve("kb/resources"));
    var told = new ArrayList<Long>();
    ImportReport report =
        new Import(
                folder.resolve("kb"),
                List.of(),
                new ZipCodes(List.of()),
                ServiceWordFile.read(Path.of("knowledge-base")),
                LocalDate.of(2026, 11, 24),
                (done, total) -> told.add(done))
            .run(new Import.Wish(given, "many", null, null, null, false, false));

    assertThat(report.of(Count.KEPT)).isEqualTo(SERVICES);
    assertThat(report.refused().count()).isZero();
    assertThat(report.warnings()).isEmpty();
    assertThat(told).isSorted();
    Path many = folder.resolve("kb/resources/many");
    assertThat(many.resolve("services-00003.json")).exists();
    assertThat(many.resolve("services-00004.json")).doesNotExist();
    var directory =
        Directory.of(folder.resolve("kb"), ServiceWordFile.read(Path.of("knowledge-base")));
    assertThat(directory.size()).isEqualTo(SERVICES);
    assertThat(directory.service("s2999").orElseThrow().toString())
        .contains(
            "\"name\":\"Organization 2996\"", "\"412-555-2999\"", "2999 Main Street", "MO,WE,FR");
  }

  @Test
  void sortingSpillsToFilesAndKeepsTheOrder() {
    try (var space = new Workspace(10_000)) {
      Sorter sorter = space.sorter();
      for (int i = 0; i < 2_000; i++) {
        sorter.add("k%03d".formatted(i * 7 % 500), "v" + i);
      }
      var keys = new ArrayList<String>();
      var values = new ArrayList<Integer>();
      sorter
          .sorted()
          .forEachRemaining(
              line -> {
                keys.add(line.key());
                if (line.key().equals("k007")) {
                  values.add(Integer.parseInt(line.value().substring(1)));
                }
              });
      assertThat(keys).hasSize(2_000).isSorted();
      assertThat(values).isEqualTo(List.of(1, 501, 1001, 1501));
    }
  }
}
