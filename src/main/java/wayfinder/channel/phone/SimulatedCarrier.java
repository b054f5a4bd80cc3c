package wayfinder.channel.phone;

import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.MessageId;
import wayfinder.outbox.Carrier;
import wayfinder.outbox.Delivery;
import wayfinder.outbox.OutboundText;
import wayfinder.outbox.Queue;

/**
 * A carrier that moves nothing: it accepts every text and reports it sent and delivered a moment
 * later, as a real one would. Numbers that end in 0006 are a landline and get nothing.
 */
public final class SimulatedCarrier implements Carrier, AutoCloseable {
  private static final long SENT_AFTER_MILLIS = 150;
  private static final long DELIVERED_AFTER_MILLIS = 500;
  private static final int LANDLINE = 30006;

  private final Queue reports;
  private final InstantSource clock;
  private final Consumer<ConversationId> changed;
  private final Set<MessageId> accepted = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /**
   * @param reports takes what becomes of each text
   * @param changed is told after each report
   */
  public SimulatedCarrier(Queue reports, InstantSource clock, Consumer<ConversationId> changed) {
    this.reports = reports;
    this.clock = clock;
    this.changed = changed;
  }

  @Override
  public Delivery send(OutboundText text) {
    accepted.add(text.id());
    boolean landline = text.to().e164().endsWith("0006");
    var _ =
        later.schedule(
            () -> report(text.id(), DeliveryState.SENT, null),
            SENT_AFTER_MILLIS,
            TimeUnit.MILLISECONDS);
    var _ =
        later.schedule(
            () ->
                report(
                    text.id(),
                    landline ? DeliveryState.UNDELIVERED : DeliveryState.DELIVERED,
                    landline ? LANDLINE : null),
            DELIVERED_AFTER_MILLIS,
            TimeUnit.MILLISECONDS);
    return new Delivery.Accepted(providerId(text.id()));
  }

  /** It has what it accepted; a text cut off before that, or before the last start, it has not. */
  @Override
  public Lookup find(OutboundText text) {
    return accepted.contains(text.id())
        ? new Lookup.Found(providerId(text.id()))
        : new Lookup.Absent();
  }

  @Override
  public void close() {
    later.shutdownNow();
  }

  private void report(MessageId id, DeliveryState state, @Nullable Integer code) {
    reports.report(id, providerId(id), state, code, clock.instant());
    changed.accept(id.conversation());
  }

  private static String providerId(MessageId id) {
    return "simulated-" + id;
  }
}
