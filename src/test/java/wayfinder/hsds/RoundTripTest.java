package wayfinder.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.content.ServiceWordFile;
import wayfinder.knowledge.ZipCodes;

/** What is given away can be taken back without loss, as JSON and as tables. */
class RoundTripTest {
  private static final Tables TABLES = Tables.hsds();

  @Property(tries = 60)
  void exportThenImportLosesNothing(@ForAll("directories") List<ObjectNode> services)
      throws IOException {
    Path folder = Files.createTempDirectory("round-trip");
    try {
      Path given = Files.writeString(folder.resolve("given.json"), services.toString());
      String first = imported(folder.resolve("first"), given);
      for (Export.Form form : Export.Form.values()) {
        Path out = folder.resolve(form + ".zip");
        new Export(
                Directory.of(
                    folder.resolve("first"), ServiceWordFile.read(Path.of("knowledge-base"))))
            .write(out, form);
        assertThat(imported(folder.resolve("by" + form), out)).isEqualTo(first);
      }
    } finally {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void whatStandsInTwoServicesWithOneIdIsLostInNeither(@TempDir Path folder) throws IOException {
    String service =
        """
        {"id":"%s","name":"Pantry","status":"active",
         "phones":[{"id":"p","number":"412-555-0100"}],
         "attributes":[{"id":"a","taxonomy_term":{"id":"t","code":"t","name":"Food"}}]}
        """;
    Path given =
        Files.writeString(
            folder.resolve("given.json"),
            "[%s,%s]".formatted(service.formatted("one"), service.formatted("two")));
    imported(folder.resolve("first"), given);
    Path out = folder.resolve("out.zip");
    new Export(
            Directory.of(folder.resolve("first"), ServiceWordFile.read(Path.of("knowledge-base"))))
        .write(out, Export.Form.CSV);
    String back = imported(folder.resolve("back"), out);
    assertThat(back.split("412-555-0100", -1)).hasSize(3);
    assertThat(back.split("\"taxonomy_term\"", -1)).hasSize(3);
    assertThat(back).contains("\"id\":\"p\"", "\"id\":\"p~2\"");
  }

  @Provide
  Arbitrary<List<ObjectNode>> directories() {
    return Arbitraries.randomValue(
        random -> {
          var texts = new RandomTexts(random);
          var services = new ArrayList<ObjectNode>();
          for (int i = 0; i <= random.nextInt(5); i++) {
            services.add(texts.object(TABLES.get("service"), 4));
          }
          return services;
        });
  }

  private static String imported(Path knowledgeBase, Path from) throws IOException {
    Files.createDirectories(knowledgeBase.resolve("resources"));
    var report =
        new Import(
                knowledgeBase,
                List.of(),
                new ZipCodes(List.of()),
                ServiceWordFile.read(Path.of("knowledge-base")),
                LocalDate.of(2026, 11, 24),
                (done, total) -> {})
            .run(new Import.Wish(from, "all", null, null, null, false, false));
    assertThat(report.refused().places()).isEmpty();
    return Files.readString(knowledgeBase.resolve("resources/all/services-00001.json"));
  }
}
