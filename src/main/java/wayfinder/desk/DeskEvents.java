package wayfinder.desk;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import wayfinder.access.Token;
import wayfinder.http.EventSource;
import wayfinder.http.EventWriter;
import wayfinder.outbox.Announcements;

/**
 * Tells one open page that something changed, and not what: the page fetches what its reader may
 * see. At each waking and heartbeat it asks again whether the session is still good, and ends when
 * it is not. It asks when all has been said: hundreds of pages that ask first would wait for each
 * other.
 */
final class DeskEvents implements EventSource {
  private final Announcements announcements;
  private final OpenPages pages;
  private final Token token;
  private final AtomicBoolean changed = new AtomicBoolean();
  private final AtomicBoolean begun = new AtomicBoolean();

  DeskEvents(Announcements announcements, OpenPages pages, Token token) {
    this.announcements = announcements;
    this.pages = pages;
    this.token = token;
  }

  @Override
  public Runnable listen(Runnable wake) {
    Announcements.Handle listening =
        announcements.listenToAll(
            id -> {
              changed.set(true);
              wake.run();
            });
    return () -> {
      listening.close();
      pages.closed(token);
    };
  }

  @Override
  public boolean tell(EventWriter out) throws IOException {
    if (!begun.getAndSet(true)) {
      out.send("ready", "{}");
    }
    if (changed.getAndSet(false)) {
      out.send("changed", "{}");
    }
    return pages.areStillIn(token);
  }

  @Override
  public void sayGoodbye(EventWriter out) throws IOException {
    out.send("signed-out", "{}");
  }
}
