package wayfinder.api;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.http.Problem;
import wayfinder.http.Refused;

/**
 * What happens when nobody answers a request as it should be answered: on every path a fault is
 * logged by its class alone, because messages of exceptions can repeat what a client wrote; on the
 * paths of the API and of the operators the answer is a {@link Problem}.
 */
public final class FaultAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(FaultAnswers.class);
  private static final int[] STATUSES = {400, 404, 405, 413, 414, 415, 429, 431, 500, 503};

  private static final Set<String> ALONE =
      Set.of("/healthz", "/readyz", "/metrics", "/openapi.json");

  private FaultAnswers() {}

  /**
   * Sets it up. A door that answers faults of its own pages adds its routes after this and keeps
   * its handlers to its own exceptions.
   */
  public static void addTo(JavalinConfig config) {
    config.http.prefer405over404 = true;
    config.routes.exception(Refused.class, (e, ctx) -> e.problem().answer(ctx));
    config.routes.exception(Exception.class, FaultAnswers::fail);
    config.router.javaLangErrorHandler(
        (response, error) -> {
          LOG.error("a request failed", error);
          response.setStatus(500);
        });
    for (int status : STATUSES) {
      config.routes.error(status, ctx -> complete(ctx, status));
    }
  }

  private static void fail(Exception e, Context ctx) {
    Route route = Route.of(ctx);
    LOG.error("{} {} failed", route.method(), route.template(), e);
    ctx.status(500).contentType("text/plain; charset=utf-8").result("Internal error");
  }

  private static void complete(Context ctx, int status) {
    String type = ctx.res().getContentType();
    boolean answered = type != null && (type.startsWith(Problem.TYPE) || status == 503);
    if (isOurs(ctx.path()) && !answered) {
      Problem.of(status).answer(ctx);
    }
  }

  private static boolean isOurs(String path) {
    return path.startsWith("/api/") || path.startsWith("/hsds") || ALONE.contains(path);
  }
}
