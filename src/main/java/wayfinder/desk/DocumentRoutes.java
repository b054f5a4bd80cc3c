package wayfinder.desk;

import static wayfinder.desk.CasePath.ONE;
import static wayfinder.desk.CasePath.field;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.DocumentWork;
import wayfinder.casework.ReceivedDocument;
import wayfinder.conversation.ConversationId;

/** The documents of a client that came; they are shown on the client's page. */
final class DocumentRoutes {
  private static final String ALL = ClientRoutes.PAGE + "/documents";

  private final DocumentWork documents;
  private final Pages pages;
  private final ClientRoutes client;

  DocumentRoutes(DocumentWork documents, Pages pages, ClientRoutes client) {
    this.documents = documents;
    this.pages = pages;
    this.client = client;
  }

  void addRoutes(RoutesConfig routes, Door door) {
    routes.post(ONE + ALL, door.caseManagers(CasePath.to(pages, this::receive)));
    routes.post(
        ONE + ALL + "/{document}/removal", door.caseManagers(CasePath.to(pages, this::takeBack)));
  }

  private void receive(Context ctx, Visitor visitor, ConversationId id) {
    Optional<Change> change =
        CasePath.day(field(ctx, "day"))
            .map(
                day ->
                    new ReceivedDocument.Paper(
                        field(ctx, "kind"),
                        field(ctx, "what").strip(),
                        day,
                        field(ctx, "where").strip()))
            .flatMap(paper -> documents.receive(id, visitor.staff(), paper));
    if (change.isEmpty()) {
      client.show(ctx, visitor, id, 422, Notice.NO_DOCUMENT);
    } else {
      tell(ctx, id, change.get(), Notice.DOCUMENT_KEPT);
    }
  }

  private void takeBack(Context ctx, Visitor visitor, ConversationId id) {
    Change change = documents.takeBack(id, visitor.staff(), ctx.pathParam("document"));
    tell(ctx, id, change, Notice.DOCUMENT_TAKEN_BACK);
  }

  private void tell(Context ctx, ConversationId id, Change change, Notice done) {
    switch (change) {
      case DONE -> CasePath.goTo(ctx, id, ClientRoutes.PAGE, done);
      case GONE, NOT_YOURS, STOPPED, NEWER_MESSAGE -> pages.noSuchConversation(ctx);
    }
  }
}
