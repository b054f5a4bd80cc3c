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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.casework.CaseWork;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.ClientFile;
import wayfinder.casework.ClientWork;
import wayfinder.casework.ClientWork.Outcome;
import wayfinder.casework.SafeContact;
import wayfinder.conversation.ConversationId;

/** The client of a case: how they may be reached, what they agreed to, what is to be sent. */
final class ClientRoutes {
  private static final String PAGE = "/client";

  private final CaseWork work;
  private final ClientWork clients;
  private final Pages pages;
  private final ClientViews views;

  ClientRoutes(CaseWork work, ClientWork clients, Pages pages, ClientViews views) {
    this.work = work;
    this.clients = clients;
    this.pages = pages;
    this.views = views;
  }

  void addRoutes(RoutesConfig routes, Door door) {
    routes.get(ONE + "/client", door.caseManagers(CasePath.to(pages, this::page)));
    routes.post(ONE + "/client/contact", door.caseManagers(CasePath.to(pages, this::contact)));
    routes.post(
        ONE + "/texts/{text}/cancellation", door.caseManagers(CasePath.to(pages, this::cancel)));
  }

  private void page(Context ctx, Visitor visitor, ConversationId id) {
    if (ctx.header(Door.LIVE) == null) {
      work.recordView(id, visitor.staff());
    }
    show(ctx, visitor, id, 200, Notice.of(ctx.queryParam("done")), null);
  }

  private void show(
      Context ctx,
      Visitor visitor,
      ConversationId id,
      int status,
      Notice notice,
      ClientView.@Nullable Contact typed) {
    Optional<ClientFile> file = clients.find(id, visitor.staff());
    if (file.isEmpty()) {
      pages.noSuchConversation(ctx);
    } else {
      pages.client(ctx, status, views.of(file.get(), visitor, notice, typed));
    }
  }

  private void contact(Context ctx, Visitor visitor, ConversationId id) {
    List<String> days = ctx.formParams("days");
    var typed =
        new ClientView.Contact(
            ClientViews.days(days),
            field(ctx, "from").strip(),
            field(ctx, "to").strip(),
            field(ctx, "zone"),
            field(ctx, "name").strip(),
            field(ctx, "check-word").strip());
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

  private static Optional<SafeContact> read(ClientView.Contact typed, List<String> days) {
    try {
      return Optional.of(
          new SafeContact(
              Stream.of(DayOfWeek.values()).filter(day -> days.contains(day.name())).toList(),
              time(typed.from()),
              time(typed.to()),
              typed.zone(),
              typed.name(),
              typed.checkWord()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static @Nullable LocalTime time(String text) {
    return text.isEmpty() ? null : LocalTime.parse(text);
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

  private void tell(Context ctx, ConversationId id, Change change, Notice done) {
    switch (change) {
      case DONE -> CasePath.goTo(ctx, id, PAGE, done);
      case GONE, NOT_YOURS, STOPPED, NEWER_MESSAGE -> pages.noSuchConversation(ctx);
    }
  }
}
