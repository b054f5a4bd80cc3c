package wayfinder.desk;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Token;
import wayfinder.conversation.ConversationId;
import wayfinder.http.EventSource;
import wayfinder.http.EventWriter;
import wayfinder.outbox.Announcements;

/**
 * Tells one open page that something changed, and not what: the page fetches what its reader may
 * see. At each waking and heartbeat it asks again whether the session is still good, and ends when
 * it is not. It asks when all has been said: hundreds of pages that ask first would wait for each
 * other. The page of one case also hears that its client types, if its reader may still see it.
 */
final class DeskEvents implements EventSource {
  private final Announcements announcements;
  private final OpenPages pages;
  private final Token token;
  private final @Nullable ConversationId shown;
  private final BooleanSupplier maySee;
  private final AtomicBoolean changed = new AtomicBoolean();
  private final AtomicBoolean typing = new AtomicBoolean();
  private final AtomicBoolean begun = new AtomicBoolean();

  /**
   * @param shown the case on the page; null where it shows none
   * @param maySee whether the reader may see that case now
   */
  DeskEvents(
      Announcements announcements,
      OpenPages pages,
      Token token,
      @Nullable ConversationId shown,
      BooleanSupplier maySee) {
    this.announcements = announcements;
    this.pages = pages;
    this.token = token;
    this.shown = shown;
    this.maySee = maySee;
  }

  @Override
  public Runnable listen(Runnable wake) {
    Announcements.Handle toAll =
        announcements.listenToAll(
            id -> {
              changed.set(true);
              wake.run();
            });
    List<Announcements.Handle> listening =
        shown == null ? List.of(toAll) : List.of(toAll, listenToTyping(shown, wake));
    return () -> {
      listening.forEach(Announcements.Handle::close);
      pages.closed(token);
    };
  }

  private Announcements.Handle listenToTyping(ConversationId id, Runnable wake) {
    return announcements.listenToTyping(
        id,
        () -> {
          typing.set(true);
          wake.run();
        });
  }

  @Override
  public boolean tell(EventWriter out) throws IOException {
    if (!begun.getAndSet(true)) {
      out.send("ready", "{}");
    }
    if (changed.getAndSet(false)) {
      out.send("changed", "{}");
    }
    if (typing.getAndSet(false) && maySee.getAsBoolean()) {
      out.send("typing", "{}");
    }
    return pages.areStillIn(token);
  }

  @Override
  public void sayGoodbye(EventWriter out) throws IOException {
    out.send("signed-out", "{}");
  }
}
