package wayfinder.hsds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A folder to sort in, and the memory that all sorting together may take. */
final class Workspace implements AutoCloseable {
  private static final long MOST_BYTES = 192L << 20;

  private final Path folder;
  private final long mostBytes;
  private final List<Sorter> sorters = new ArrayList<>();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong files = new AtomicLong();

  Workspace() {
    this(MOST_BYTES);
  }

  Workspace(long mostBytes) {
    this.mostBytes = mostBytes;
    try {
      folder = Files.createTempDirectory("wayfinder-import");
    } catch (IOException e) {
      throw new UncheckedIOException("there is no room to sort in", e);
    }
  }

  Sorter sorter() {
    var sorter = new Sorter(this);
    sorters.add(sorter);
    return sorter;
  }

  void grew(long by) {
    if (bytes.addAndGet(by) > mostBytes) {
      sorters.stream().max(Comparator.comparingLong(Sorter::size)).ifPresent(Sorter::spill);
    }
  }

  Path file() {
    return folder.resolve("run-" + files.incrementAndGet());
  }

  @Override
  public void close() {
    try (Stream<Path> left = Files.walk(folder)) {
      for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the sorting folder could not be removed", e);
    }
  }
}
