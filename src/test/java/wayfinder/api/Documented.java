package wayfinder.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Holds the OpenAPI document against the routes that a server really has. */
public final class Documented {
  private static final Pattern GROUPS =
      Pattern.compile("/api/.*|/hsds.*|/sms/.*|/healthz|/readyz|/metrics|/openapi\\.json");
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final JsonNode document;

  /**
   * @param document as it is served at {@code /openapi.json}
   */
  public Documented(String document) {
    this.document = TestServer.json(document);
  }

  /**
   * A method and the template of its path.
   *
   * @param method in upper case
   */
  public record Call(String method, String path) implements Comparable<Call> {
    @Override
    public int compareTo(Call other) {
      return (path + " " + method).compareTo(other.path + " " + other.method);
    }
  }

  /** All routes of a server. */
  public static List<Call> routesOf(Javalin server) {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .map(endpoint -> new Call(endpoint.method.name(), endpoint.path))
        .toList();
  }

  /**
   * Fails unless every documented call is among the routes, and every route of the documented
   * groups is in the document. Pages, files and what a browser asks before a call are no calls.
   */
  public void matches(Collection<Call> routes) {
    var registered = new TreeSet<Call>();
    routes.stream()
        .filter(route -> METHODS.contains(route.method()))
        .filter(route -> GROUPS.matcher(route.path()).matches())
        .forEach(registered::add);
    assertThat(calls()).as("documented calls").isEqualTo(registered);
  }

  /** What the document describes. */
  Set<Call> calls() {
    var calls = new TreeSet<Call>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        String name = method.getKey().toUpperCase(Locale.ROOT);
        if (METHODS.contains(name)) {
          calls.add(new Call(name, path.getKey()));
        }
      }
    }
    return calls;
  }
}
