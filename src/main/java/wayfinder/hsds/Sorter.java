package wayfinder.hsds;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Lines put in the order of their keys, however many: what does not fit the memory waits in files.
 * Lines of one key stay in the order in which they came.
 */
final class Sorter {
  private static final int BOOKKEEPING = 120;
  private static final Comparator<Keyed> BY_KEY = Comparator.comparing(Keyed::key);

  private final Workspace space;
  private final List<Keyed> lines = new ArrayList<>();
  private final List<Path> runs = new ArrayList<>();
  private final long[] size = new long[1];

  Sorter(Workspace space) {
    this.space = space;
  }

  /**
   * A line and what it is sorted by.
   *
   * @param key without a tab or a line break
   * @param value without a line break
   */
  record Keyed(String key, String value) {
    long size() {
      return 2L * (key.length() + value.length()) + BOOKKEEPING;
    }
  }

  void add(String key, String value) {
    var line = new Keyed(key, value);
    lines.add(line);
    size[0] += line.size();
    space.grew(line.size());
  }

  long size() {
    return size[0];
  }

  boolean isEmpty() {
    return lines.isEmpty() && runs.isEmpty();
  }

  /** Moves what is in memory to a file. */
  void spill() {
    lines.sort(BY_KEY);
    Path run = space.file();
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(run), StandardCharsets.UTF_8))) {
      for (Keyed line : lines) {
        out.append(line.key()).append('\t').append(line.value()).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException("there is no room to sort in", e);
    }
    runs.add(run);
    forget();
  }

  /** All lines in order; to be read once, to the end. */
  Iterator<Keyed> sorted() {
    if (runs.isEmpty()) {
      lines.sort(BY_KEY);
      List<Keyed> all = List.copyOf(lines);
      forget();
      return all.iterator();
    }
    spill();
    return new Merge(runs);
  }

  private void forget() {
    lines.clear();
    space.grew(-size[0]);
    size[0] = 0;
  }

  /** Files that are in order, as one. */
  private static final class Merge implements Iterator<Keyed> {
    private final PriorityQueue<Run> runs =
        new PriorityQueue<>(
            Comparator.comparing((Run run) -> run.head.getFirst().key())
                .thenComparingInt(run -> run.number));

    Merge(List<Path> files) {
      for (int i = 0; i < files.size(); i++) {
        var run = new Run(i, files.get(i));
        if (run.advance()) {
          runs.add(run);
        }
      }
    }

    @Override
    public boolean hasNext() {
      return !runs.isEmpty();
    }

    @Override
    public Keyed next() {
      Run run = runs.poll();
      if (run == null) {
        throw new NoSuchElementException();
      }
      Keyed line = run.head.getFirst();
      if (run.advance()) {
        runs.add(run);
      }
      return line;
    }
  }

  private static final class Run {
    private final int number;
    private final Path file;
    private final BufferedReader in;
    private final List<Keyed> head = new ArrayList<>(1);

    Run(int number, Path file) {
      this.number = number;
      this.file = file;
      try {
        in = Files.newBufferedReader(file);
      } catch (IOException e) {
        throw new UncheckedIOException("what was sorted can't be read", e);
      }
    }

    boolean advance() {
      head.clear();
      try {
        @Nullable String line = in.readLine();
        if (line == null) {
          in.close();
          Files.delete(file);
          return false;
        }
        int tab = line.indexOf('\t');
        head.add(new Keyed(line.substring(0, tab), line.substring(tab + 1)));
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException("what was sorted can't be read", e);
      }
    }
  }
}
