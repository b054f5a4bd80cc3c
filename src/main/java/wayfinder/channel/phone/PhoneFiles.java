package wayfinder.channel.phone;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;

/** The page and its files: a fixed list, read once, so that no address reaches anything else. */
final class PhoneFiles {
  private static final String PAGE = "index.html";
  private static final Map<String, String> TYPES =
      Map.of(
          PAGE,
          "text/html; charset=utf-8",
          "icon.svg",
          "image/svg+xml",
          "phone.css",
          "text/css; charset=utf-8",
          "phone.js",
          "text/javascript; charset=utf-8",
          "calls.js",
          "text/javascript; charset=utf-8",
          "people.js",
          "text/javascript; charset=utf-8",
          "thread.js",
          "text/javascript; charset=utf-8",
          "words.js",
          "text/javascript; charset=utf-8");

  private final Map<String, byte[]> files =
      TYPES.keySet().stream().collect(Collectors.toMap(name -> name, PhoneFiles::read));

  void addRoutes(RoutesConfig routes) {
    routes.get("/phone", ctx -> file(ctx, PAGE));
    routes.get("/phone/files/{name}", ctx -> file(ctx, ctx.pathParam("name")));
  }

  private void file(Context ctx, String name) {
    PhoneHeaders.set(ctx);
    byte[] bytes = files.get(name);
    if (bytes == null) {
      ctx.status(404).contentType("text/plain; charset=utf-8").result("No such file");
      return;
    }
    ctx.contentType(TYPES.getOrDefault(name, "application/octet-stream")).result(bytes);
  }

  private static byte[] read(String name) {
    try (InputStream in = PhoneFiles.class.getResourceAsStream("/phone/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing phone/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("phone/" + name + " could not be read", e);
    }
  }
}
