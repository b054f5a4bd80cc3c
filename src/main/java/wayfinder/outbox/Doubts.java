package wayfinder.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.MessageId;

/**
 * What is done with a text that may have gone or not. It is looked up before anything else. An
 * ordinary text is rather not sent than sent twice; an answer to danger rather twice than never.
 */
final class Doubts {
  private static final Logger LOG = LoggerFactory.getLogger(Doubts.class);

  /** With no answer from the carrier for so long an ordinary text is left for staff to see. */
  private static final Duration GIVE_UP = Duration.ofMinutes(10);

  /** With no answer from the carrier for so long an answer to danger is sent again. */
  private static final Duration DARE = Duration.ofMinutes(2);

  private final Queue queue;
  private final Carrier carrier;
  private final InstantSource clock;

  Doubts(Queue queue, Carrier carrier, InstantSource clock) {
    this.queue = queue;
    this.carrier = carrier;
    this.clock = clock;
  }

  /** Its sending has just ended in doubt. */
  void begin(Queue.Queued queued, Duration pause) {
    MessageId id = queued.text().id();
    Carrier.Lookup lookup = carrier.find(queued.text());
    if (lookup instanceof Carrier.Lookup.Found found) {
      has(id, found);
    } else if (lookup instanceof Carrier.Lookup.Absent && queued.text().crisis()) {
      queue.putBack(id, clock.instant().plus(pause));
    } else {
      queue.settle(id, DeliveryState.UNKNOWN, null, null, clock.instant());
    }
  }

  /**
   * It has been in doubt.
   *
   * @param longEnough whether the carrier would know it by now if it had it
   */
  void resolve(Queue.Queued queued, boolean longEnough) {
    MessageId id = queued.text().id();
    boolean crisis = queued.text().crisis();
    Instant now = clock.instant();
    switch (carrier.find(queued.text())) {
      case Carrier.Lookup.Found found -> has(id, found);
      case Carrier.Lookup.Absent _ -> {
        if (longEnough || crisis) {
          queue.putBack(id, now);
        }
      }
      case Carrier.Lookup.NoAnswer _ -> {
        Instant queuedAt = queued.text().queuedAt();
        if (crisis && !queuedAt.plus(DARE).isAfter(now)) {
          LOG.warn("text {} is sent again though the first may have gone", id);
          queue.putBack(id, now);
        } else if (!crisis && longEnough && !queuedAt.plus(GIVE_UP).isAfter(now)) {
          LOG.error("whether text {} went could not be learnt", id);
          giveUp(id, now);
        }
      }
    }
  }

  private void has(MessageId id, Carrier.Lookup.Found found) {
    queue.settle(id, DeliveryState.ACCEPTED, found.providerId(), null, clock.instant());
  }

  /** Twice, because a text whose process was killed was not settled even once. */
  private void giveUp(MessageId id, Instant now) {
    queue.settle(id, DeliveryState.UNKNOWN, null, null, now);
    queue.settle(id, DeliveryState.UNKNOWN, null, null, now);
  }
}
