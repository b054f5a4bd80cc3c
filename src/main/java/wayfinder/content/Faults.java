package wayfinder.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects every fault, from any thread, so that an editor hears of all at once. */
public final class Faults {
  private final List<Fault> found = new ArrayList<>();

  /** Notes a fault. */
  public synchronized void add(Path file, int line, String message) {
    found.add(new Fault(file, line, message));
  }

  /** All that were noted, each once, by file and line. */
  public synchronized List<Fault> all() {
    return found.stream()
        .distinct()
        .sorted(
            Comparator.comparing((Fault fault) -> fault.file().toString())
                .thenComparingInt(Fault::line))
        .toList();
  }
}
