package wayfinder.desk;

import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wayfinder.conversation.Kind;
import wayfinder.conversation.ReferralState;
import wayfinder.knowledge.Knowledge;
import wayfinder.reports.Figures;
import wayfinder.reports.Published;
import wayfinder.reports.Published.Cell;
import wayfinder.reports.Report;
import wayfinder.reports.Reports;
import wayfinder.reports.WaitBand;
import wayfinder.text.Language;

/** The words of the reports, and their bars. */
final class ReportViews {
  /** What stands in the place of a number that is withheld. */
  static final String HIDDEN = "withheld";

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);

  private final Supplier<Knowledge> knowledge;

  ReportViews(Supplier<Knowledge> knowledge) {
    this.knowledge = knowledge;
  }

  static String month(YearMonth month) {
    return MONTH.format(month);
  }

  ReportsView.Section section(
      Report report, Published table, Optional<Duration> typical, YearMonth month) {
    List<String> columns =
        Stream.concat(table.columns().stream().map(key -> column(report, key)), Stream.of("Total"))
            .toList();
    return new ReportsView.Section(
        report.slug(),
        title(report),
        meaning(report),
        typical.map(it -> "Half of those answered waited no longer than " + time(it)).orElse(""),
        rowName(report),
        columns,
        rows(report, table),
        table.isEmpty(),
        table.hides(),
        "/desk/reports/%s.csv?month=%s".formatted(report.slug(), month));
  }

  private static String time(Duration wait) {
    long minutes = wait.toMinutes();
    return minutes < 1
        ? "one minute."
        : minutes < 60 ? minutes + " min." : "%d h %d min.".formatted(minutes / 60, minutes % 60);
  }

  static String title(Report report) {
    return switch (report) {
      case WAITING -> "How long people waited for a person";
      case ANSWERED -> "Who answered";
      case NEEDS -> "What people asked about";
      case UNMET_NEEDS -> "What found no good answer";
      case REFERRALS -> "What became of referrals";
      case OPT_OUTS -> "After what people wanted no more texts";
    };
  }

  private static String meaning(Report report) {
    return switch (report) {
      case WAITING ->
          "From the handoff to the first person who took it. Where the agency has named the"
              + " hours in which someone is at the desk, only these count.";
      case ANSWERED -> "Conversations in which a client wrote this month.";
      case NEEDS ->
          "Topics that came up, once in each conversation; of all teams. Days are counted in UTC.";
      case UNMET_NEEDS ->
          "The topics that came nearest where nothing was sure; of all teams. Days are counted in"
              + " UTC.";
      case REFERRALS ->
          "Referrals made this month, as far as it is known by now; those that were taken back are"
              + " not counted.";
      case OPT_OUTS -> "The kind of message that went before a stop.";
    };
  }

  static String rowName(Report report) {
    return switch (report) {
      case WAITING -> "Staffed time";
      case ANSWERED -> "Answered by";
      case NEEDS -> "Topic";
      case UNMET_NEEDS -> "Nearest topics";
      case REFERRALS -> "Referred for";
      case OPT_OUTS -> "Message before";
    };
  }

  static String column(Report report, String key) {
    return switch (report) {
      case WAITING -> key.equals(Reports.DANGER) ? "In danger" : "Others";
      case REFERRALS ->
          key.equals(Reports.NO_ANSWER)
              ? "Not known yet"
              : Words.referral(ReferralState.valueOf(key));
      case ANSWERED, NEEDS, UNMET_NEEDS, OPT_OUTS -> Words.language(Language.valueOf(key));
    };
  }

  /** A row's key in words. */
  String label(Report report, String key) {
    return switch (report) {
      case WAITING -> band(WaitBand.valueOf(key));
      case ANSWERED -> answered(Figures.Answered.valueOf(key));
      case NEEDS, UNMET_NEEDS -> topics(key);
      case REFERRALS -> key.isEmpty() ? "No topic" : topics(key);
      case OPT_OUTS -> key.equals("NOTHING") ? "Nothing was said before" : kind(Kind.valueOf(key));
    };
  }

  private static String band(WaitBand band) {
    return switch (band) {
      case UNDER_5_MINUTES -> "Under 5 min";
      case UNDER_15_MINUTES -> "5 to 15 min";
      case UNDER_1_HOUR -> "15 to 60 min";
      case UNDER_4_HOURS -> "1 to 4 hours";
      case LONGER -> "4 hours and longer";
      case NOBODY_CAME -> "Ended before a person came";
      case STILL_WAITING -> "Still waiting";
    };
  }

  private static String answered(Figures.Answered who) {
    return switch (who) {
      case ASSISTANT -> "The helper alone";
      case PERSON -> "A person";
      case NOBODY -> "Nobody";
    };
  }

  private String topics(String slugs) {
    if (slugs.equals(Reports.RARE)) {
      return "Others, fewer than 5 each";
    }
    return slugs.isEmpty()
        ? "Nothing came near"
        : Stream.of(slugs.split(" ", -1))
            .map(
                slug ->
                    knowledge.get().topic(slug).map(topic -> topic.label(Language.EN)).orElse(slug))
            .collect(Collectors.joining(", "));
  }

  private static String kind(Kind kind) {
    return switch (kind) {
      case TEXT -> "A text";
      case GREETING -> "The greeting";
      case ANSWER -> "An answer";
      case QUESTION -> "A question";
      case SCREENING -> "Results of a screening";
      case SAFETY -> "An answer to danger";
      case HANDOFF -> "Words about a person taking over";
      case NOTICE -> "A notice or reminder";
      case HUMAN -> "A case manager's message";
    };
  }

  private List<ReportsView.Row> rows(Report report, Published table) {
    long widest =
        IntStream.range(0, table.rows().size())
            .mapToLong(row -> parts(table, row).stream().mapToLong(Long::longValue).sum())
            .max()
            .orElse(0);
    var rows = new ArrayList<ReportsView.Row>();
    for (int row = 0; row <= table.rows().size(); row++) {
      boolean totals = row == table.rows().size();
      rows.add(
          new ReportsView.Row(
              totals ? "Total" : label(report, table.rows().get(row)),
              table.cells().get(row).stream().map(ReportViews::words).toList(),
              totals || widest == 0 ? List.of() : bar(parts(table, row), widest)));
    }
    return rows;
  }

  static String words(Cell cell) {
    return switch (cell) {
      case Cell.Shown shown -> String.valueOf(shown.count());
      case Cell.Hidden _ -> HIDDEN;
    };
  }

  /** What is shown of a row, by column; nothing is drawn of what is withheld. */
  private static List<Long> parts(Published table, int row) {
    return table.cells().get(row).subList(0, table.columns().size()).stream()
        .map(
            cell ->
                switch (cell) {
                  case Cell.Shown shown -> shown.count();
                  case Cell.Hidden _ -> 0L;
                })
        .toList();
  }

  private static List<ReportsView.Part> bar(List<Long> counts, long widest) {
    var parts = new ArrayList<ReportsView.Part>();
    double left = 0;
    for (int column = 0; column < counts.size(); column++) {
      double width = 100.0 * counts.get(column) / widest;
      if (width > 0) {
        parts.add(new ReportsView.Part(number(left), number(width), column));
      }
      left += width;
    }
    return parts;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
