package wayfinder.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The rows of all tables that hold on one day. */
final class Figures {
  private static final int MOST_DAYS_KEPT = 32;

  private final Map<String, Map<String, NavigableMap<Integer, Table.Row>>> byTable;

  private Figures(Map<String, Map<String, NavigableMap<Integer, Table.Row>>> byTable) {
    this.byTable = byTable;
  }

  /** The figures of each day that is asked for, sorted once. */
  static final class Calendar {
    private final List<Table> tables;
    private final Map<LocalDate, Figures> days = new ConcurrentHashMap<>();

    Calendar(List<Table> tables) {
      this.tables = tables;
    }

    Figures on(LocalDate day) {
      if (days.size() > MOST_DAYS_KEPT) {
        days.clear();
      }
      return days.computeIfAbsent(
          day,
          _ ->
              new Figures(
                  tables.stream()
                      .collect(
                          java.util.stream.Collectors.toMap(Table::name, table -> table.on(day)))));
    }
  }

  /**
   * The row of a state; the highest size's row and what each one more adds where size is higher.
   */
  Optional<Found> find(String table, String state, int size) {
    Map<String, NavigableMap<Integer, Table.Row>> states = byTable.getOrDefault(table, Map.of());
    NavigableMap<Integer, Table.Row> rows =
        states.getOrDefault(state, states.get(Table.ALL_STATES));
    if (rows == null) {
      return Optional.empty();
    }
    Table.Row row = rows.get(size);
    if (row != null) {
      return Optional.of(new Found(row, row, 0));
    }
    var highest = rows.lowerEntry(Table.Row.MORE);
    Table.Row more = rows.get(Table.Row.MORE);
    return highest == null || more == null || size < highest.getKey()
        ? Optional.empty()
        : Optional.of(new Found(highest.getValue(), more, size - highest.getKey()));
  }

  /** A row, and how many times the row of one more is added to it. */
  record Found(Table.Row row, Table.Row more, int times) {
    /** A figure; Unknown where the state's is not known. */
    Object figure(String column) {
      Object value = row.figures().get(column);
      Object each = more.figures().get(column);
      if (value == null || each == null) {
        return Unknown.AGENCY;
      }
      return times > 0 && value instanceof Double base && each instanceof Double step
          ? (Object) (base + step * times)
          : value;
    }
  }
}
