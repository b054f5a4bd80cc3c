package wayfinder.desk;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import wayfinder.http.EventSource;
import wayfinder.http.EventWriter;
import wayfinder.outbox.Announcements;

/**
 * Tells one open page that something changed, and not what: the page fetches what its reader may
 * see. At each waking and heartbeat it asks again whether the session is still good, and ends when
 * it is not.
 */
final class DeskEvents implements EventSource {
  private final Announcements announcements;
  private final BooleanSupplier isStillIn;
  private final AtomicBoolean changed = new AtomicBoolean();
  private final AtomicBoolean begun = new AtomicBoolean();

  DeskEvents(Announcements announcements, BooleanSupplier isStillIn) {
    this.announcements = announcements;
    this.isStillIn = isStillIn;
  }

  @Override
  public Runnable listen(Runnable wake) {
    return announcements.listenToAll(
            id -> {
              changed.set(true);
              wake.run();
            })
        ::close;
  }

  @Override
  public boolean tell(EventWriter out) throws IOException {
    if (!isStillIn.getAsBoolean()) {
      return false;
    }
    if (!begun.getAndSet(true)) {
      out.send("ready", "{}");
    }
    if (changed.getAndSet(false)) {
      out.send("changed", "{}");
    }
    return true;
  }

  @Override
  public void sayGoodbye(EventWriter out) throws IOException {
    out.send("signed-out", "{}");
  }
}
