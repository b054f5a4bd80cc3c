package wayfinder.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;

/**
 * A folder with an index that this holder alone uses, by a lock on a file beside it. However a
 * process ends, what it held is free then.
 */
final class OwnFolder implements AutoCloseable {
  private static final String LOCK = ".lock";
  private static final Pattern NAME = Pattern.compile("index\\d+");
  private static final Pattern OF_AN_INDEX =
      Pattern.compile(
          "(pending_)?%s.*|%s|%s"
              .formatted(
                  IndexFileNames.SEGMENTS,
                  Pattern.quote(IndexWriter.WRITE_LOCK_NAME),
                  IndexFileNames.CODEC_FILE_PATTERN.pattern()));

  private final Path path;
  private final Lock lock;

  private OwnFolder(Path path, Lock lock) {
    this.path = path;
    this.lock = lock;
  }

  /** A new one, empty. */
  static OwnFolder create(Path parent) throws IOException {
    Files.createDirectories(parent);
    String name = "index" + Long.toUnsignedString(ThreadLocalRandom.current().nextLong());
    var own = new OwnFolder(parent.resolve(name), locked(parent, name)); // before it can be seen
    Files.createDirectory(own.path);
    return own;
  }

  /** Those that nobody uses, as processes left them that ended; nothing that is not an index. */
  static List<OwnFolder> left(Path parent) {
    var left = new ArrayList<OwnFolder>();
    try {
      for (String name : names(parent)) {
        taken(parent, name).ifPresent(left::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(parent + " could not be looked through", e);
    }
    return left;
  }

  private static Set<String> names(Path parent) throws IOException {
    var names = new TreeSet<String>();
    if (Files.isDirectory(parent)) {
      try (Stream<Path> all = Files.list(parent)) {
        all.map(it -> it.getFileName().toString())
            .map(it -> it.endsWith(LOCK) ? it.substring(0, it.length() - LOCK.length()) : it)
            .filter(it -> NAME.matcher(it).matches())
            .forEach(names::add);
      }
    }
    return names;
  }

  private static Optional<OwnFolder> taken(Path parent, String name) throws IOException {
    Path path = parent.resolve(name);
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !isIndex(path)) {
      return Optional.empty();
    }
    try {
      var own = new OwnFolder(path, locked(parent, name));
      if (isIndex(path)) {
        return Optional.of(own);
      }
      own.delete(); // a lock without a folder
      return Optional.empty();
    } catch (LockObtainFailedException _) {
      return Optional.empty();
    }
  }

  private static Lock locked(Path parent, String name) throws IOException {
    try (var directory = new MMapDirectory(parent)) {
      return directory.obtainLock(name + LOCK);
    }
  }

  private static boolean isIndex(Path path) throws IOException {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.allMatch(
          file ->
              Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                  && OF_AN_INDEX.matcher(file.getFileName().toString()).matches());
    }
  }

  Path path() {
    return path;
  }

  /** Deletes it with all its files; who has them open may read on. */
  void delete() {
    try (this) {
      if (Files.exists(path)) {
        try (Stream<Path> files = Files.list(path)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(path);
      }
      Files.deleteIfExists(path.resolveSibling(path.getFileName() + LOCK));
    } catch (IOException e) {
      throw new UncheckedIOException(path + " could not be deleted", e);
    }
  }

  /** It stays, for whoever takes it next. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the lock of " + path + " could not be released", e);
    }
  }
}
