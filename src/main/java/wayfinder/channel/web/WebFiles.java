package wayfinder.channel.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import wayfinder.text.Language;

/**
 * The chat page and its files. The files are a fixed list, read once at the start, so that no name
 * in an address can reach anything else.
 */
final class WebFiles {
  private static final int TAG_BYTES = 12;

  /** All that {@code /web/} serves. */
  static final List<String> NAMES =
      List.of(
          "calls.js",
          "chat.css",
          "end-chat.js",
          "icon.svg",
          "leave.js",
          "messages.js",
          "outgoing.js",
          "page.css",
          "page.js",
          "session.js",
          "view.js",
          "wayfinder-chat.js",
          "widget.css",
          "words.en.json",
          "words.es.json",
          "words.js");

  private final Pages pages;
  private final SecurityHeaders headers;
  private final Map<String, WebFile> files = new HashMap<>();

  /** One file as it is served. */
  private record WebFile(String content, String type, String tag) {}

  WebFiles(Pages pages, SecurityHeaders headers) {
    this.pages = pages;
    this.headers = headers;
    NAMES.forEach(name -> files.put(name, read(name)));
    files.put("widget.js", read("widget.js"));
  }

  void addRoutes(RoutesConfig routes) {
    routes.get("/", this::page);
    routes.get("/widget.js", ctx -> file(ctx, "widget.js"));
    routes.get("/web/{name}", ctx -> file(ctx, ctx.pathParam("name")));
    routes.get("/favicon.ico", ctx -> file(ctx, "icon.svg"));
  }

  private void page(Context ctx) {
    Language language = Pages.language(ctx.queryParam("lang"), ctx);
    pages.render(ctx, "web/index.jte", language, Map.of());
  }

  private void file(Context ctx, String name) {
    headers.file(ctx);
    WebFile file = files.get(name);
    if (file == null) {
      ctx.status(404).contentType("text/plain; charset=utf-8").result("No such file");
      return;
    }
    ctx.header("ETag", file.tag());
    if (file.tag().equals(ctx.header("If-None-Match"))) {
      ctx.status(304);
      return;
    }
    ctx.contentType(file.type()).result(file.content());
  }

  private static WebFile read(String name) {
    try (InputStream in = WebFiles.class.getResourceAsStream("/web/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing web/" + name);
      }
      byte[] bytes = in.readAllBytes();
      return new WebFile(new String(bytes, StandardCharsets.UTF_8), type(name), tag(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("web/" + name + " could not be read", e);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".js" -> "text/javascript; charset=utf-8";
      case ".css" -> "text/css; charset=utf-8";
      case ".json" -> "application/json; charset=utf-8";
      case ".svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException("no content type for " + name);
    };
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "\"" + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
