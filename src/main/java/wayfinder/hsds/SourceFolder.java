package wayfinder.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.hsds.ImportReport.Count;

/**
 * A source's folder while it is written anew, beside the one that stands: services in the order of
 * their ids, each in a line, and what became of each since the last import.
 */
final class SourceFolder implements AutoCloseable {
  static final String IMPORTED = "imported.tsv";
  static final String CHANGES = "changes.tsv";

  private static final int SERVICES_A_FILE = 1_000;
  private static final int HASH_BYTES = 12;

  private final Path folder;
  private final @Nullable BufferedReader before;
  private final Writer imported;
  private final Writer changes;
  private final ImportReport report;
  private final LocalDate today;
  private final List<Writer> chunk = new ArrayList<>(1);
  private final List<Row> waiting = new ArrayList<>(1);
  private final long[] written = new long[1];
  private final MessageDigest digest;

  /** One service as it was imported. */
  private record Row(String id, String hash, String first, String changed) {
    String line() {
      return String.join("\t", id, hash, first, changed) + "\n";
    }

    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      return new Row(cells[0], cells[1], cells[2], cells[3]);
    }
  }

  SourceFolder(Path folder, Path old, ImportReport report, LocalDate today) throws IOException {
    this.folder = folder;
    this.report = report;
    this.today = today;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of Java", e);
    }
    Path log = folder.resolve(CHANGES);
    if (Files.exists(old.resolve(CHANGES))) {
      Files.copy(old.resolve(CHANGES), log);
    } else {
      Files.writeString(log, "on\twhat\tid\n");
    }
    changes = Files.newBufferedWriter(log, StandardOpenOption.APPEND);
    imported = writer(folder.resolve(IMPORTED));
    imported.write("id\thash\tfirst\tchanged\n");
    before =
        Files.exists(old.resolve(IMPORTED)) ? Files.newBufferedReader(old.resolve(IMPORTED)) : null;
    if (before != null) {
      before.readLine();
    }
    advance();
  }

  /** Writes the next service; ids come in ascending order. */
  void add(String id, JsonNode service) throws IOException {
    String text = service.toString();
    String hash = hash(text);
    Optional<Row> old = oldRow(id);
    String since = old.map(Row::first).orElse(today.toString());
    boolean same = old.filter(row -> row.hash().equals(hash)).isPresent();
    String changed = same ? old.orElseThrow().changed() : today.toString();
    imported.write(new Row(id, hash, since, changed).line());
    if (same) {
      report.count(Count.UNCHANGED);
    } else {
      note(old.isPresent() ? "changed" : "added", id);
      report.count(old.isPresent() ? Count.CHANGED : Count.ADDED);
    }
    write(text);
  }

  /** The row of this id; those before it are gone. */
  private Optional<Row> oldRow(String id) throws IOException {
    while (!waiting.isEmpty() && waiting.getFirst().id().compareTo(id) < 0) {
      withdraw();
    }
    if (waiting.isEmpty() || !waiting.getFirst().id().equals(id)) {
      return Optional.empty();
    }
    Row row = waiting.getFirst();
    advance();
    return Optional.of(row);
  }

  private void withdraw() throws IOException {
    report.count(Count.WITHDRAWN);
    note("withdrawn", waiting.getFirst().id());
    advance();
  }

  private void advance() throws IOException {
    waiting.clear();
    String line = before == null ? null : before.readLine();
    if (line != null) {
      waiting.add(Row.of(line));
    }
  }

  private void note(String what, String id) throws IOException {
    changes.write(String.join("\t", today.toString(), what, id) + "\n");
  }

  private void write(String service) throws IOException {
    if (written[0] % SERVICES_A_FILE == 0) {
      endChunk();
      long number = written[0] / SERVICES_A_FILE + 1;
      chunk.add(writer(folder.resolve("services-%05d.json".formatted(number))));
      chunk.getFirst().write("[\n");
    } else {
      chunk.getFirst().write(",\n");
    }
    chunk.getFirst().write(service);
    written[0]++;
  }

  private void endChunk() throws IOException {
    if (!chunk.isEmpty()) {
      chunk.getFirst().write("\n]\n");
      chunk.getFirst().close();
      chunk.clear();
    }
  }

  /** Ends all files; what was not written again is withdrawn. */
  void finish() throws IOException {
    while (!waiting.isEmpty()) {
      withdraw();
    }
    endChunk();
    close();
  }

  @Override
  public void close() throws IOException {
    for (Writer open : chunk) {
      open.close();
    }
    imported.close();
    changes.close();
    if (before != null) {
      before.close();
    }
  }

  private String hash(String text) {
    byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(bytes, 0, HASH_BYTES);
  }

  /** What UTF-8 can't write becomes a question mark. */
  private static Writer writer(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
  }
}
