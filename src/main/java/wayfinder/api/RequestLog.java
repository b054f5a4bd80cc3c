package wayfinder.api;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One line in the log for each request: method, route template, status and duration, and an id made
 * here, which all lines of the request carry and the answer names in {@code X-Request-Id}. Nothing
 * that the caller sent stands in it: no address, path, query, header or body.
 */
public final class RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
  private static final String ID = "request";
  private static final int ID_BYTES = 8;

  private final SecureRandom random = new SecureRandom();

  /** Logs all requests. Added before any route, so that its id is there from the beginning. */
  public void addTo(JavalinConfig config) {
    config.routes.before(this::begin);
    config.requestLogger.http(RequestLog::end);
  }

  private void begin(Context ctx) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    ctx.attribute(ID, id);
    ctx.header("X-Request-Id", id);
    MDC.put(ID, id);
  }

  private static void end(Context ctx, Float millis) {
    Route route = Route.of(ctx);
    String id = ctx.attribute(ID);
    if (id != null) {
      MDC.put(ID, id);
    }
    LOG.info(
        "{} {} {} in {} ms",
        route.method(),
        route.template(),
        ctx.statusCode(),
        Math.round(millis));
    MDC.remove(ID);
  }
}
