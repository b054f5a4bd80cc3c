package wayfinder.hsds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import wayfinder.content.ServiceWordFile;
import wayfinder.knowledge.GeoPoint;
import wayfinder.knowledge.Topic;
import wayfinder.knowledge.ZipCode;
import wayfinder.knowledge.ZipCodes;
import wayfinder.text.Language;

/** A knowledge base to import into, and files to import. */
abstract class ImportsFiles {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final List<Topic> TOPICS =
      List.of(
          new Topic(
              "food-pantry",
              null,
              true,
              false,
              Map.of(Language.EN, "Food pantries", Language.ES, "Despensas de comida")));
  private static final ZipCodes PLACES =
      new ZipCodes(
          List.of(
              new ZipCode("21215", new GeoPoint(39.34, -76.68), "Baltimore", "MD", "Baltimore")));

  @TempDir Path kb;
  @TempDir Path given;

  @BeforeEach
  void theKnowledgeBaseStands() throws IOException {
    Files.createDirectories(kb.resolve("resources"));
  }

  Import importer() {
    return new Import(
        kb,
        TOPICS,
        PLACES,
        ServiceWordFile.read(Path.of("knowledge-base")),
        TODAY,
        (done, total) -> {});
  }

  ImportReport run(Path file) {
    return importer().run(wish(file, false, false));
  }

  static Import.Wish wish(Path file, boolean dryRun, boolean allowWithdrawals) {
    return new Import.Wish(file, "county", null, null, null, dryRun, allowWithdrawals);
  }

  Path file(String name, String text) throws IOException {
    return Files.writeString(given.resolve(name), text);
  }

  String text(String name) throws IOException {
    return Files.readString(kb.resolve("resources/county").resolve(name));
  }

  String everything() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.list(kb.resolve("resources/county"))) {
      for (Path file : files.sorted().toList()) {
        all.append(file.getFileName()).append('\n').append(Files.readString(file));
      }
    }
    return all.toString();
  }

  static String service(String id, String name) {
    return "{\"id\":\"%s\",\"name\":\"%s\",\"status\":\"active\"}".formatted(id, name);
  }
}
