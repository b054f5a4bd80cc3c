package wayfinder.desk;

import static wayfinder.desk.CasePath.ONE;
import static wayfinder.desk.CasePath.field;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.access.AuditTrail;
import wayfinder.casework.CaseWork;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.Cases.Claim;
import wayfinder.casework.ClientWork;
import wayfinder.casework.Disposition;
import wayfinder.casework.Ending;
import wayfinder.casework.Said;
import wayfinder.conversation.ConversationId;

/** One conversation: read it, claim it, write in it, give it back, close it. */
final class ConversationRoutes {
  private final CaseWork work;
  private final ClientWork clients;
  private final SafeHours hours;
  private final Pages pages;
  private final CasePage page;
  private final AuditTrail audit;

  ConversationRoutes(
      CaseWork work, ClientWork clients, Pages pages, CasePage page, AuditTrail audit) {
    this.page = page;
    this.audit = audit;
    this.work = work;
    this.clients = clients;
    this.hours = new SafeHours(work, clients);
    this.pages = pages;
  }

  void addRoutes(RoutesConfig routes, Door door) {
    door.page(routes, ONE, door.caseManagers(withId(this::page)));
    routes.post(ONE + "/assignment", door.caseManagers(withId(this::claim)));
    routes.post(ONE + "/messages", door.caseManagers(withId(this::say)));
    routes.post(ONE + "/search", door.caseManagers(withId(this::search)));
    routes.post(ONE + "/texts", door.caseManagers(withId(this::sayLater)));
    routes.post(ONE + "/handback", door.caseManagers(withId(this::handBack)));
    routes.post(ONE + "/closure", door.caseManagers(withId(this::close)));
    routes.post(ONE + "/transfer", door.caseManagers(withId(this::transfer)));
    routes.post(ONE + "/notes", door.caseManagers(withId(this::note)));
    routes.post(ONE + "/deadline", door.caseManagers(withId(this::setDeadline)));
    routes.post(ONE + "/acknowledgement", door.caseManagers(withId(this::acknowledge)));
  }

  private Door.Room withId(CasePath.Step step) {
    return CasePath.to(pages, step);
  }

  private void page(Context ctx, Visitor visitor, ConversationId id) {
    if (ctx.header(Door.LIVE) == null || isFirstView(visitor, id)) {
      work.recordView(id, visitor.staff());
    }
    boolean reasoned = !Unsent.shownOn(ctx).field("reason").isEmpty();
    Notice notice = reasoned ? Notice.UNSAFE_HOUR : Notice.of(ctx.queryParam("done"));
    show(ctx, visitor, id, 200, notice, Typed.NOTHING);
  }

  /** A page that only refreshes itself was read before; who merely says so was not. */
  private boolean isFirstView(Visitor visitor, ConversationId id) {
    return !audit.hasViewed(visitor.staff(), id.value(), visitor.session().began());
  }

  private void claim(Context ctx, Visitor visitor, ConversationId id) {
    switch (work.claim(id, visitor.staff())) {
      case Claim.Won _ -> goTo(ctx, id, Notice.CLAIMED);
      case Claim.Lost _ -> goTo(ctx, id, Notice.TAKEN);
      case Claim.Gone _ -> pages.noSuchConversation(ctx);
    }
  }

  private void say(Context ctx, Visitor visitor, ConversationId id) {
    String text = field(ctx, "text");
    @Nullable String ready = ctx.formParam("ready");
    if (ready != null) {
      String added = (text.strip() + " " + ready).strip();
      show(ctx, visitor, id, 200, Notice.NONE, Typed.in(ctx).drafting(added));
      return;
    }
    if (!hours.mayWrite(visitor.staff(), id, field(ctx, "reason"))) {
      show(ctx, visitor, id, 409, Notice.UNSAFE_HOUR, Typed.in(ctx));
      return;
    }
    switch (work.say(id, visitor.staff(), text)) {
      case Said.Empty _ -> show(ctx, visitor, id, 422, Notice.EMPTY, Typed.NOTHING);
      case Said.TooLong _ -> show(ctx, visitor, id, 422, Notice.TOO_LONG, Typed.in(ctx));
      case Said.Asked asked -> tell(ctx, visitor, id, asked.change(), Notice.SENT, Typed.in(ctx));
    }
  }

  /** Asked by a form, not by an address: what is looked for may be a client's words. */
  private void search(Context ctx, Visitor visitor, ConversationId id) {
    show(ctx, visitor, id, 200, Notice.NONE, Typed.in(ctx));
  }

  private void sayLater(Context ctx, Visitor visitor, ConversationId id) {
    String when = field(ctx, "day").strip() + "T" + field(ctx, "time").strip();
    LocalDateTime at;
    try {
      at = LocalDateTime.parse(when);
    } catch (DateTimeParseException e) {
      show(ctx, visitor, id, 422, Notice.NO_MOMENT, Typed.in(ctx));
      return;
    }
    switch (clients.plan(id, visitor.staff(), field(ctx, "text"), at)) {
      case ClientWork.Outcome.Unusable unusable ->
          show(ctx, visitor, id, 422, Notice.of(unusable.why()), Typed.in(ctx));
      case ClientWork.Outcome.Asked asked ->
          tell(ctx, visitor, id, asked.change(), Notice.SCHEDULED, Typed.in(ctx));
    }
  }

  private void handBack(Context ctx, Visitor visitor, ConversationId id) {
    end(ctx, visitor, id, Ending.Release.HAND_BACK, Notice.HANDED_BACK);
  }

  private void close(Context ctx, Visitor visitor, ConversationId id) {
    end(ctx, visitor, id, Ending.Release.CLOSE, Notice.CLOSED);
  }

  private void end(
      Context ctx, Visitor visitor, ConversationId id, Ending.Release release, Notice done) {
    Optional<Disposition> disposition =
        Stream.of(Disposition.values())
            .filter(it -> Words.slug(it).equals(ctx.formParam("disposition")))
            .findFirst();
    String settled = field(ctx, "settled");
    Optional<Change> change =
        disposition.flatMap(
            how ->
                work.end(
                    id,
                    visitor.staff(),
                    new Ending(release, how, settled, CasePath.number(field(ctx, "seen")))));
    if (change.isEmpty()) {
      show(ctx, visitor, id, 422, Notice.NOT_SETTLED, Typed.in(ctx));
    } else if (change.get() == Change.NEWER_MESSAGE) {
      show(ctx, visitor, id, 409, Notice.NEWER_MESSAGE, Typed.in(ctx));
    } else {
      tell(ctx, visitor, id, change.get(), done);
    }
  }

  private void transfer(Context ctx, Visitor visitor, ConversationId id) {
    Change change = work.transfer(id, visitor.staff(), field(ctx, "to"));
    if (change == Change.DONE && work.find(id, visitor.staff()).isEmpty()) {
      ctx.redirect("/desk", HttpStatus.SEE_OTHER);
    } else {
      tell(ctx, visitor, id, change, Notice.TRANSFERRED);
    }
  }

  private void note(Context ctx, Visitor visitor, ConversationId id) {
    Optional<Change> change = work.note(id, visitor.staff(), field(ctx, "note"));
    if (change.isEmpty()) {
      show(ctx, visitor, id, 422, Notice.NO_NOTE, Typed.in(ctx));
    } else {
      tell(ctx, visitor, id, change.get(), Notice.NOTED);
    }
  }

  private void tell(Context ctx, Visitor visitor, ConversationId id, Change change, Notice done) {
    tell(ctx, visitor, id, change, done, Typed.NOTHING);
  }

  private void tell(
      Context ctx, Visitor visitor, ConversationId id, Change change, Notice done, Typed typed) {
    switch (change) {
      case DONE -> goTo(ctx, id, done);
      case NOT_YOURS -> show(ctx, visitor, id, 409, Notice.NOT_YOURS, typed);
      case STOPPED -> show(ctx, visitor, id, 409, Notice.STOPPED, typed);
      case NEWER_MESSAGE -> show(ctx, visitor, id, 409, Notice.NEWER_MESSAGE, typed);
      case GONE -> pages.noSuchConversation(ctx);
    }
  }

  private void setDeadline(Context ctx, Visitor visitor, ConversationId id) {
    String given = field(ctx, "deadline");
    @Nullable LocalDate day = CasePath.day(given).orElse(null);
    if (day == null && !given.isBlank()) {
      show(ctx, visitor, id, 422, Notice.NO_DATE, Typed.NOTHING);
      return;
    }
    tell(ctx, visitor, id, work.setDeadline(id, visitor.staff(), day), Notice.DEADLINE_SET);
  }

  private void acknowledge(Context ctx, Visitor visitor, ConversationId id) {
    switch (work.acknowledge(id, visitor.staff(), CasePath.number(field(ctx, "seen")))) {
      case DONE -> goTo(ctx, id, Notice.ACKNOWLEDGED);
      case NEWER_ALARM -> show(ctx, visitor, id, 409, Notice.NEWER_ALARM, Typed.NOTHING);
      case GONE -> pages.noSuchConversation(ctx);
    }
  }

  private static void goTo(Context ctx, ConversationId id, Notice notice) {
    CasePath.goTo(ctx, id, "", notice);
  }

  private void show(
      Context ctx, Visitor visitor, ConversationId id, int status, Notice notice, Typed typed) {
    page.show(ctx, visitor, id, status, notice, typed);
  }
}
