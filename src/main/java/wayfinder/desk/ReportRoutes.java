package wayfinder.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Actor;
import wayfinder.access.AuditTrail;
import wayfinder.access.AuditTrail.Action;
import wayfinder.reports.Figures;
import wayfinder.reports.Period;
import wayfinder.reports.Published;
import wayfinder.reports.Report;
import wayfinder.reports.Reports;

/** Reports of a month, for supervisors. */
final class ReportRoutes {
  private static final int MONTHS = 24;

  private final Reports reports;
  private final AuditTrail audit;
  private final Pages pages;
  private final ReportViews views;
  private final Times times;
  private final Clock clock;
  private final DeskSettings settings;

  ReportRoutes(
      Reports reports,
      AuditTrail audit,
      Pages pages,
      ReportViews views,
      Times times,
      Clock clock,
      DeskSettings settings) {
    this.reports = reports;
    this.audit = audit;
    this.pages = pages;
    this.views = views;
    this.times = times;
    this.clock = clock;
    this.settings = settings;
  }

  void addRoutes(RoutesConfig routes, Door door) {
    door.page(routes, "/desk/reports", door.reviewers(this::page));
    door.page(routes, "/desk/reports/opt-outs", door.reviewers(this::optOuts));
    routes.get("/desk/reports/{report}.csv", door.reviewers(this::export));
  }

  private Period period(Context ctx) {
    return new Period(month(ctx.queryParam("month")), settings.zone());
  }

  /** The month asked for; this one for anything that is none, and for those to come. */
  private YearMonth month(@Nullable String asked) {
    YearMonth now = YearMonth.from(clock.instant().atZone(settings.zone()));
    if (asked == null) {
      return now;
    }
    try {
      YearMonth month = YearMonth.parse(asked);
      return month.isAfter(now) ? now : month;
    } catch (DateTimeException e) {
      return now;
    }
  }

  private void page(Context ctx, Visitor visitor) {
    Period period = period(ctx);
    var sections = new ArrayList<ReportsView.Section>();
    for (Report report : Report.values()) {
      Published table = reports.of(report, period, visitor.staff());
      var typical =
          report == Report.WAITING
              ? reports.typicalWait(period, visitor.staff())
              : Optional.<Duration>empty();
      sections.add(views.section(report, table, typical, period.month()));
    }
    pages.show(
        ctx,
        200,
        "reports",
        new ReportsView(
            pages.shell("Reports", visitor),
            ReportViews.month(period.month()),
            months(period.month()),
            sections,
            "/desk/reports/opt-outs?month=" + period.month()));
  }

  private List<PeopleView.Option> months(YearMonth chosen) {
    YearMonth now = month(null);
    return Stream.iterate(now, month -> month.minusMonths(1))
        .limit(MONTHS)
        .map(
            month ->
                new PeopleView.Option(
                    month.toString(), ReportViews.month(month), month.equals(chosen)))
        .toList();
  }

  private void export(Context ctx, Visitor visitor) {
    Optional<Report> found = Report.of(ctx.pathParam("report"));
    if (found.isEmpty()) {
      pages.message(ctx, 404, "Not found", "There is no such report.");
      return;
    }
    Report report = found.get();
    Period period = period(ctx);
    Published table = reports.of(report, period, visitor.staff());
    audit.record(
        Actor.of(visitor.staff()),
        Action.EXPORT,
        report.slug(),
        period.month().toString(),
        clock.instant());
    Csv.answer(ctx, report.slug() + "-" + period.month(), lines(report, table));
  }

  private List<List<String>> lines(Report report, Published table) {
    var lines = new ArrayList<List<String>>();
    var head = new ArrayList<>(List.of(ReportViews.rowName(report)));
    table.columns().forEach(column -> head.add(ReportViews.column(report, column)));
    head.add("Total");
    lines.add(head);
    for (int row = 0; row <= table.rows().size(); row++) {
      boolean totals = row == table.rows().size();
      var line =
          new ArrayList<>(List.of(totals ? "Total" : views.label(report, table.rows().get(row))));
      table.cells().get(row).forEach(cell -> line.add(ReportViews.words(cell)));
      lines.add(line);
    }
    return lines;
  }

  /** Words of conversations are read here, so each one is written down as viewed. */
  private void optOuts(Context ctx, Visitor visitor) {
    Period period = period(ctx);
    List<Figures.OptOut> found = reports.optOutTexts(period, visitor.staff());
    found.forEach(
        it ->
            audit.record(
                Actor.of(visitor.staff()),
                Action.VIEW,
                it.id().value(),
                "opt-outs",
                clock.instant()));
    pages.show(
        ctx,
        200,
        "optouts",
        new OptOutsView(
            pages.shell("Opt-outs", visitor),
            ReportViews.month(period.month()),
            period.month().toString(),
            found.stream().map(this::row).toList()));
  }

  private OptOutsView.Row row(Figures.OptOut optOut) {
    String before = optOut.before();
    return new OptOutsView.Row(
        optOut.id().value(),
        QueueRoutes.code(optOut.id()),
        times.when(optOut.at()),
        Words.language(optOut.language()),
        before == null ? "Nothing was said before." : before);
  }
}
