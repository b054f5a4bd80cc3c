package wayfinder.channel.web;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import wayfinder.conversation.ConversationId;
import wayfinder.intake.Intake;
import wayfinder.outbox.Announcements;
import wayfinder.store.WatchedStore;

/** The web chat on a real server, with the real store and a scripted assistant. */
final class TestServer implements AutoCloseable {
  final WatchedStore store = new WatchedStore();
  final Announcements announcements = new Announcements();
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T15:00:00Z"), ZoneOffset.UTC);
  private final Javalin server;

  private TestServer(WebSettings settings, Consumer<RoutesConfig> more) {
    var turn = Scripted.turn();
    var intake = new Intake(store, () -> turn, store, announcements::changed);
    var chat = new WebChat(store, intake, announcements, Scripted::greeting, clock, settings);
    server =
        Javalin.create(
                config -> {
                  config.concurrency.useVirtualThreads = true;
                  config.startup.showJavalinBanner = false;
                  chat.addRoutes(config.routes);
                  more.accept(config.routes);
                })
            .start("127.0.0.1", 0);
  }

  static TestServer start() {
    return start(routes -> {});
  }

  static TestServer start(Consumer<RoutesConfig> more) {
    return new TestServer(settings(false, 100), more);
  }

  static TestServer start(WebSettings settings) {
    return new TestServer(settings, routes -> {});
  }

  static WebSettings settings(boolean rateLimits, int mostStreams) {
    return new WebSettings(
        URI.create("http://localhost"),
        URI.create("http://harmless.test/"),
        rateLimits,
        mostStreams);
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  int port() {
    return server.port();
  }

  /** A case manager writes into this conversation. */
  void say(ConversationId id, String text) {
    store.sayAsCaseManager(id, text, clock.instant());
    announcements.changed(id);
  }

  ConversationId newest() {
    return store.begun().getLast();
  }

  @Override
  public void close() {
    server.stop();
    store.close();
  }
}
