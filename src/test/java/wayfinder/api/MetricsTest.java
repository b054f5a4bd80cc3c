package wayfinder.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Danger;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Effect;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Owner;
import wayfinder.conversation.TurnOutcome;
import wayfinder.conversation.Utterance;
import wayfinder.text.Language;

class MetricsTest {
  private static final String NUMBER = "4125550100";

  private final Metrics metrics = new Metrics();
  private final TestServer server =
      new TestServer(
          config -> {
            FaultAnswers.addTo(config);
            metrics.addTo(config);
            metrics.addRoutes(config.routes);
            config.routes.get("/api/v1/things/{id}", ctx -> ctx.result("a thing"));
            config.routes.get(
                "/api/v1/broken",
                ctx -> {
                  throw new IllegalStateException(NUMBER);
                });
          });

  @AfterEach
  void stop() {
    server.close();
    metrics.close();
  }

  @Test
  void theProcessIsMeasuredInPrometheusFormat() {
    HttpResponse<String> answer = server.get("/metrics");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(answer.body()).contains("# TYPE jvm_memory_used_bytes gauge", "process_uptime");
  }

  @Test
  void aTurnCountsItsRepliesAlarmsAndHandoffs() {
    var danger =
        new Danger(List.of(Danger.Category.SUICIDE), Danger.Severity.IMMEDIATE, List.of("a rule"));
    metrics.turn(
        Channel.SMS,
        outcome(
            2,
            new Effect.RaiseAlarm(danger, true),
            new Effect.HandOff(HandoffReason.DANGER),
            new Effect.Stop(),
            new Effect.MissAnswer(List.of("food"))));
    metrics.turn(Channel.WEB, outcome(1));
    assertThat(lines())
        .contains(
            "wayfinder_turns_total{channel=\"sms\"} 1.0",
            "wayfinder_turns_total{channel=\"web\"} 1.0",
            "wayfinder_replies_total{channel=\"sms\"} 2.0",
            "wayfinder_alarms_total{category=\"suicide\",severity=\"immediate\"} 1.0",
            "wayfinder_handoffs_total{reason=\"danger\"} 1.0",
            "wayfinder_stops_total{channel=\"sms\"} 1.0",
            "wayfinder_misses_total 1.0");
  }

  @Test
  void anAlarmThatNeverRangStandsAtNought() {
    assertThat(lines())
        .contains(
            "wayfinder_alarms_total{category=\"overdose\",severity=\"concern\"} 0.0",
            "wayfinder_handoffs_total{reason=\"asked\"} 0.0",
            "wayfinder_rate_limited_total 0.0");
  }

  @Test
  void theOutboxTheLimitsAndTheCommitsAreCounted() {
    metrics.delivery(DeliveryState.DELIVERED);
    metrics.delivery(DeliveryState.DELIVERED);
    metrics.delivery(DeliveryState.FAILED);
    metrics.rateLimited();
    metrics.commitBatch(3);
    metrics.commitBatch(4);
    metrics.watchOutbox(() -> 7);
    assertThat(lines())
        .contains(
            "wayfinder_outbox_texts_total{state=\"delivered\"} 2.0",
            "wayfinder_outbox_texts_total{state=\"failed\"} 1.0",
            "wayfinder_rate_limited_total 1.0",
            "wayfinder_commit_batch_count 2",
            "wayfinder_commit_batch_sum 7.0",
            "wayfinder_outbox_waiting 7.0");
  }

  @Test
  void requestsAreCountedByTemplateAndNothingOfTheirAddressIsKept() {
    server.get("/api/v1/things/" + NUMBER + "?q=" + NUMBER);
    server.get("/nothing/" + NUMBER);
    server.get("/api/v1/broken");
    server.raw("X" + NUMBER, "/api/v1/things/" + NUMBER);
    String route = "http_server_requests_seconds_count{method=\"%s\",route=\"%s\",status=\"%d\"}";
    awaitLine(route.formatted("GET", "/api/v1/things/{id}", 200) + " 1");
    awaitLine(route.formatted("GET", "unmatched", 404) + " 1");
    awaitLine(route.formatted("GET", "/api/v1/broken", 500) + " 1");
    assertThat(server.get("/metrics").body()).doesNotContain(NUMBER);
  }

  /** A request is counted after its answer went out, so that a line may come a moment later. */
  private void awaitLine(String line) {
    Instant end = Instant.now().plus(Duration.ofSeconds(10));
    while (!lines().contains(line) && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
    assertThat(lines()).contains(line);
  }

  private List<String> lines() {
    return server.get("/metrics").body().lines().toList();
  }

  private static TurnOutcome outcome(int replies, Effect... effects) {
    return new TurnOutcome(
        Stream.generate(() -> Utterance.plain(Kind.ANSWER, "words")).limit(replies).toList(),
        Language.EN,
        Dialogue.NEW,
        Owner.ASSISTANT,
        List.of(effects));
  }
}
