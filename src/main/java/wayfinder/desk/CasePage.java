package wayfinder.desk;

import io.javalin.http.Context;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wayfinder.casework.CaseFile;
import wayfinder.casework.CaseWork;
import wayfinder.casework.ClientFile;
import wayfinder.casework.ClientWork;
import wayfinder.conversation.ConversationId;

/** The page of one conversation, and who else reads it. */
final class CasePage {
  private final CaseWork work;
  private final ClientWork clients;
  private final Pages pages;
  private final CaseViews views;
  private final Readers readers;
  private final Consumer<ConversationId> joined;

  /**
   * @param joined is told of every conversation that one more person reads
   */
  CasePage(
      CaseWork work,
      ClientWork clients,
      Pages pages,
      CaseViews views,
      Readers readers,
      Consumer<ConversationId> joined) {
    this.work = work;
    this.clients = clients;
    this.pages = pages;
    this.views = views;
    this.readers = readers;
    this.joined = joined;
  }

  void show(
      Context ctx, Visitor visitor, ConversationId id, int status, Notice notice, Typed typed) {
    @Nullable CaseFile file = work.find(id, visitor.staff()).orElse(null);
    @Nullable ClientFile client = clients.find(id, visitor.staff()).orElse(null);
    if (file == null || client == null) {
      pages.noSuchConversation(ctx);
      return;
    }
    boolean isNew = readers.reads(id, visitor.staff());
    pages.conversation(
        ctx,
        status,
        views.of(
            file,
            client,
            visitor,
            notice,
            typed,
            work.colleagues(visitor.staff()),
            readers.others(id, visitor.staff())));
    if (isNew) {
      joined.accept(id);
    }
  }
}
