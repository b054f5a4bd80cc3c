package wayfinder.content;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wayfinder.rules.Awaited;
import wayfinder.rules.States;
import wayfinder.rules.Table;

/** Reads {@code programs/tables/*.csv}: figures with the days between which they hold. */
final class FigureTables {
  private static final List<String> FIRST =
      List.of("effectiveFrom", "effectiveTo", "source", "state");
  private static final Set<String> TRUTHS = Set.of("true", "false");

  private final Folder folder;
  private final Faults faults;

  FigureTables(Folder folder, Faults faults) {
    this.folder = folder;
    this.faults = faults;
  }

  List<Table> read() {
    Map<String, Awaited> awaited = new AwaitedFile(folder, faults).read();
    return folder.files("programs/tables", ".csv").stream()
        .map(file -> table(file, awaited.get(file.getFileName().toString())))
        .toList();
  }

  private Table table(Path file, @Nullable Awaited awaited) {
    List<String> lines = folder.read(file).lines().toList();
    List<String> header = lines.isEmpty() ? List.of() : cells(lines.getFirst());
    if (header.size() <= FIRST.size() || !header.subList(0, FIRST.size()).equals(FIRST)) {
      faults.add(file, 1, "the first columns are " + String.join(",", FIRST) + ", then figures");
      return new Table(file.getFileName().toString(), Map.of(), false, List.of(), null);
    }
    var rows = new ArrayList<List<String>>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i));
      if (cells.size() == header.size()) {
        rows.add(cells);
      } else {
        faults.add(file, i + 1, "%d cells are expected".formatted(header.size()));
      }
    }
    boolean bySize = header.get(FIRST.size()).equals("size");
    Map<String, Table.Column> columns = columns(header, bySize, rows);
    mixed(file, header, rows, columns);
    var read = new ArrayList<Table.Row>();
    for (int i = 0; i < rows.size(); i++) {
      Table.Row row = row(file, i + 2, header, rows.get(i), bySize, columns);
      if (read.stream().anyMatch(other -> overlap(row, other))) {
        faults.add(file, i + 2, "another row stands for the same state, size and days");
      }
      read.add(row);
    }
    return new Table(file.getFileName().toString(), columns, bySize, read, awaited);
  }

  private static boolean overlap(Table.Row a, Table.Row b) {
    return a.state().equals(b.state())
        && a.size() == b.size()
        && !a.from().isAfter(b.to())
        && !b.from().isAfter(a.to());
  }

  private static Map<String, Table.Column> columns(
      List<String> header, boolean bySize, List<List<String>> rows) {
    var columns = new LinkedHashMap<String, Table.Column>();
    for (int i = FIRST.size() + (bySize ? 1 : 0); i < header.size(); i++) {
      int column = i;
      List<String> told =
          rows.stream().map(row -> row.get(column)).filter(cell -> !cell.isEmpty()).toList();
      columns.put(
          header.get(i),
          TRUTHS.containsAll(told)
              ? Table.Column.TRUTHS
              : isOfNumbers(told) ? Table.Column.NUMBERS : Table.Column.TEXTS);
    }
    return columns;
  }

  /** Most of them are: the others are slips of the hand. */
  private static boolean isOfNumbers(List<String> cells) {
    return cells.stream().filter(FigureTables::isNumber).count() * 2 > cells.size();
  }

  private void mixed(
      Path file, List<String> header, List<List<String>> rows, Map<String, Table.Column> columns) {
    columns.forEach(
        (name, kind) -> {
          for (int i = 0; i < rows.size(); i++) {
            String cell = rows.get(i).get(header.indexOf(name));
            if (kind == Table.Column.NUMBERS && !cell.isEmpty() && !isNumber(cell)) {
              faults.add(
                  file,
                  i + 2,
                  "\"%s\" under %s is no number, as the others there are".formatted(cell, name));
            }
          }
        });
  }

  private static boolean isNumber(String cell) {
    return cell.matches("-?[0-9]+(\\.[0-9]+)?");
  }

  private Table.Row row(
      Path file,
      int line,
      List<String> header,
      List<String> cells,
      boolean bySize,
      Map<String, Table.Column> columns) {
    var figures = new HashMap<String, Object>();
    columns.forEach(
        (name, kind) -> {
          String cell = cells.get(header.indexOf(name));
          if (!cell.isEmpty() && (kind != Table.Column.NUMBERS || isNumber(cell))) {
            figures.put(
                name,
                switch (kind) {
                  case NUMBERS -> Double.valueOf(cell);
                  case TRUTHS -> Boolean.valueOf(cell);
                  case TEXTS -> cell;
                });
          }
        });
    String state = cells.get(3);
    if (!state.equals("US") && !States.ALL.contains(state)) {
      faults.add(file, line, "\"%s\" is no state".formatted(state));
    }
    if (cells.get(2).isBlank()) {
      faults.add(file, line, "the source is missing");
    }
    LocalDate from = day(file, line, cells.get(0));
    LocalDate to = day(file, line, cells.get(1));
    if (to.isBefore(from)) {
      faults.add(file, line, "effectiveTo is before effectiveFrom");
    }
    int size = bySize ? size(file, line, cells.get(FIRST.size())) : 0;
    return new Table.Row(from, to, cells.get(2), state, size, figures);
  }

  private LocalDate day(Path file, int line, String cell) {
    try {
      return LocalDate.parse(cell);
    } catch (DateTimeParseException _) {
      faults.add(file, line, "\"%s\" is to be a day such as 2026-11-24".formatted(cell));
      return LocalDate.EPOCH;
    }
  }

  private int size(Path file, int line, String cell) {
    if (cell.equals("more")) {
      return Table.Row.MORE;
    }
    if (!cell.matches("[0-9]{1,2}")) {
      faults.add(file, line, "a size is a number or \"more\"");
      return 0;
    }
    return Integer.parseInt(cell);
  }

  /** The cells of a line; a cell in quotes may hold commas. */
  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
