package wayfinder.api;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.function.IntSupplier;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Danger;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.Effect;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.TurnOutcome;

/**
 * What is counted, for operators. Every label is a word of ours from a short list: none can hold an
 * id, a number or anything a client wrote. Safe for many threads.
 */
public final class Metrics implements AutoCloseable {
  private static final double[] PERCENTILES = {0.5, 0.95, 0.99};

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final DistributionSummary batches;

  /** Begins to count the process itself. */
  public Metrics() {
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
    batches =
        DistributionSummary.builder("wayfinder.commit.batch")
            .description("Transactions written with one fsync")
            .register(registry);
    for (Danger.Severity severity : Danger.Severity.values()) {
      for (Danger.Category category : Danger.Category.values()) {
        alarms(category, severity, 0);
      }
    }
    for (HandoffReason reason : HandoffReason.values()) {
      handoffs(reason, 0);
    }
    registry.counter("wayfinder.rate.limited");
  }

  /** Where other doors count what only they see; by labels of their own few words. */
  public MeterRegistry registry() {
    return registry;
  }

  /** Counts and times all requests by route template. */
  public void addTo(JavalinConfig config) {
    config.requestLogger.http((ctx, millis) -> request(ctx, millis));
  }

  /** Adds {@code /metrics}. */
  public void addRoutes(RoutesConfig routes) {
    routes.get("/metrics", this::scrape);
  }

  /** A turn was committed. A repeated message is no turn. */
  public void turn(Channel channel, TurnOutcome outcome) {
    String on = channel.name().toLowerCase(Locale.ROOT);
    registry.counter("wayfinder.turns", "channel", on).increment();
    registry.counter("wayfinder.replies", "channel", on).increment(outcome.replies().size());
    for (Effect effect : outcome.effects()) {
      switch (effect) {
        case Effect.RaiseAlarm alarm ->
            alarms(alarm.danger().category(), alarm.danger().severity(), 1);
        case Effect.HandOff handoff -> handoffs(handoff.reason(), 1);
        case Effect.Stop _ -> registry.counter("wayfinder.stops", "channel", on).increment();
        case Effect.Hush _ -> registry.counter("wayfinder.hushes", "channel", on).increment();
        case Effect.Start _ -> registry.counter("wayfinder.starts", "channel", on).increment();
        case Effect.MissAnswer _ -> registry.counter("wayfinder.misses").increment();
        case Effect.TickStep _ -> registry.counter("wayfinder.steps.ticked").increment();
        case Effect.DelayStep _ -> registry.counter("wayfinder.steps.delayed").increment();
        case Effect.RemindOfDay _ -> registry.counter("wayfinder.reminders.wanted").increment();
        case Effect.KeepDeadline _ -> registry.counter("wayfinder.deadlines.counted").increment();
        case Effect.SettleReferral settled ->
            registry
                .counter(
                    "wayfinder.referrals.settled",
                    "told",
                    settled.told().name().toLowerCase(Locale.ROOT))
                .increment();
        case Effect.OpenCorrection _ -> registry.counter("wayfinder.corrections").increment();
      }
    }
  }

  /** A text of the outbox came to this state. */
  public void delivery(DeliveryState state) {
    registry.counter("wayfinder.outbox.texts", "state", state.apiName()).increment();
  }

  /** A caller was slowed down. */
  public void rateLimited() {
    registry.counter("wayfinder.rate.limited").increment();
  }

  /** So many transactions were written with one fsync. */
  public void commitBatch(int transactions) {
    batches.record(transactions);
  }

  /** Shows how many texts wait in the outbox, asked at each scrape. */
  public void watchOutbox(IntSupplier waiting) {
    registry.gauge("wayfinder.outbox.waiting", waiting, IntSupplier::getAsInt);
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }

  private void alarms(Danger.Category category, Danger.Severity severity, int more) {
    registry
        .counter("wayfinder.alarms", "category", category.slug(), "severity", severity.slug())
        .increment(more);
  }

  private void handoffs(HandoffReason reason, int more) {
    registry
        .counter("wayfinder.handoffs", "reason", reason.name().toLowerCase(Locale.ROOT))
        .increment(more);
  }

  private void request(Context ctx, float millis) {
    Route route = Route.of(ctx);
    Timer.builder("http.server.requests")
        .tag("method", route.method())
        .tag("route", route.template())
        .tag("status", Integer.toString(ctx.statusCode()))
        .publishPercentiles(PERCENTILES)
        .register(registry)
        .record(Duration.ofNanos(Math.round(millis * 1_000_000.0)));
  }

  private void scrape(Context ctx) {
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
        .header("Cache-Control", "no-store")
        .result(registry.scrape("text/plain; version=0.0.4; charset=utf-8"));
  }
}
