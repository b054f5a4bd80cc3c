package wayfinder.desk;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import wayfinder.conversation.ConversationId;
import wayfinder.http.EventSource;
import wayfinder.http.EventWriter;
import wayfinder.outbox.Announcements;

/**
 * Tells one open page which conversations changed, and nothing else of them: the page fetches what
 * its reader may see. At each waking and heartbeat it asks again whether the session is still good,
 * and ends when it is not.
 */
final class DeskEvents implements EventSource {
  private final Announcements announcements;
  private final BooleanSupplier isStillIn;
  private final Set<ConversationId> changed = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean begun = new AtomicBoolean();

  DeskEvents(Announcements announcements, BooleanSupplier isStillIn) {
    this.announcements = announcements;
    this.isStillIn = isStillIn;
  }

  @Override
  public Runnable listen(Runnable wake) {
    return announcements.listenToAll(
            id -> {
              changed.add(id);
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
    Set<ConversationId> ids = Set.copyOf(changed);
    changed.removeAll(ids);
    if (!ids.isEmpty()) {
      out.send("changed", json(ids));
    }
    return true;
  }

  @Override
  public void sayGoodbye(EventWriter out) throws IOException {
    out.send("signed-out", "{}");
  }

  private static String json(Set<ConversationId> ids) {
    return ids.stream()
        .map(id -> "\"" + id.value() + "\"")
        .collect(Collectors.joining(",", "{\"ids\":[", "]}"));
  }
}
