package wayfinder.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import wayfinder.access.Token;
import wayfinder.conversation.ConversationId;

/**
 * Tells one open page which conversations changed, and nothing else of them: the page fetches what
 * its reader may see. Before each event, and every few seconds, it asks again whether the session
 * is still good, and ends when it is not.
 */
final class EventStream {
  private static final Duration HEARTBEAT = Duration.ofSeconds(4);
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Token token;
  private final Predicate<Token> isStillIn;
  private final Set<ConversationId> changed = ConcurrentHashMap.newKeySet();
  private final Semaphore woken = new Semaphore(0);
  private final AtomicBoolean ended = new AtomicBoolean();

  EventStream(Token token, Predicate<Token> isStillIn) {
    this.token = token;
    this.isStillIn = isStillIn;
  }

  boolean isOf(Token other) {
    return token.equals(other);
  }

  boolean isOfTheSame(EventStream other) {
    return isOf(other.token);
  }

  /** This conversation changed. Returns at once. */
  void changed(ConversationId id) {
    changed.add(id);
    woken.release();
  }

  /** Ends the stream soon. */
  void end() {
    ended.set(true);
    woken.release();
  }

  /** Sends until {@link #end} is called, the session ends, or the reader is gone. */
  void run(OutputStream out) throws IOException, InterruptedException {
    long start = System.nanoTime();
    send(out, "retry: 3000\nevent: ready\ndata: {}\n\n");
    while (System.nanoTime() - start < LONGEST.toNanos()) {
      boolean told = woken.tryAcquire(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
      woken.drainPermits();
      if (ended.get() || !isStillIn.test(token)) {
        send(out, "event: signed-out\ndata: {}\n\n");
        return;
      }
      send(out, told ? changes() : ": still here\n\n");
    }
  }

  private String changes() {
    Set<ConversationId> ids = Set.copyOf(changed);
    changed.removeAll(ids);
    return ids.stream()
        .map(id -> "\"" + id.value() + "\"")
        .collect(Collectors.joining(",", "event: changed\ndata: {\"ids\":[", "]}\n\n"));
  }

  private static void send(OutputStream out, String event) throws IOException {
    out.write(event.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
