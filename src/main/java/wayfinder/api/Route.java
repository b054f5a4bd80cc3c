package wayfinder.api;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.Set;

/**
 * What a request asked for, in words that hold nothing of the client: only methods and paths that
 * the house itself wrote down.
 *
 * @param method {@code OTHER} for one that HTTP does not define
 * @param template such as {@code /api/v1/conversations/{id}/messages}; {@code unmatched} when no
 *     route took it
 */
record Route(String method, String template) {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  static Route of(Context ctx) {
    String method = ctx.req().getMethod();
    Endpoint endpoint = ctx.endpoints().lastHttpEndpoint();
    return new Route(
        METHODS.contains(method) ? method : "OTHER",
        endpoint == null ? "unmatched" : endpoint.path);
  }
}
