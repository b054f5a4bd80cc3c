package wayfinder.desk;

import static wayfinder.desk.CasePath.ONE;
import static wayfinder.desk.CasePath.field;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wayfinder.casework.CaseFile;
import wayfinder.casework.CaseWork;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.DutyFlag;
import wayfinder.casework.DutyWork;
import wayfinder.conversation.ConversationId;

/** Whether something of a case must be reported to the authorities: flagged, then decided. */
final class DutyRoutes {
  private static final String PAGE = "/duties";

  private final CaseWork work;
  private final DutyWork duties;
  private final Pages pages;
  private final Times times;

  DutyRoutes(CaseWork work, DutyWork duties, Pages pages, Times times) {
    this.work = work;
    this.duties = duties;
    this.pages = pages;
    this.times = times;
  }

  void addRoutes(RoutesConfig routes, Door door) {
    door.page(routes, ONE + PAGE, door.caseManagers(CasePath.to(pages, this::page)));
    routes.post(ONE + PAGE, door.caseManagers(CasePath.to(pages, this::flag)));
    routes.post(ONE + PAGE + "/{flag}", door.caseManagers(CasePath.to(pages, this::decide)));
  }

  private void page(Context ctx, Visitor visitor, ConversationId id) {
    if (ctx.header(Door.LIVE) == null) {
      work.recordView(id, visitor.staff());
    }
    show(ctx, visitor, id, 200, Notice.of(ctx.queryParam("done")));
  }

  private void show(Context ctx, Visitor visitor, ConversationId id, int status, Notice notice) {
    Optional<CaseFile> file = work.find(id, visitor.staff());
    Optional<List<DutyFlag>> flags = duties.of(id, visitor.staff());
    if (file.isEmpty() || flags.isEmpty()) {
      pages.noSuchConversation(ctx);
      return;
    }
    var summary = file.get().summary();
    String line = duties.rules().line();
    pages.show(
        ctx,
        status,
        "duties",
        new DutyView(
            pages.shell("Duty to report " + QueueRoutes.code(id), visitor),
            CaseTop.of(summary, "duties"),
            notice.words(summary.caseManager()),
            notice.isTrouble(),
            flags.get().stream().map(this::row).toList(),
            Stream.of(DutyFlag.Kind.values())
                .map(kind -> new CaseView.Option(kind.name(), Words.duty(kind)))
                .toList(),
            bases(true),
            bases(false),
            duties.rules().mayDecide(visitor.staff()),
            line.isEmpty() ? "your state's line" : line));
  }

  private static List<CaseView.Option> bases(boolean reported) {
    return Stream.of(DutyFlag.Basis.values())
        .filter(basis -> basis.isReported() == reported)
        .map(basis -> new CaseView.Option(basis.name(), Words.basis(basis)))
        .toList();
  }

  private DutyView.Row row(DutyFlag flag) {
    String by = flag.flaggedBy() == null ? "the check for danger" : flag.flaggedBy();
    return new DutyView.Row(
        flag.id(),
        Words.duty(flag.kind()),
        "Flagged by " + by + ", " + times.when(flag.flaggedAt()),
        clock(duties, times, flag),
        flag.decision() == null,
        duties.isLate(flag));
  }

  /** By when it is to be decided, or what was decided. */
  static String clock(DutyWork duties, Times times, DutyFlag flag) {
    DutyFlag.Decision decision = flag.decision();
    if (decision != null) {
      return "%s: %s. Decided by %s, %s"
          .formatted(
              decision.basis().isReported() ? "Reported" : "Not reported",
              Words.basis(decision.basis()),
              decision.by(),
              times.when(decision.at()));
    }
    return duties
        .rules()
        .decideBy(flag)
        .map(
            by ->
                duties.isLate(flag)
                    ? "Should have been decided by " + times.when(by)
                    : "Decide by " + times.when(by))
        .orElse("Not decided yet");
  }

  private void flag(Context ctx, Visitor visitor, ConversationId id) {
    Optional<DutyFlag.Kind> kind =
        Stream.of(DutyFlag.Kind.values())
            .filter(it -> it.name().equals(field(ctx, "kind")))
            .findFirst();
    if (kind.isEmpty()) {
      show(ctx, visitor, id, 422, Notice.NOTHING_CHOSEN);
    } else {
      tell(ctx, visitor, id, duties.flag(id, visitor.staff(), kind.get()), Notice.FLAGGED);
    }
  }

  private void decide(Context ctx, Visitor visitor, ConversationId id) {
    Optional<DutyFlag.Basis> basis =
        Stream.of(DutyFlag.Basis.values())
            .filter(it -> it.name().equals(field(ctx, "basis")))
            .findFirst();
    if (basis.isEmpty()) {
      show(ctx, visitor, id, 422, Notice.NOTHING_CHOSEN);
    } else {
      Change change = duties.decide(id, visitor.staff(), ctx.pathParam("flag"), basis.get());
      tell(ctx, visitor, id, change, Notice.DECIDED);
    }
  }

  private void tell(Context ctx, Visitor visitor, ConversationId id, Change change, Notice done) {
    switch (change) {
      case DONE -> CasePath.goTo(ctx, id, PAGE, done);
      case NOT_YOURS -> show(ctx, visitor, id, 403, Notice.NOT_A_REPORTER);
      case GONE -> show(ctx, visitor, id, 404, Notice.DECIDED_BEFORE);
      case STOPPED, NEWER_MESSAGE -> pages.noSuchConversation(ctx);
    }
  }
}
