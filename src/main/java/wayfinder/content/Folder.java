package wayfinder.content;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the files of a folder; a file that can't be read is a fault, not an end. */
final class Folder {
  private final Path root;
  private final Faults faults;

  Folder(Path root, Faults faults) {
    this.root = root;
    this.faults = faults;
  }

  /** Every file below it whose name ends so, by name. */
  List<Path> files(String below, String ending) {
    Path start = root.resolve(below);
    if (!Files.isDirectory(start)) {
      faults.add(start, 1, "this folder is missing");
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      faults.add(start, 1, "this folder can't be read");
      return List.of();
    }
  }

  /** The text of a file; empty, with a fault noted, if it can't be read as UTF-8. */
  String read(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      faults.add(file, 1, "this file is not in UTF-8");
    } catch (IOException e) {
      faults.add(file, 1, "this file is missing or can't be read");
    }
    return "";
  }

  /** A file of this folder. */
  Path file(String name) {
    return root.resolve(name);
  }
}
