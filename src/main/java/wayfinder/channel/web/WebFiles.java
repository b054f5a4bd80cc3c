package wayfinder.channel.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import wayfinder.http.StaticFiles;
import wayfinder.text.Language;

/** The chat page and its files. */
final class WebFiles {
  /** All that is served. */
  static final List<String> NAMES =
      List.of(
          "calls.js",
          "chat.css",
          "end-chat.js",
          "icon.svg",
          "keep.js",
          "leave.js",
          "messages.js",
          "outgoing.js",
          "page.css",
          "page.js",
          "parts.js",
          "screening.js",
          "scroll.js",
          "session.js",
          "view.js",
          "wayfinder-chat.js",
          "widget.css",
          "widget.js",
          "words.en.json",
          "words.es.json",
          "words.js");

  private final Pages pages;
  private final SecurityHeaders headers;
  private final StaticFiles files;

  WebFiles(Pages pages, SecurityHeaders headers) {
    this.pages = pages;
    this.headers = headers;
    this.files = new StaticFiles("/web/", NAMES);
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
    files.answer(ctx, name);
  }
}
