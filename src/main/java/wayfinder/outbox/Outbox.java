package wayfinder.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.conversation.ConversationId;

/**
 * Sends texts after the commit: those of one conversation in order, conversations side by side.
 * Every text is in the store before it is sent and its fate is in the store after; a text whose
 * sending was cut off is looked up at the carrier before anything else is done with it.
 */
public final class Outbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final Duration SWEEP = Duration.ofSeconds(1);
  private static final Duration IN_DOUBT_AFTER = Duration.ofSeconds(60);
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);
  private static final int MOST_AT_ONCE = 200;

  private final Queue queue;
  private final InstantSource clock;
  private final Consumer<ConversationId> changed;
  private final Sending sending;
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final Set<ConversationId> busy = ConcurrentHashMap.newKeySet();
  private final Set<ConversationId> again = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean closing = new AtomicBoolean();

  /**
   * @param changed is told of a conversation when the state of one of its texts changed
   */
  public Outbox(
      Queue queue, Carrier carrier, InstantSource clock, Consumer<ConversationId> changed) {
    this.queue = queue;
    this.clock = clock;
    this.changed = changed;
    this.sending = new Sending(queue, carrier, clock, Math::random);
  }

  /** Takes up what an earlier process left, then keeps an eye on what is due. */
  public void start() {
    senders.execute(() -> resolve(clock.instant()));
    var _ =
        sweeper.scheduleWithFixedDelay(
            this::sweep, SWEEP.toMillis(), SWEEP.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Something of this conversation may be due: returns at once. */
  public void wake(ConversationId conversation) {
    if (closing.get()) {
      return;
    }
    if (busy.add(conversation)) {
      senders.execute(() -> drain(conversation));
    } else {
      again.add(conversation);
    }
  }

  private void drain(ConversationId conversation) {
    try {
      again.remove(conversation);
      boolean goOn = true;
      while (goOn && !closing.get()) {
        Optional<Queue.Queued> next = queue.takeNext(conversation, clock.instant());
        goOn = next.isPresent() && sending.send(next.get());
        if (next.isPresent()) {
          changed.accept(conversation);
        }
      }
    } catch (RuntimeException e) {
      LOG.error("texts of {} could not be sent now: {}", conversation, e.getClass().getName());
    } finally {
      busy.remove(conversation);
      if (again.remove(conversation)) {
        wake(conversation);
      }
    }
  }

  private void sweep() {
    try {
      Instant now = clock.instant();
      queue.due(now, MOST_AT_ONCE).forEach(this::wake);
      resolve(now.minus(IN_DOUBT_AFTER));
    } catch (RuntimeException e) {
      LOG.error("the outbox could not be looked through: {}", e.getClass().getName());
    }
  }

  private void resolve(Instant takenBefore) {
    for (Queue.Queued doubtful : queue.inDoubt(takenBefore, MOST_AT_ONCE)) {
      sending.resolve(doubtful);
      changed.accept(doubtful.text().id().conversation());
      wake(doubtful.text().id().conversation());
    }
  }

  /**
   * Finishes what it began, for at most 10 seconds; what has not begun waits for the next start.
   */
  @Override
  public void close() {
    closing.set(true);
    sweeper.shutdownNow();
    senders.shutdown();
    try {
      if (!senders.awaitTermination(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("some texts were still being sent; the next start looks them up");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
