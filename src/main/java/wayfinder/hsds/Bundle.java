package wayfinder.hsds;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** What is imported: a file, the files of a folder, or those of a zip, which is read in place. */
final class Bundle implements AutoCloseable {
  private static final int MOST_ENTRIES = 20_000;
  private static final long MOST_BYTES = 40L << 30;
  private static final long HARMLESS_BYTES = 200L << 20;
  private static final int MOST_TIMES_SMALLER = 200;

  private final Path path;
  private final @Nullable ZipFile zip;
  private final List<Part> parts;
  private final Progress progress;
  private final AtomicLong read = new AtomicLong();

  private Bundle(Path path, @Nullable ZipFile zip, List<Part> parts, Progress progress) {
    this.path = path;
    this.zip = zip;
    this.parts = List.copyOf(parts);
    this.progress = progress;
  }

  /**
   * One file of it.
   *
   * @param name where it stands in the folder or the zip
   * @param bytes how large it says it is
   */
  record Part(String name, long bytes) {
    /** Its name alone, as names of tables are written. */
    String base() {
      return name.substring(name.lastIndexOf('/') + 1);
    }
  }

  static Bundle open(Path path, Progress progress) {
    try {
      if (Files.isDirectory(path)) {
        return new Bundle(path, null, inFolder(path), progress);
      }
      if (!Files.isReadable(path)) {
        throw new UnusableImport(path + ": there is no such file, or it can't be read");
      }
      if (path.toString().endsWith(".zip")) {
        var zip = new ZipFile(path.toFile());
        return new Bundle(path, zip, inZip(path, zip), progress);
      }
      var only = new Part(String.valueOf(path.getFileName()), Files.size(path));
      return new Bundle(path, null, List.of(only), progress);
    } catch (ZipException e) {
      throw new UnusableImport("%s: no readable zip file: %s".formatted(path, e.getMessage()));
    } catch (IOException e) {
      throw new UnusableImport("%s: can't be read: %s".formatted(path, e.getMessage()));
    }
  }

  List<Part> parts() {
    return parts;
  }

  /** Its bytes; a file that unpacks to more than it may ends the import. */
  InputStream open(Part part) {
    try {
      return new Counted(raw(part), part);
    } catch (IOException e) {
      throw new UnusableImport("%s: can't be read: %s".formatted(part.name(), e.getMessage()));
    }
  }

  private InputStream raw(Part part) throws IOException {
    if (zip != null) {
      return zip.getInputStream(zip.getEntry(part.name()));
    }
    return Files.newInputStream(Files.isDirectory(path) ? path.resolve(part.name()) : path);
  }

  @Override
  public void close() {
    try {
      if (zip != null) {
        zip.close();
      }
    } catch (IOException e) {
      throw new UnusableImport("%s: can't be read: %s".formatted(path, e.getMessage()));
    }
  }

  private static List<Part> inFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      var parts = new ArrayList<Part>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        parts.add(new Part(String.valueOf(file.getFileName()), Files.size(file)));
      }
      return parts;
    }
  }

  private static List<Part> inZip(Path path, ZipFile zip) {
    var parts = new ArrayList<Part>();
    if (zip.size() > MOST_ENTRIES) {
      throw new UnusableImport(
          "%s: holds %,d files, at most %,d are read".formatted(path, zip.size(), MOST_ENTRIES));
    }
    for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
      String name = entry.getName();
      if (name.startsWith("/")
          || name.contains("\\")
          || List.of(name.split("/", -1)).contains("..")) {
        throw new UnusableImport("%s: the path %s leads out of the zip".formatted(path, name));
      }
      if (!entry.isDirectory() && !name.startsWith("__MACOSX/")) {
        parts.add(new Part(name, Math.max(0, entry.getSize())));
      }
    }
    return parts;
  }

  private long bytes() {
    return parts.stream().mapToLong(Part::bytes).sum();
  }

  /** Counts what it reads. */
  private final class Counted extends FilterInputStream {
    private final Part part;

    Counted(InputStream in, Part part) {
      super(in);
      this.part = part;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int some = super.read(into, from, most);
      count(Math.max(0, some));
      return some;
    }

    private void count(int bytes) throws IOException {
      long all = read.addAndGet(bytes);
      if (all > MOST_BYTES) {
        throw new UnusableImport("%s: unpacks to more than 40 GB".formatted(part.name()));
      }
      if (zip != null && all > HARMLESS_BYTES && all > MOST_TIMES_SMALLER * Files.size(path)) {
        throw new UnusableImport(
            "%s: unpacks to more than %d times the size of the zip, as no directory does"
                .formatted(part.name(), MOST_TIMES_SMALLER));
      }
      progress.at(all, bytes());
    }
  }
}
