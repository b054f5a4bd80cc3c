package wayfinder.channel.phone;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import wayfinder.conversation.ConversationId;
import wayfinder.http.EventSource;
import wayfinder.http.EventWriter;
import wayfinder.outbox.Announcements;

/**
 * Tells one open phone that something changed; what, it reads for itself from the store, so that
 * nothing told here can be lost or doubled. The first event comes at once: a phone that lost its
 * connection reads what it missed.
 */
final class PhoneEvents implements EventSource {
  private final Announcements announcements;
  private final ConversationId id;
  private final AtomicBoolean changed = new AtomicBoolean(true);

  PhoneEvents(Announcements announcements, ConversationId id) {
    this.announcements = announcements;
    this.id = id;
  }

  @Override
  public Runnable listen(Runnable wake) {
    return announcements.listen(
            id,
            () -> {
              changed.set(true);
              wake.run();
            })
        ::close;
  }

  @Override
  public boolean tell(EventWriter out) throws IOException {
    if (changed.getAndSet(false)) {
      out.send("changed", "1");
    }
    return true;
  }
}
