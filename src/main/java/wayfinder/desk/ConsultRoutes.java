package wayfinder.desk;

import static wayfinder.desk.CasePath.field;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Actor;
import wayfinder.access.AuditTrail;
import wayfinder.access.AuditTrail.Action;
import wayfinder.access.Rights;
import wayfinder.casework.Consult;
import wayfinder.casework.ConsultWork;
import wayfinder.casework.DutyFlag;
import wayfinder.casework.DutyWork;
import wayfinder.conversation.ConversationId;

/** What is asked of supervisors in confidence, and what supervisors must look at. */
final class ConsultRoutes {
  private static final String ALL = "/desk/consults";

  private final ConsultWork consults;
  private final DutyWork duties;
  private final AuditTrail audit;
  private final Pages pages;
  private final Times times;
  private final Clock clock;

  ConsultRoutes(DeskWork work, AuditTrail audit, Pages pages, Times times, Clock clock) {
    this.consults = work.consults();
    this.duties = work.duties();
    this.audit = audit;
    this.pages = pages;
    this.times = times;
    this.clock = clock;
  }

  void addRoutes(RoutesConfig routes, Door door) {
    door.page(routes, ALL, door.caseManagers(this::list));
    routes.post(ALL, door.caseManagers(this::open));
    door.page(routes, ALL + "/{consult}", door.caseManagers(this::one));
    routes.post(ALL + "/{consult}/lines", door.caseManagers(this::add));
    routes.post(ALL + "/{consult}/closure", door.caseManagers(this::close));
  }

  private void list(Context ctx, Visitor visitor) {
    String about = ctx.queryParam("about");
    show(ctx, visitor, 200, "", about == null ? Unsent.shownOn(ctx).field("about") : about, "");
  }

  private void show(
      Context ctx, Visitor visitor, int status, String notice, String about, String typed) {
    boolean supervises = Rights.isSupervisor(visitor.staff());
    boolean isAbout = ConversationId.hasForm(about);
    List<DutyFlag> flags = supervises ? duties.open(visitor.staff()) : List.of();
    pages.show(
        ctx,
        status,
        "consults",
        new ConsultsView(
            pages.shell("Consults", visitor),
            notice,
            supervises,
            flags.stream().map(this::flag).toList(),
            consults.all(visitor.staff()).stream().map(this::row).toList(),
            isAbout ? about : "",
            isAbout ? QueueRoutes.code(new ConversationId(about)) : "",
            typed));
  }

  private ConsultsView.Flag flag(DutyFlag flag) {
    return new ConsultsView.Flag(
        "/desk/conversations/" + flag.conversation().value() + "/duties",
        QueueRoutes.code(flag.conversation()),
        Words.duty(flag.kind()),
        DutyRoutes.clock(duties, times, flag),
        duties.isLate(flag));
  }

  private ConsultsView.Row row(Consult consult) {
    ConversationId about = consult.about();
    boolean open = consult.closedAt() == null;
    return new ConsultsView.Row(
        ALL + "/" + consult.id(),
        consult.by().name(),
        about == null ? "" : QueueRoutes.code(about),
        (open ? "Open, last written " : "Closed, ") + times.when(consult.changedAt()),
        open);
  }

  private void open(Context ctx, Visitor visitor) {
    String text = field(ctx, "words");
    String about = field(ctx, "about");
    if (!ConsultWork.fits(text)) {
      show(ctx, visitor, 422, Notice.NO_CONSULT.words(null), about, text);
      return;
    }
    @Nullable ConversationId id = ConversationId.hasForm(about) ? new ConversationId(about) : null;
    Optional<String> consult = consults.open(visitor.staff(), id, text);
    if (consult.isPresent()) {
      ctx.redirect(ALL + "/" + consult.get(), HttpStatus.SEE_OTHER);
    } else {
      pages.noSuchConversation(ctx);
    }
  }

  private void one(Context ctx, Visitor visitor) {
    Optional<Consult> consult = consults.find(FormPages.parameter(ctx, "consult"), visitor.staff());
    if (consult.isPresent() && ctx.header(Door.LIVE) == null) {
      audit.record(
          Actor.of(visitor.staff()), Action.VIEW, consult.get().id(), "CONSULT", clock.instant());
    }
    show(ctx, visitor, consult, 200, Notice.NONE, "");
  }

  private void show(
      Context ctx,
      Visitor visitor,
      Optional<Consult> found,
      int status,
      Notice notice,
      String typed) {
    if (found.isEmpty()) {
      pages.message(ctx, 404, "Not found", "There is no such consult.");
      return;
    }
    Consult consult = found.get();
    ConversationId about = consult.about();
    pages.show(
        ctx,
        status,
        "consult",
        new ConsultView(
            pages.shell("Consult", visitor),
            ALL + "/" + consult.id(),
            notice.words(null),
            notice.isTrouble(),
            consult.by().name(),
            about == null ? "" : "/desk/conversations/" + about.value(),
            about == null ? "" : QueueRoutes.code(about),
            consult.lines().stream()
                .map(it -> new CaseView.NoteRow(it.by().name(), times.when(it.at()), it.text()))
                .toList(),
            consult.closedAt() == null,
            typed));
  }

  private void add(Context ctx, Visitor visitor) {
    String id = ctx.pathParam("consult");
    String text = field(ctx, "words");
    boolean fits = ConsultWork.fits(text);
    if (fits && consults.add(id, visitor.staff(), text)) {
      ctx.redirect(ALL + "/" + id, HttpStatus.SEE_OTHER);
    } else {
      Notice why = fits ? Notice.CONSULT_CLOSED : Notice.NO_CONSULT;
      show(ctx, visitor, consults.find(id, visitor.staff()), fits ? 409 : 422, why, text);
    }
  }

  private void close(Context ctx, Visitor visitor) {
    String id = ctx.pathParam("consult");
    if (consults.close(id, visitor.staff())) {
      ctx.redirect(ALL, HttpStatus.SEE_OTHER);
    } else {
      Optional<Consult> found = consults.find(id, visitor.staff());
      show(ctx, visitor, found, 409, Notice.CONSULT_CLOSED, "");
    }
  }
}
