package wayfinder.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.MMapDirectory;

/**
 * A folder in which an index is written that is read from then on through the map of its files
 * alone. They are unlinked as soon as it is opened, so that no ending, however hard, leaves one
 * behind.
 */
final class Scratch {
  private final Path folder;
  private final MMapDirectory directory;
  private final IndexWriter writer;

  /**
   * @param parent where there is room on disk
   */
  Scratch(Path parent, IndexWriterConfig config) {
    try {
      Files.createDirectories(parent);
      folder = Files.createTempDirectory(parent, "index");
      directory = new MMapDirectory(folder);
      writer = new IndexWriter(directory, config.setMergePolicy(new LogDocMergePolicy()));
    } catch (IOException e) {
      throw new UncheckedIOException("an index could not be begun in " + parent, e);
    }
  }

  IndexWriter writer() {
    return writer;
  }

  /** All that was written, as one segment, in the order in which it was. */
  DirectoryReader opened() {
    try {
      writer.forceMerge(1);
      writer.close();
      DirectoryReader reader = DirectoryReader.open(directory);
      forget();
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException("an index could not be finished", e);
    }
  }

  private void forget() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
