package wayfinder.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import wayfinder.casework.CaseFile;
import wayfinder.casework.CaseWork;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.Cases.Claim;
import wayfinder.casework.Said;
import wayfinder.conversation.ConversationId;

/** One conversation: read it, claim it, write in it, give it back, close it. */
final class ConversationRoutes {
  private static final String ONE = "/desk/conversations/{id}";

  private final CaseWork work;
  private final Pages pages;
  private final CaseViews views;

  /** What is done with a conversation whose id has the right form. */
  private interface Step {
    void take(Context ctx, Visitor visitor, ConversationId id);
  }

  ConversationRoutes(CaseWork work, Pages pages, CaseViews views) {
    this.work = work;
    this.pages = pages;
    this.views = views;
  }

  void addRoutes(RoutesConfig routes, Door door) {
    routes.get(ONE, door.caseManagers(withId(this::page)));
    routes.post(ONE + "/assignment", door.caseManagers(withId(this::claim)));
    routes.post(ONE + "/messages", door.caseManagers(withId(this::say)));
    routes.post(ONE + "/handback", door.caseManagers(withId(this::handBack)));
    routes.post(ONE + "/closure", door.caseManagers(withId(this::close)));
    routes.post(ONE + "/deadline", door.caseManagers(withId(this::setDeadline)));
    routes.post(ONE + "/acknowledgement", door.caseManagers(withId(this::acknowledge)));
  }

  private Door.Room withId(Step step) {
    return (ctx, visitor) -> {
      String id = ctx.pathParam("id");
      if (ConversationId.hasForm(id)) {
        step.take(ctx, visitor, new ConversationId(id));
      } else {
        pages.noSuchConversation(ctx);
      }
    };
  }

  private void page(Context ctx, Visitor visitor, ConversationId id) {
    show(ctx, visitor, id, 200, Notice.of(ctx.queryParam("done")), "");
  }

  /** After signing in again: the page with what had been typed. */
  void goOn(Context ctx, Visitor visitor, ConversationId id, String draft) {
    show(ctx, visitor, id, 200, Notice.DRAFT_KEPT, draft);
  }

  private void claim(Context ctx, Visitor visitor, ConversationId id) {
    switch (work.claim(id, visitor.staff())) {
      case Claim.Won _ -> goTo(ctx, id, Notice.CLAIMED);
      case Claim.Lost _ -> goTo(ctx, id, Notice.TAKEN);
      case Claim.Gone _ -> pages.noSuchConversation(ctx);
    }
  }

  private void say(Context ctx, Visitor visitor, ConversationId id) {
    @Nullable String given = ctx.formParam("text");
    String text = given == null ? "" : given;
    switch (work.say(id, visitor.staff(), text)) {
      case Said.Empty _ -> show(ctx, visitor, id, 422, Notice.EMPTY, "");
      case Said.TooLong _ -> show(ctx, visitor, id, 422, Notice.TOO_LONG, text);
      case Said.Asked asked -> {
        switch (asked.change()) {
          case DONE -> goTo(ctx, id, Notice.SENT);
          case NOT_YOURS -> show(ctx, visitor, id, 409, Notice.NOT_YOURS, text);
          case STOPPED -> show(ctx, visitor, id, 409, Notice.STOPPED, text);
          case GONE -> pages.noSuchConversation(ctx);
        }
      }
    }
  }

  private void handBack(Context ctx, Visitor visitor, ConversationId id) {
    tell(ctx, visitor, id, work.handBack(id, visitor.staff()), Notice.HANDED_BACK);
  }

  private void close(Context ctx, Visitor visitor, ConversationId id) {
    tell(ctx, visitor, id, work.close(id, visitor.staff()), Notice.CLOSED);
  }

  private void tell(Context ctx, Visitor visitor, ConversationId id, Change change, Notice done) {
    switch (change) {
      case DONE -> goTo(ctx, id, done);
      case NOT_YOURS -> show(ctx, visitor, id, 409, Notice.NOT_YOURS, "");
      case STOPPED -> show(ctx, visitor, id, 409, Notice.STOPPED, "");
      case GONE -> pages.noSuchConversation(ctx);
    }
  }

  private void setDeadline(Context ctx, Visitor visitor, ConversationId id) {
    @Nullable String given = ctx.formParam("deadline");
    @Nullable LocalDate day = null;
    if (given != null && !given.isBlank()) {
      try {
        day = LocalDate.parse(given.strip());
      } catch (DateTimeParseException e) {
        show(ctx, visitor, id, 422, Notice.NO_DATE, "");
        return;
      }
    }
    tell(ctx, visitor, id, work.setDeadline(id, visitor.staff(), day), Notice.DEADLINE_SET);
  }

  private void acknowledge(Context ctx, Visitor visitor, ConversationId id) {
    @Nullable String seen = ctx.formParam("seen");
    long newest = seen != null && seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : 0;
    switch (work.acknowledge(id, visitor.staff(), newest)) {
      case DONE -> goTo(ctx, id, Notice.ACKNOWLEDGED);
      case NEWER_ALARM -> show(ctx, visitor, id, 409, Notice.NEWER_ALARM, "");
      case GONE -> pages.noSuchConversation(ctx);
    }
  }

  private static void goTo(Context ctx, ConversationId id, Notice notice) {
    ctx.redirect(
        "/desk/conversations/" + id.value() + "?done=" + notice.slug(), HttpStatus.SEE_OTHER);
  }

  private void show(
      Context ctx, Visitor visitor, ConversationId id, int status, Notice notice, String draft) {
    CaseFile file = work.find(id, visitor.staff()).orElse(null);
    if (file == null) {
      pages.noSuchConversation(ctx);
    } else {
      pages.conversation(ctx, status, views.of(file, visitor, notice, draft));
    }
  }
}
