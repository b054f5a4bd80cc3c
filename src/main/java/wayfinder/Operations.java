package wayfinder;

import io.javalin.config.JavalinConfig;
import java.time.Clock;
import java.util.Map;
import wayfinder.api.FaultAnswers;
import wayfinder.api.Health;
import wayfinder.api.HsdsCalls;
import wayfinder.api.Metrics;
import wayfinder.api.OpenApi;
import wayfinder.api.RequestLog;
import wayfinder.api.ScreeningCalls;
import wayfinder.api.SearchCalls;
import wayfinder.intake.CommitResult;
import wayfinder.intake.Commits;
import wayfinder.intake.StoreUnavailable;
import wayfinder.store.Store;

/** What operators and other programs ask of the service. */
record Operations(
    Metrics metrics, Health health, SearchCalls search, ScreeningCalls screening, HsdsCalls hsds) {
  static Operations over(Store store, Serving serving, HsdsCalls hsds, Clock local) {
    var health =
        new Health(
            Map.of("database", store::readiness, "index", Health.index(serving::searched, local)),
            serving::served,
            local);
    return new Operations(
        new Metrics(),
        health,
        new SearchCalls(serving::searched, local),
        new ScreeningCalls(() -> serving.assistant().content().programs(), local),
        hsds);
  }

  /** The same commits, counted. */
  Commits counting(Commits commits) {
    return turn -> {
      CommitResult result = commits.commit(turn);
      if (result instanceof CommitResult.Committed) {
        metrics.turn(turn.before().channel(), turn.outcome());
      }
      return result;
    };
  }

  /** Logs, counts and answers for all doors; added before them. */
  void addTo(JavalinConfig config) {
    new RequestLog().addTo(config);
    metrics.addTo(config);
    FaultAnswers.addTo(config);
    config.routes.exception(
        StoreUnavailable.class,
        (e, ctx) ->
            ctx.status(503)
                .header("Retry-After", "5")
                .contentType("text/plain; charset=utf-8")
                .result("The database can't be written to now. Please try again soon."));
    metrics.addRoutes(config.routes);
    health.addRoutes(config.routes);
    search.addRoutes(config.routes);
    screening.addRoutes(config.routes);
    hsds.addRoutes(config.routes);
    new OpenApi().addRoutes(config.routes);
  }
}
