package wayfinder.channel.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Message;

/**
 * One browser's stream of Server-Sent Events.
 *
 * <p>An announcement only wakes it; what it sends it reads from the store, above the last place it
 * sent, so that nothing is left out or sent twice. At each waking it asks again whether the token
 * still opens the chat, and ends when it does not. It ends by itself after some time and the
 * browser takes up again from the last id: a stream that a dead connection left behind goes too.
 */
final class EventStream {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Chats chats;
  private final ConversationId id;
  private final byte[] tokenHash;
  private final long after;
  private final Semaphore woken = new Semaphore(0);
  private final AtomicBoolean ended = new AtomicBoolean();

  EventStream(Chats chats, ConversationId id, byte[] tokenHash, long after) {
    this.chats = chats;
    this.id = id;
    this.tokenHash = tokenHash.clone();
    this.after = after;
  }

  /** Something changed. Returns at once. */
  void wake() {
    woken.release();
  }

  /** Ends the stream soon. */
  void end() {
    ended.set(true);
    wake();
  }

  /** Sends until the chat ends, {@link #end} is called, or the reader is gone. */
  void run(OutputStream out) throws IOException, InterruptedException {
    long start = System.nanoTime();
    long last = after;
    String owner = "";
    send(out, "retry: 2000\n\n");
    while (!ended.get() && System.nanoTime() - start < LONGEST.toNanos()) {
      Optional<Conversation> still = chats.open(id, tokenHash);
      if (still.isEmpty()) {
        return;
      }
      for (Message message : chats.messagesAfter(id, last)) {
        last = message.id().seq();
        send(out, "id: %d\nevent: message\ndata: %s\n\n".formatted(last, MessageJson.one(message)));
      }
      String owns = still.get().owner().apiName();
      if (!owns.equals(owner)) {
        owner = owns;
        send(out, "event: owner\ndata: {\"owner\":\"%s\"}\n\n".formatted(owner));
      }
      if (!woken.tryAcquire(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)) {
        send(out, ": still here\n\n");
      }
      woken.drainPermits();
    }
  }

  private static void send(OutputStream out, String event) throws IOException {
    out.write(event.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
