package wayfinder.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Stylesheet and modules of the desk: a fixed list, read at the start; nothing else is served. */
final class DeskFiles {
  private static final Map<String, String> TYPES =
      Map.of(
          "desk.css", "text/css; charset=utf-8",
          "desk.js", "text/javascript; charset=utf-8",
          "composer.js", "text/javascript; charset=utf-8",
          "live.js", "text/javascript; charset=utf-8",
          "segments.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");

  private final Map<String, byte[]> files = new HashMap<>();
  private final boolean secure;

  DeskFiles(boolean secure) {
    this.secure = secure;
    TYPES.keySet().forEach(name -> files.put(name, read(name)));
  }

  void addRoutes(RoutesConfig routes) {
    routes.get("/desk/files/{name}", this::file);
  }

  private void file(Context ctx) {
    String name = ctx.pathParam("name");
    SecurityHeaders.put(ctx, secure);
    byte[] bytes = files.get(name);
    String type = TYPES.get(name);
    if (bytes == null || type == null) {
      ctx.status(404).contentType("text/plain; charset=utf-8").result("No such file");
      return;
    }
    ctx.header("Cache-Control", "no-cache").contentType(type).result(bytes);
  }

  private static byte[] read(String name) {
    try (InputStream in = DeskFiles.class.getResourceAsStream("/desk/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing desk/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("desk/" + name + " could not be read", e);
    }
  }
}
