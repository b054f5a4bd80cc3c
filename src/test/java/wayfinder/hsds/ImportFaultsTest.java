package wayfinder.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import wayfinder.hsds.ImportReport.Count;

class ImportFaultsTest extends ImportsFiles {
  @Test
  void brokenFilesAreNamedWithTheirLineAndChangeNothing() throws IOException {
    run(file("services.json", service("a", "A")));
    String before = everything();
    assertFault(
        file("services.json", "[\n" + service("a", "A") + ",\n{\"id\": oops}]"),
        "services.json:3: not readable as JSON");
    assertFault(
        file("services.csv", "name,status\nA,active\n"),
        "services.csv:1: the column \"id\" is missing");
    assertFault(
        Files.write(
            given.resolve("services.csv"),
            "id,name\na,A\nb,\u00c9\n".getBytes(StandardCharsets.ISO_8859_1)),
        "is not in UTF-8");
    assertFault(
        file("services.csv", "id,name\na,\"" + "x".repeat(1_000_001) + "\"\n"),
        "services.csv:2: not readable as CSV: a field may be longer than 1,000,000 characters");
    assertFault(file("services.csv", ""), "services.csv:1: the file is empty");
    assertFault(given.resolve("nothing.zip"), "there is no such file");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aZipThatLeadsOutOrBlowsUpIsRefused() throws IOException {
    assertFault(
        zip("../services.csv", "id,name\na,A\n".getBytes(StandardCharsets.UTF_8)),
        "leads out of the zip");
    assertFault(zip("services.json", new byte[300 << 20]), "services.json");
    assertThat(kb.resolve("resources/county")).doesNotExist();
  }

  @Test
  void rowsWithoutWhatTheyNeedAreRefusedWithTheirLine() throws IOException {
    ImportReport report =
        run(
            file(
                "services.json",
                "[\n%s,\n{\"id\":\"x\",\"status\":\"active\"},\n{\"name\":\"n\"},\n%s]"
                    .formatted(service("a", "A"), service("a", "A again"))));
    assertThat(report.of(Count.KEPT)).isEqualTo(1);
    assertThat(report.refused().places())
        .containsExactly(
            "services.json:3: \"name\" is missing",
            "services.json:4: \"id\" is missing",
            "services.json:5: the id stands already in services.json:2");
  }

  private void assertFault(Path file, String message) {
    assertThatThrownBy(() -> run(file))
        .isInstanceOf(UnusableImport.class)
        .hasMessageContaining(message);
  }

  private Path zip(String name, byte[] bytes) throws IOException {
    Path zip = given.resolve("given.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        var zipped = new ZipOutputStream(out)) {
      zipped.putNextEntry(new ZipEntry(name));
      zipped.write(bytes);
      zipped.closeEntry();
    }
    return zip;
  }
}
