package wayfinder.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Gives the directory back: HSDS 3 as JSON, and as tables with a data package. */
public final class Export {
  private static final String JSON = "services.json";

  private final Directory directory;

  public Export(Directory directory) {
    this.directory = directory;
  }

  /** The forms there are. */
  public enum Form {
    /** One array of nested services. */
    JSON,
    /** A CSV file a table, and {@code datapackage.json}. */
    CSV
  }

  /**
   * Writes all of it.
   *
   * @param to a folder that is empty or not there, or a file whose name ends with {@code .zip}
   * @return how many services were written
   * @throws UnusableImport if there is something already
   */
  public long write(Path to, Form form) throws IOException {
    if (!to.toString().endsWith(".zip")) {
      if (Files.exists(to) && (!Files.isDirectory(to) || hasFiles(to))) {
        throw new UnusableImport(to + ": there is something already");
      }
      return writeTo(Files.createDirectories(to), form);
    }
    Path part = to.resolveSibling(to.getFileName() + ".part.zip");
    Files.deleteIfExists(part);
    URI zip = URI.create("jar:" + part.toUri());
    long written;
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      written = writeTo(files.getPath("/"), form);
    }
    Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
    return written;
  }

  private static boolean hasFiles(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findAny().isPresent();
    }
  }

  private long writeTo(Path folder, Form form) throws IOException {
    return switch (form) {
      case JSON -> json(folder.resolve(JSON));
      case CSV -> {
        try (var space = new Workspace()) {
          var tables = new TableWriter(space);
          directory.each(tables::add);
          tables.write(folder);
        }
        yield directory.size();
      }
    };
  }

  private long json(Path file) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(file);
        Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
      var separator = new StringBuilder("[\n");
      directory.each(service -> write(out, separator, service));
      out.write(directory.size() == 0 ? "[\n]\n" : "\n]\n");
      return directory.size();
    }
  }

  private static void write(Writer out, StringBuilder separator, ObjectNode service) {
    try {
      out.append(separator).append(service.toString());
      separator.replace(0, separator.length(), ",\n");
    } catch (IOException e) {
      throw new UncheckedIOException("the export can't be written", e);
    }
  }
}
