package wayfinder.command;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.rules.Awaited;
import wayfinder.rules.Program;
import wayfinder.rules.Programs;
import wayfinder.rules.Question;
import wayfinder.rules.Table;

/** Each program with the questions it asks and the days until its figures end, for editors. */
final class ProgramList {
  private ProgramList() {}

  static List<String> lines(Programs programs, LocalDate today) {
    var lines = new ArrayList<String>();
    for (Program program : programs.all()) {
      lines.add(program.name() + (program.ofMember() ? " (each person)" : " (household)"));
      lines.add(
          "  asks: "
              + programs.questionsOf(program).stream()
                  .map(Question::id)
                  .collect(Collectors.joining(", ")));
      programs.tables().stream()
          .filter(table -> program.tables().contains(table.name()))
          .forEach(table -> lines.add("  " + line(table, today)));
    }
    return lines;
  }

  /**
   * Prints all, or only what ends within so many days.
   *
   * @return whether nothing of it is to be renewed now
   */
  static boolean print(
      Programs programs, LocalDate today, @Nullable Integer days, PrintStream out) {
    if (days == null) {
      lines(programs, today).forEach(out::println);
      return true;
    }
    awaited(programs, today, days).forEach(line -> out.println("Awaited: " + line));
    List<String> lapsing = lapsing(programs, today, days);
    lapsing.forEach(line -> out.println("Ends: " + line));
    return lapsing.isEmpty();
  }

  /**
   * The tables in use that end within so many days, with the programs that read them; not those
   * whose next figures are {@link #awaited}.
   */
  static List<String> lapsing(Programs programs, LocalDate today, int days) {
    return ending(programs, today, days)
        .filter(ending -> ending.table().awaitedAfter(ending.end(), today).isEmpty())
        .map(Ending::line)
        .toList();
  }

  /** Those that end so soon and whose next figures were looked for and are not published yet. */
  static List<String> awaited(Programs programs, LocalDate today, int days) {
    return ending(programs, today, days)
        .flatMap(
            ending ->
                ending
                    .table()
                    .awaitedAfter(ending.end(), today)
                    .map(awaited -> line(ending, awaited))
                    .stream())
        .toList();
  }

  private static String line(Ending ending, Awaited awaited) {
    return "%s; look again on %s at %s".formatted(ending.line(), awaited.lookAgain(), awaited.at());
  }

  private static Stream<Ending> ending(Programs programs, LocalDate today, int days) {
    return programs.tables().stream()
        .map(table -> Ending.of(table, programs, today))
        .filter(ending -> !ending.readers().isEmpty())
        .filter(ending -> ChronoUnit.DAYS.between(today, ending.end()) < days);
  }

  /** A table with its last day and the programs that read it. */
  private record Ending(Table table, LocalDate end, String readers) {
    static Ending of(Table table, Programs programs, LocalDate today) {
      String readers =
          programs.all().stream()
              .filter(program -> program.tables().contains(table.name()))
              .map(Program::name)
              .collect(Collectors.joining(", "));
      LocalDate end =
          table
              .holdsUntil(today)
              .or(() -> table.endedBefore(today))
              .orElse(today.minusDays(1)); // it begins later
      return new Ending(table, end, readers);
    }

    String line() {
      return "%s: to %s (%s)".formatted(table.name(), end, readers);
    }
  }

  private static String line(Table table, LocalDate today) {
    return table
        .lastDay()
        .map(
            day ->
                "%s: to %s, %d days left"
                    .formatted(table.name(), day, ChronoUnit.DAYS.between(today, day)))
        .orElse(table.name() + ": no figures");
  }
}
