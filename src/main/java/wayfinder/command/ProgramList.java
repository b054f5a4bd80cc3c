package wayfinder.command;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

  /** The tables in use that end within so many days, with the programs that read them. */
  static List<String> lapsing(Programs programs, LocalDate today, int days) {
    var lines = new ArrayList<String>();
    for (Table table : programs.tables()) {
      String readers =
          programs.all().stream()
              .filter(program -> program.tables().contains(table.name()))
              .map(Program::name)
              .collect(Collectors.joining(", "));
      LocalDate end = table.holdsUntil(today).orElse(today.minusDays(1));
      if (!readers.isEmpty() && ChronoUnit.DAYS.between(today, end) < days) {
        lines.add("%s: to %s (%s)".formatted(table.name(), end, readers));
      }
    }
    return lines;
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
