package wayfinder.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.MMapDirectory;

/** A folder in which an index is written, to be read from then on through the map of its files. */
final class Scratch {
  private final OwnFolder folder;
  private final MMapDirectory directory;
  private final IndexWriter writer;

  /**
   * @param parent where there is room on disk
   */
  Scratch(Path parent, IndexWriterConfig config) {
    try {
      folder = OwnFolder.create(parent);
      directory = new MMapDirectory(folder.path());
      writer = new IndexWriter(directory, config.setMergePolicy(new LogDocMergePolicy()));
    } catch (IOException e) {
      throw new UncheckedIOException("an index could not be begun in " + parent, e);
    }
  }

  IndexWriter writer() {
    return writer;
  }

  /**
   * All that was written, as one segment, in the order in which it was. Its files are unlinked
   * already, so that no ending, however hard, leaves one behind.
   */
  DirectoryReader opened() {
    try {
      writer.forceMerge(1);
      writer.close();
      DirectoryReader reader = DirectoryReader.open(directory);
      folder.delete();
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException("an index could not be finished", e);
    }
  }

  /** The same, but its files stay; they count as an index only once they are {@link #keep kept}. */
  DirectoryReader committed() {
    try {
      writer.forceMerge(1);
      writer.commit();
      return DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("an index could not be finished", e);
    }
  }

  /** Ends it. What is said of it stands in it from the moment at which it counts. */
  void keep(Map<String, String> said) {
    try {
      writer.setLiveCommitData(said.entrySet());
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("an index could not be kept", e);
    }
  }

  OwnFolder folder() {
    return folder;
  }

  /** Nothing of it stays. */
  void abandon() {
    try {
      writer.rollback();
    } catch (IOException e) {
      throw new UncheckedIOException("an index could not be given up", e);
    } finally {
      folder.delete();
    }
  }
}
