package wayfinder.hsds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Puts a new folder in the place of an old one, so that at any moment one of them is whole. */
final class Swap {
  private final Path target;
  private final Path staging;
  private final Path old;

  Swap(Path knowledgeBase, Path target) {
    this.target = target;
    this.staging = knowledgeBase.resolve(".importing-" + target.getFileName());
    this.old = knowledgeBase.resolve(".replaced-" + target.getFileName());
  }

  Path target() {
    return target;
  }

  Path staging() {
    return staging;
  }

  /** Mends what a power cut may have left between two renames. */
  void recover() throws IOException {
    if (Files.exists(old) && !Files.exists(target)) {
      Files.move(old, target);
    }
    delete(old);
  }

  /** An empty folder to write to. */
  Path begin() throws IOException {
    delete(staging);
    return Files.createDirectories(staging);
  }

  /** Puts it there, unless it is the same as what stands there. */
  void finish() throws IOException {
    keepWhatEditorsAdded();
    if (isSame()) {
      return;
    }
    Files.createDirectories(target.toAbsolutePath().getParent());
    if (Files.exists(target)) {
      Files.move(target, old);
    }
    Files.move(staging, target);
    delete(old);
  }

  void abandon() throws IOException {
    delete(staging);
  }

  private void keepWhatEditorsAdded() throws IOException {
    for (Path name : Files.exists(target) ? names(target) : List.<Path>of()) {
      Path there = staging.resolve(name);
      if (!Files.exists(there) && !name.toString().matches("services-\\d+\\.json")) {
        Files.copy(target.resolve(name), there);
      }
    }
  }

  private boolean isSame() throws IOException {
    if (!Files.exists(target) || !names(target).equals(names(staging))) {
      return false;
    }
    for (Path name : names(staging)) {
      if (Files.mismatch(staging.resolve(name), target.resolve(name)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static List<Path> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::getFileName).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
