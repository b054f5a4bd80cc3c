package wayfinder.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.conversation.Author;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.MessageId;

/** Sends one text and writes down how it went. */
final class Sending {
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
  private static final int OPTED_OUT = 21610;
  private static final int MOST_ATTEMPTS = 8;
  private static final Duration HALT = Duration.ofMinutes(1);

  private final Queue queue;
  private final Carrier carrier;
  private final InstantSource clock;
  private final DoubleSupplier jitter;
  private final LoopGuard loops;
  private final Doubts doubts;
  private final AtomicReference<Instant> haltedUntil = new AtomicReference<>(Instant.MIN);

  /**
   * @param jitter from 0 to 1
   */
  Sending(
      Queue queue,
      Carrier carrier,
      InstantSource clock,
      DoubleSupplier jitter,
      LoopGuard loops,
      Doubts doubts) {
    this.queue = queue;
    this.carrier = carrier;
    this.clock = clock;
    this.jitter = jitter;
    this.loops = loops;
    this.doubts = doubts;
  }

  /** What to do after a text. */
  enum Next {
    /** The next may follow at once. */
    GO_ON,
    /** The next may follow when the carrier can tell their order. */
    SPACED,
    /** Nothing may follow for now. */
    WAIT
  }

  /** Whether nothing is sent because our account can't send. */
  boolean isHalted() {
    return clock.instant().isBefore(haltedUntil.get());
  }

  /** Sends it if it still may go. */
  Next send(Queue.Queued queued) {
    MessageId id = queued.text().id();
    if (!MaySend.now(queued, clock.instant())) {
      settle(id, DeliveryState.CANCELLED, null, null);
      return Next.GO_ON;
    }
    if (goesOnALoop(queued)) {
      LOG.warn("text {} would go on a talk between machines", id);
      queue.endLoop(id, clock.instant());
      return Next.GO_ON;
    }
    return switch (handOver(queued.text())) {
      case Delivery.Accepted accepted -> {
        settle(id, DeliveryState.ACCEPTED, accepted.providerId(), null);
        yield Next.SPACED;
      }
      case Delivery.Refused refused -> {
        refused(queued, refused.code());
        yield Next.GO_ON;
      }
      case Delivery.Failed failed -> {
        failed(queued, failed);
        yield Next.WAIT;
      }
      case Delivery.Halted halted -> {
        halt(id, halted.code());
        yield Next.WAIT;
      }
      case Delivery.Unknown unknown -> {
        LOG.warn("text {} is in doubt: {}", id, unknown.cause());
        doubts.begin(queued, queued.attempts() == 0 ? Duration.ZERO : pause(queued, null));
        yield Next.GO_ON;
      }
    };
  }

  private boolean goesOnALoop(Queue.Queued queued) {
    boolean counts = queued.author() != Author.CASE_MANAGER && !queued.text().crisis();
    return counts && !loops.admits(queued.text().id().conversation(), clock.instant());
  }

  /** A carrier that breaks in the middle may have sent the text. */
  private Delivery handOver(OutboundText text) {
    try {
      return carrier.send(text);
    } catch (RuntimeException e) {
      return new Delivery.Unknown(e.getClass().getName());
    }
  }

  private void refused(Queue.Queued queued, int code) {
    LOG.warn("text {} was refused with code {}", queued.text().id(), code);
    settle(queued.text().id(), DeliveryState.FAILED, null, code);
    if (code == OPTED_OUT) {
      queue.markStopped(queued.text().id().conversation(), clock.instant());
    }
  }

  private void failed(Queue.Queued queued, Delivery.Failed failed) {
    MessageId id = queued.text().id();
    if (queued.attempts() >= MOST_ATTEMPTS && !queued.text().crisis()) {
      LOG.error("text {} is given up: {}", id, failed.cause());
      settle(id, DeliveryState.FAILED, null, null);
      return;
    }
    LOG.warn("text {} did not go and is tried again: {}", id, failed.cause());
    queue.putBack(id, clock.instant().plus(pause(queued, failed.retryAfter())));
  }

  private void halt(MessageId id, int code) {
    LOG.error("nothing can be sent: the carrier refuses our account with code {}", code);
    Instant until = clock.instant().plus(HALT);
    haltedUntil.set(until);
    queue.putBack(id, until);
  }

  private Duration pause(Queue.Queued queued, @Nullable Duration asked) {
    Duration pause = Backoff.after(queued.attempts(), asked, jitter.getAsDouble());
    return queued.text().crisis() ? Backoff.shortened(pause, asked) : pause;
  }

  private void settle(
      MessageId id, DeliveryState state, @Nullable String providerId, @Nullable Integer code) {
    queue.settle(id, state, providerId, code, clock.instant());
  }
}
