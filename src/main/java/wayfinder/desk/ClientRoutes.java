package wayfinder.desk;

import static wayfinder.desk.CasePath.ONE;
import static wayfinder.desk.CasePath.field;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Rights;
import wayfinder.casework.CaseWork;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.ClientFile;
import wayfinder.casework.ClientWork;
import wayfinder.casework.ClientWork.Outcome;
import wayfinder.casework.DocumentWork;
import wayfinder.casework.ErasureWork;
import wayfinder.casework.ReceivedDocument;
import wayfinder.casework.SafeContact;
import wayfinder.conversation.ConversationId;

/** The client of a case: how they may be reached, what they agreed to, what is to be sent. */
final class ClientRoutes {
  /** Below the address of the case. */
  static final String PAGE = "/client";

  private final CaseWork work;
  private final ClientWork clients;
  private final ErasureWork erasures;
  private final DocumentWork documents;
  private final Pages pages;
  private final ClientViews views;

  ClientRoutes(DeskWork work, Pages pages, ClientViews views) {
    this.work = work.cases();
    this.clients = work.clients();
    this.erasures = work.erasures();
    this.documents = work.documents();
    this.pages = pages;
    this.views = views;
  }

  void addRoutes(RoutesConfig routes, Door door) {
    door.page(routes, ONE + PAGE, door.caseManagers(CasePath.to(pages, this::page)));
    routes.post(ONE + PAGE + "/contact", door.caseManagers(CasePath.to(pages, this::contact)));
    routes.post(ONE + "/resumption", door.caseManagers(CasePath.to(pages, this::resume)));
    routes.post(
        ONE + "/texts/{text}/cancellation", door.caseManagers(CasePath.to(pages, this::cancel)));
    routes.post(
        ONE + PAGE + "/erasure", door.caseManagers(CasePath.to(pages, erasing(this::erase))));
    routes.post(ONE + PAGE + "/hold", door.caseManagers(CasePath.to(pages, erasing(this::hold))));
    routes.post(
        ONE + PAGE + "/hold/end", door.caseManagers(CasePath.to(pages, erasing(this::liftHold))));
  }

  /** For those who may erase; to others a case they may not know of is not there all the same. */
  private CasePath.Step erasing(CasePath.Step step) {
    return (ctx, visitor, id) -> {
      if (Rights.mayErase(visitor.staff())) {
        step.take(ctx, visitor, id);
      } else if (work.find(id, visitor.staff()).isPresent()) {
        pages.message(ctx, 403, "Not for your role", "Supervisors and administrators erase.");
      } else {
        pages.noSuchConversation(ctx);
      }
    };
  }

  private void page(Context ctx, Visitor visitor, ConversationId id) {
    if (ctx.header(Door.LIVE) == null) {
      work.recordView(id, visitor.staff());
    }
    show(ctx, visitor, id, 200, Notice.of(ctx.queryParam("done")), null);
  }

  /** Shows the page of the client. */
  void show(Context ctx, Visitor visitor, ConversationId id, int status, Notice notice) {
    show(ctx, visitor, id, status, notice, null);
  }

  private void show(
      Context ctx,
      Visitor visitor,
      ConversationId id,
      int status,
      Notice notice,
      ClientView.@Nullable Contact typed) {
    Optional<ClientFile> file = clients.find(id, visitor.staff());
    Optional<List<ReceivedDocument>> came = documents.of(id, visitor.staff());
    if (file.isEmpty() || came.isEmpty()) {
      pages.noSuchConversation(ctx);
    } else {
      pages.client(
          ctx,
          status,
          views.of(
              file.get(), came.get(), erasures.hold(id, visitor.staff()), visitor, notice, typed));
    }
  }

  private void contact(Context ctx, Visitor visitor, ConversationId id) {
    List<String> days = ctx.formParams("days");
    ClientView.Contact typed = typed(name -> field(ctx, name), days);
    Optional<SafeContact> contact = read(typed, days);
    if (contact.isEmpty()) {
      show(ctx, visitor, id, 422, Notice.NO_HOURS, typed);
      return;
    }
    switch (clients.setContact(id, visitor.staff(), contact.get())) {
      case Outcome.Unusable unusable ->
          show(ctx, visitor, id, 422, Notice.of(unusable.why()), typed);
      case Outcome.Asked asked -> tell(ctx, id, asked.change(), Notice.CONTACT_KEPT);
    }
  }

  private static ClientView.Contact typed(UnaryOperator<String> field, List<String> days) {
    return new ClientView.Contact(
        ClientViews.days(days),
        field.apply("from").strip(),
        field.apply("to").strip(),
        field.apply("zone"),
        field.apply("name").strip(),
        field.apply("check-word").strip(),
        field.apply("stop-word").strip());
  }

  private static Optional<SafeContact> read(ClientView.Contact typed, List<String> days) {
    try {
      return Optional.of(
          new SafeContact(
              Stream.of(DayOfWeek.values()).filter(day -> days.contains(day.name())).toList(),
              time(typed.from()),
              time(typed.to()),
              typed.zone(),
              typed.name(),
              typed.checkWord(),
              typed.stopWord()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static @Nullable LocalTime time(String text) {
    return text.isEmpty() ? null : LocalTime.parse(text);
  }

  /** The client is there again after a stop word, as somebody made sure. */
  private void resume(Context ctx, Visitor visitor, ConversationId id) {
    switch (clients.resume(id, visitor.staff())) {
      case DONE -> CasePath.goTo(ctx, id, "", Notice.RESUMED);
      case NOT_YOURS -> CasePath.goTo(ctx, id, "", Notice.NOT_YOURS);
      case STOPPED -> CasePath.goTo(ctx, id, "", Notice.STOPPED);
      case GONE, NEWER_MESSAGE -> pages.noSuchConversation(ctx);
    }
  }

  private void cancel(Context ctx, Visitor visitor, ConversationId id) {
    Change change = clients.cancel(id, visitor.staff(), ctx.pathParam("text"));
    if (change == Change.DONE) {
      CasePath.goTo(ctx, id, PAGE, Notice.TEXT_CANCELLED);
    } else if (clients.find(id, visitor.staff()).isEmpty()) {
      pages.noSuchConversation(ctx);
    } else {
      show(ctx, visitor, id, 404, Notice.TEXT_GONE, null);
    }
  }

  /** The end of the case's id is typed by hand: nobody erases a client by a slip. */
  private void erase(Context ctx, Visitor visitor, ConversationId id) {
    if (work.find(id, visitor.staff()).isPresent()
        && !field(ctx, "code").strip().equalsIgnoreCase(QueueRoutes.code(id))) {
      show(ctx, visitor, id, 422, Notice.WRONG_CODE, null);
      return;
    }
    switch (erasures.erase(id, visitor.staff())) {
      case DONE ->
          pages.message(ctx, 200, "Erased", "Nothing of this client can be read any more.");
      case GONE -> pages.noSuchConversation(ctx);
      case HELD -> show(ctx, visitor, id, 409, Notice.HELD, null);
      case UNDECIDED -> show(ctx, visitor, id, 409, Notice.UNDECIDED, null);
    }
  }

  private void hold(Context ctx, Visitor visitor, ConversationId id) {
    Optional<Change> change = erasures.placeHold(id, visitor.staff(), field(ctx, "reason"));
    if (change.isPresent()) {
      tell(ctx, id, change.get(), Notice.HOLD_PLACED);
    } else {
      show(ctx, visitor, id, 422, Notice.NO_REASON, null);
    }
  }

  private void liftHold(Context ctx, Visitor visitor, ConversationId id) {
    tell(ctx, id, erasures.liftHold(id, visitor.staff()), Notice.HOLD_LIFTED);
  }

  private void tell(Context ctx, ConversationId id, Change change, Notice done) {
    switch (change) {
      case DONE -> CasePath.goTo(ctx, id, PAGE, done);
      case GONE, NOT_YOURS, STOPPED, NEWER_MESSAGE -> pages.noSuchConversation(ctx);
    }
  }
}
