package wayfinder.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Danger.Category;
import wayfinder.conversation.Danger.Severity;
import wayfinder.safety.Judged;

/** Reads judged sentences: level, category, language and text, with tabs between. */
final class JudgedFile {
  private static final String HEADER = "level\tcategory\tlanguage\ttext";
  private static final String HARMLESS = "none";

  private final Path file;
  private final List<Fault> faults;

  JudgedFile(Path file, List<Fault> faults) {
    this.file = file;
    this.faults = faults;
  }

  List<Judged> read() {
    var judged = new ArrayList<Judged>();
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (!line.isBlank() && !line.startsWith("#") && !line.equals(HEADER)) {
          readLine(line, i + 1).ifPresent(judged::add);
        }
      }
    } catch (IOException e) {
      faults.add(new Fault(file, 0, "cannot be read: " + e.getClass().getSimpleName()));
    }
    return judged;
  }

  private Optional<Judged> readLine(String line, int number) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 4 || cells[3].isBlank()) {
      faults.add(new Fault(file, number, "a line has four cells: " + HEADER.replace('\t', ' ')));
      return Optional.empty();
    }
    try {
      return Optional.of(new Judged(level(cells[0]), category(cells[1]), cells[2], cells[3]));
    } catch (IllegalArgumentException e) {
      faults.add(new Fault(file, number, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private static @Nullable Severity level(String cell) {
    if (cell.equals(HARMLESS)) {
      return null;
    }
    try {
      return Severity.valueOf(cell.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw unknown("level", cell);
    }
  }

  private static @Nullable Category category(String cell) {
    return cell.equals(HARMLESS) || cell.isEmpty() || cell.equals("-")
        ? null
        : Category.of(cell).orElseThrow(() -> unknown("category", cell));
  }

  private static IllegalArgumentException unknown(String what, String cell) {
    return new IllegalArgumentException("unknown " + what + ": " + cell);
  }
}
