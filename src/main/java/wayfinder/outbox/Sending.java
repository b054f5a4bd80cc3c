package wayfinder.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.MessageId;

/** Sends one text and writes down how it went. */
final class Sending {
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
  private static final int OPTED_OUT = 21610;
  private static final int MOST_ATTEMPTS = 8;

  private final Queue queue;
  private final Carrier carrier;
  private final InstantSource clock;
  private final DoubleSupplier jitter;

  Sending(Queue queue, Carrier carrier, InstantSource clock, DoubleSupplier jitter) {
    this.queue = queue;
    this.carrier = carrier;
    this.clock = clock;
    this.jitter = jitter;
  }

  /** Whether the next text of the conversation may follow at once. */
  boolean send(Queue.Queued queued) {
    MessageId id = queued.text().id();
    if (!MaySend.now(queued, clock.instant())) {
      settle(id, DeliveryState.CANCELLED, null, null);
      return true;
    }
    return switch (carrier.send(queued.text())) {
      case Delivery.Accepted accepted -> {
        settle(id, DeliveryState.ACCEPTED, accepted.providerId(), null);
        yield true;
      }
      case Delivery.Refused refused -> {
        refused(queued, refused.code());
        yield true;
      }
      case Delivery.Failed failed -> {
        failed(queued, failed);
        yield false;
      }
      case Delivery.Unknown unknown -> {
        LOG.warn("text {} is in doubt: {}", id, unknown.cause());
        settle(id, DeliveryState.UNKNOWN, null, null);
        yield false;
      }
    };
  }

  /** Asks the carrier whether it has a text whose sending ended in doubt. */
  void resolve(Queue.Queued queued) {
    MessageId id = queued.text().id();
    switch (carrier.find(queued.text())) {
      case Carrier.Lookup.Found found ->
          settle(id, DeliveryState.ACCEPTED, found.providerId(), null);
      case Carrier.Lookup.Absent _ -> queue.putBack(id, clock.instant());
      case Carrier.Lookup.NoAnswer _ -> {
        if (queued.text().crisis()) {
          queue.putBack(id, clock.instant());
        }
      }
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
    Duration pause = Backoff.after(queued.attempts(), failed.retryAfter(), jitter.getAsDouble());
    queue.putBack(id, clock.instant().plus(pause));
  }

  private void settle(
      MessageId id, DeliveryState state, @Nullable String providerId, @Nullable Integer code) {
    queue.settle(id, state, providerId, code, clock.instant());
  }
}
