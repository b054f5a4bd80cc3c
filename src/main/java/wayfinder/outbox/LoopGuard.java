package wayfinder.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import wayfinder.conversation.ConversationId;

/**
 * Ends a talk between two machines: so many automatic texts to one client a minute, and no more.
 * Carriers block both numbers at a little more than this.
 */
final class LoopGuard {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final int most;
  private final Map<ConversationId, Deque<Instant>> sent = new ConcurrentHashMap<>();

  LoopGuard(int most) {
    this.most = most;
  }

  /** Whether one more automatic text may go to this client now; if so it is counted. */
  boolean admits(ConversationId conversation, Instant now) {
    var admitted = new boolean[1];
    sent.compute(
        conversation,
        (id, before) -> {
          Deque<Instant> times = before == null ? new ArrayDeque<>() : before;
          forget(times, now);
          admitted[0] = times.size() < most;
          if (admitted[0]) {
            times.addLast(now);
          }
          return times;
        });
    return admitted[0];
  }

  /** Drops what no longer counts. */
  void forget(Instant now) {
    for (ConversationId conversation : sent.keySet()) {
      sent.computeIfPresent(
          conversation,
          (id, times) -> {
            forget(times, now);
            return times.isEmpty() ? null : times;
          });
    }
  }

  private static void forget(Deque<Instant> times, Instant now) {
    while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(WINDOW))) {
      times.removeFirst();
    }
  }
}
