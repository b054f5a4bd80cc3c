package wayfinder.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.MessageId;

/**
 * Sends texts after the commit: those of one conversation in order, conversations side by side.
 * Every text is in the store before it is sent and its fate is in the store after; a text whose
 * sending was cut off is looked up at the carrier before anything else is done with it.
 */
public final class Outbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final Duration SWEEP = Duration.ofSeconds(1);
  private static final Duration LOOK_UP = Duration.ofSeconds(10);

  /** Longer than any sending takes, here or in another process. */
  private static final Duration IN_DOUBT_AFTER = Duration.ofSeconds(60);

  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);
  private static final int MOST_AT_ONCE = 200;
  private static final int MOST_AUTOMATIC_A_MINUTE = 20;

  private final Queue queue;
  private final Carrier carrier;
  private final InstantSource clock;
  private final Consumer<ConversationId> changed;
  private final ExecutorService senders;
  private final LoopGuard loops = new LoopGuard(MOST_AUTOMATIC_A_MINUTE);
  private final Doubts doubts;
  private final Sending sending;
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("outbox").factory());
  private final Set<ConversationId> busy = ConcurrentHashMap.newKeySet();
  private final Set<ConversationId> again = ConcurrentHashMap.newKeySet();
  private final Set<MessageId> lookedUp = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean closing = new AtomicBoolean();

  /**
   * @param changed is told of a conversation when the state of one of its texts changed
   */
  public Outbox(
      Queue queue, Carrier carrier, InstantSource clock, Consumer<ConversationId> changed) {
    this(queue, carrier, clock, changed, Executors.newVirtualThreadPerTaskExecutor());
  }

  Outbox(
      Queue queue,
      Carrier carrier,
      InstantSource clock,
      Consumer<ConversationId> changed,
      ExecutorService senders) {
    this.queue = queue;
    this.carrier = carrier;
    this.clock = clock;
    this.changed = changed;
    this.senders = senders;
    this.doubts = new Doubts(queue, carrier, clock);
    this.sending = new Sending(queue, carrier, clock, Math::random, loops, doubts);
  }

  /** Takes up what an earlier process left, then keeps an eye on what is due. */
  public void start() {
    run(() -> resolve(clock.instant(), false));
    repeat(this::sweep, SWEEP);
    repeat(() -> resolve(clock.instant().minus(IN_DOUBT_AFTER), true), LOOK_UP);
  }

  /** Something of this conversation may be due: returns at once. */
  public void wake(ConversationId conversation) {
    again.add(conversation);
    if (busy.add(conversation)) {
      run(() -> drain(conversation));
    }
  }

  /** Wakes every conversation that has something due. */
  void sweep() {
    Instant now = clock.instant();
    loops.forget(now);
    if (!sending.isHalted()) {
      queue.due(now, MOST_AT_ONCE).forEach(this::wake);
    }
  }

  /** Looks up the texts in doubt that were taken before this instant. */
  void resolve(Instant takenBefore, boolean longEnough) {
    for (Queue.Queued doubtful : queue.inDoubt(takenBefore, MOST_AT_ONCE)) {
      MessageId id = doubtful.text().id();
      if (lookedUp.add(id)) {
        run(() -> resolve(doubtful, longEnough));
      }
    }
  }

  private void resolve(Queue.Queued doubtful, boolean longEnough) {
    MessageId id = doubtful.text().id();
    try {
      doubts.resolve(doubtful, longEnough);
      changed.accept(id.conversation());
    } finally {
      lookedUp.remove(id);
    }
    wake(id.conversation());
  }

  private void drain(ConversationId conversation) {
    Sending.Next next = Sending.Next.GO_ON;
    try {
      again.remove(conversation);
      while (mayFollow(next) && !isClosing() && !sending.isHalted()) {
        Optional<Queue.Queued> text = queue.takeNext(conversation, clock.instant());
        if (text.isEmpty()) {
          return;
        }
        next = sending.send(text.get());
        changed.accept(conversation);
      }
    } finally {
      if (next == Sending.Next.SPACED && !mayFollow(next)) {
        rest(conversation);
      } else {
        release(conversation);
      }
    }
  }

  private boolean mayFollow(Sending.Next before) {
    return switch (before) {
      case GO_ON -> true;
      case SPACED -> carrier.spacing().isZero();
      case WAIT -> false;
    };
  }

  /**
   * Keeps the space that a carrier needs between texts; what is due by then is found by a sweep.
   */
  private void rest(ConversationId conversation) {
    try {
      var _ =
          sweeper.schedule(
              () -> run(() -> release(conversation)),
              carrier.spacing().toMillis(),
              TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("nothing follows while the outbox closes");
    }
  }

  private void release(ConversationId conversation) {
    busy.remove(conversation);
    if (again.contains(conversation) && !isClosing()) {
      wake(conversation);
    }
  }

  private boolean isClosing() {
    return closing.get();
  }

  private void repeat(Runnable task, Duration pause) {
    var _ =
        sweeper.scheduleWithFixedDelay(
            () -> run(task), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A fault, such as a store that can't write now, ends only this try: the next sweep is one. */
  private void run(Runnable task) {
    try {
      senders.execute(
          () -> {
            try {
              task.run();
            } catch (RuntimeException e) {
              LOG.error("the outbox was held up: {}", e.getClass().getName());
            }
          });
    } catch (RejectedExecutionException e) {
      LOG.debug("nothing is begun while the outbox closes");
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
