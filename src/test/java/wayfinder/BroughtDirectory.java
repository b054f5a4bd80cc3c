package wayfinder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import wayfinder.content.Content;
import wayfinder.content.ServiceWordFile;
import wayfinder.content.TestContent;
import wayfinder.hsds.Import;
import wayfinder.knowledge.Knowledge;
import wayfinder.turn.StaffedHours;

/** The project's own knowledge base with a directory that an agency brings. */
final class BroughtDirectory {
  private static final Path KNOWLEDGE_BASE = Path.of("knowledge-base");

  private BroughtDirectory() {}

  /**
   * What thinks, over both.
   *
   * @param kb an empty folder, for the knowledge base into which it is imported
   * @param file the directory, among the test resources
   */
  static Assistant assistant(Path kb, String file, ZoneId zone) throws IOException {
    try (var files = Files.walk(KNOWLEDGE_BASE)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Path copy = kb.resolve(KNOWLEDGE_BASE.relativize(each).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(each, copy);
      }
    }
    Knowledge known = TestContent.CONTENT.knowledge();
    new Import(
            kb,
            known.topics(),
            known.places(),
            ServiceWordFile.read(KNOWLEDGE_BASE),
            LocalDate.of(2026, 11, 24),
            (done, total) -> {})
        .run(
            new Import.Wish(
                Path.of("src/test/resources/hsds", file),
                "erie",
                "Example County 211",
                null,
                null,
                false,
                false));
    return Assistant.over(
        Content.read(kb, Path.of("prompts")), StaffedHours.none(zone), "PA", "Wayfinder");
  }
}
