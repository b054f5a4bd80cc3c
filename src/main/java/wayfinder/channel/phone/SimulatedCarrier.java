package wayfinder.channel.phone;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.MessageId;
import wayfinder.outbox.Carrier;
import wayfinder.outbox.Delivery;
import wayfinder.outbox.OutboundText;
import wayfinder.outbox.Queue;

/**
 * A carrier that moves nothing: it accepts every text under an id of its own and reports it sent
 * and delivered a moment later, as a real one would. Numbers that end in 0006 are a landline: their
 * texts are reported undelivered with code 30006.
 *
 * <p>It forgets when the process ends: a text whose sending was cut off by that is then absent, and
 * is sent again.
 */
public final class SimulatedCarrier implements Carrier, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SimulatedCarrier.class);
  private static final Duration SENT_AFTER = Duration.ofMillis(150);
  private static final Duration REPORTED_AFTER = Duration.ofMillis(350);
  private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);
  private static final int MOST_TRIES = 30;
  private static final int MOST_KEPT = 10_000;
  private static final String LANDLINE_ENDS = "0006";

  /** The carrier's code for a landline or a carrier that can't be reached. */
  private static final int LANDLINE = 30006;

  private final Queue reports;
  private final InstantSource clock;
  private final Consumer<ConversationId> changed;
  private final Map<MessageId, String> accepted = new LinkedHashMap<>();
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("carrier").factory());

  /**
   * @param reports takes what becomes of each text
   * @param changed is told after each report
   */
  public SimulatedCarrier(Queue reports, InstantSource clock, Consumer<ConversationId> changed) {
    this.reports = reports;
    this.clock = clock;
    this.changed = changed;
  }

  /** Accepts it; the same text again keeps its id and is reported again. Fails only when closed. */
  @Override
  public Delivery send(OutboundText text) {
    String providerId = accept(text.id());
    var sent = new Report(text.id(), providerId, DeliveryState.SENT, null);
    Report end =
        text.to().e164().endsWith(LANDLINE_ENDS)
            ? new Report(text.id(), providerId, DeliveryState.UNDELIVERED, LANDLINE)
            : new Report(text.id(), providerId, DeliveryState.DELIVERED, null);
    try {
      schedule(SENT_AFTER, () -> tell(sent, end, 1));
      return new Delivery.Accepted(providerId);
    } catch (RejectedExecutionException e) {
      forget(text.id());
      return new Delivery.Failed("the simulated carrier is closed", null);
    }
  }

  @Override
  public Lookup find(OutboundText text) {
    synchronized (accepted) {
      String providerId = accepted.get(text.id());
      return providerId == null ? new Lookup.Absent() : new Lookup.Found(providerId);
    }
  }

  /** Ends at once; what was not reported yet never will be. */
  @Override
  public void close() {
    later.shutdownNow();
  }

  /** One report; {@code code} is the carrier's, where the text did not arrive. */
  private record Report(
      MessageId id, String providerId, DeliveryState state, @Nullable Integer code) {}

  private void schedule(Duration pause, Runnable task) {
    var _ = later.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void tell(Report report, @Nullable Report next, int tries) {
    try {
      reports.report(
          report.id(), report.providerId(), report.state(), report.code(), clock.instant());
      changed.accept(report.id().conversation());
      if (next != null) {
        schedule(REPORTED_AFTER, () -> tell(next, null, 1));
      }
    } catch (RejectedExecutionException e) {
      LOG.debug("closed before the end of {} was reported", report.id());
    } catch (RuntimeException e) {
      tellAgain(report, next, tries, e);
    }
  }

  private void tellAgain(Report report, @Nullable Report next, int tries, RuntimeException fault) {
    LOG.warn("no report of {} was taken: {}", report.id(), fault.getClass().getName());
    if (tries < MOST_TRIES && !later.isShutdown()) {
      schedule(AGAIN_AFTER, () -> tell(report, next, tries + 1));
    }
  }

  private String accept(MessageId id) {
    synchronized (accepted) {
      if (accepted.size() >= MOST_KEPT) {
        accepted.remove(accepted.keySet().iterator().next());
      }
      return accepted.computeIfAbsent(id, key -> newId());
    }
  }

  private void forget(MessageId id) {
    synchronized (accepted) {
      accepted.remove(id);
    }
  }

  private static String newId() {
    byte[] bytes = new byte[16];
    ThreadLocalRandom.current().nextBytes(bytes);
    return "SIM" + HexFormat.of().formatHex(bytes);
  }
}
