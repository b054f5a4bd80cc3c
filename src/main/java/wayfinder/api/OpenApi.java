package wayfinder.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Serves the OpenAPI document of all HTTP calls, as it stands in the house's resources. */
public final class OpenApi {
  private static final String DOCUMENT = "/api/openapi.json";

  private final String document = read();

  /** Adds {@code /openapi.json}. */
  public void addRoutes(RoutesConfig routes) {
    routes.get("/openapi.json", this::document);
  }

  private void document(Context ctx) {
    ctx.contentType("application/json; charset=utf-8")
        .header("Cache-Control", "no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .header("Access-Control-Allow-Origin", "*")
        .result(document);
  }

  private static String read() {
    try (InputStream in = OpenApi.class.getResourceAsStream(DOCUMENT)) {
      return new String(
          Objects.requireNonNull(in, DOCUMENT + " is missing").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(DOCUMENT + " could not be read", e);
    }
  }
}
