package wayfinder.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Figures with the days between which they hold.
 *
 * @param name its file's name
 * @param columns its figures' kinds, by name
 * @param awaited what is known of the figures to come; null where nobody waits for them
 */
public record Table(
    String name,
    Map<String, Column> columns,
    boolean bySize,
    List<Row> rows,
    @Nullable Awaited awaited) {
  static final String ALL_STATES = "US";

  /** What stands in a column. */
  public enum Column {
    NUMBERS,
    TRUTHS,
    TEXTS;

    FactType type() {
      return switch (this) {
        case NUMBERS -> FactType.NUMBER;
        case TRUTHS -> FactType.TRUTH;
        case TEXTS -> FactType.TEXT;
      };
    }
  }

  /**
   * One row.
   *
   * @param size 0 where figures do not depend on one; {@link #MORE} for what each one more adds
   * @param figures by column; a column that is absent is not known for the state
   */
  public record Row(
      LocalDate from,
      LocalDate to,
      String source,
      String state,
      int size,
      Map<String, Object> figures) {
    /** The size that stands for each one above the highest. */
    public static final int MORE = Integer.MAX_VALUE;

    public Row {
      figures = Map.copyOf(figures);
    }

    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  public Table {
    columns = Map.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The last day for which it holds a figure; empty when it holds none at all. */
  public Optional<LocalDate> lastDay() {
    return rows.stream().map(Row::to).max(LocalDate::compareTo);
  }

  /**
   * The last day on which everything that it holds on a day still holds; empty when it holds
   * nothing on that day.
   */
  public Optional<LocalDate> holdsUntil(LocalDate day) {
    return rows.stream()
        .filter(row -> row.holdsOn(day))
        .map(
            row ->
                rows.stream()
                    .filter(
                        later -> later.state().equals(row.state()) && later.size() == row.size())
                    .map(Row::to)
                    .max(LocalDate::compareTo)
                    .orElse(row.to()))
        .min(LocalDate::compareTo);
  }

  /** What is known of the figures after that last day; empty when it is time to look for them. */
  public Optional<Awaited> awaitedAfter(LocalDate end, LocalDate today) {
    return Optional.ofNullable(awaited).filter(found -> found.excuses(end, today));
  }

  /** The last day before this one on which it held a figure at all; empty when it never did. */
  public Optional<LocalDate> endedBefore(LocalDate day) {
    return lastDay(rows.stream(), day);
  }

  /** The same of figures for a state. */
  Optional<LocalDate> endedBefore(LocalDate day, String state) {
    return lastDay(
        rows.stream().filter(row -> row.state().equals(state) || row.state().equals(ALL_STATES)),
        day);
  }

  private static Optional<LocalDate> lastDay(Stream<Row> rows, LocalDate before) {
    return rows.map(Row::to).filter(last -> last.isBefore(before)).max(LocalDate::compareTo);
  }

  /** The rows of one day, by state and size. */
  Map<String, NavigableMap<Integer, Row>> on(LocalDate day) {
    var byState = new HashMap<String, NavigableMap<Integer, Row>>();
    for (Row row : rows) {
      if (row.holdsOn(day)) {
        byState.computeIfAbsent(row.state(), _ -> new TreeMap<>()).put(row.size(), row);
      }
    }
    return byState;
  }
}
