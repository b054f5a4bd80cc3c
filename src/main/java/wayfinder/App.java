package wayfinder;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import wayfinder.channel.web.WebChat;
import wayfinder.channel.web.WebSettings;
import wayfinder.content.Content;
import wayfinder.conversation.ConversationId;
import wayfinder.intake.Intake;
import wayfinder.jobs.Climbing;
import wayfinder.outbox.Announcements;
import wayfinder.outbox.Outbox;
import wayfinder.store.Store;
import wayfinder.store.StoreSettings;

/** The whole service, put together from the ground up. */
public final class App implements AutoCloseable {
  private static final int MOST_STREAMS = 2_000;

  private final Javalin server;
  private final CaseDesk desk;
  private final List<Runnable> endings;

  private App(Javalin server, CaseDesk desk, List<Runnable> endings) {
    this.server = server;
    this.desk = desk;
    this.endings = List.copyOf(endings);
  }

  /** Starts the service; it answers when this returns. */
  public static App start(Settings settings, Clock clock) {
    Content content = Content.read(settings.knowledge(), settings.prompts());
    Assistant assistant =
        Assistant.over(content, settings.staffed(), settings.state(), settings.agency());
    Store store = Store.open(StoreSettings.of(settings.data(), settings.databaseUrl()));
    var announcements = new Announcements();
    var operations = Operations.over(store, assistant, clock.withZone(settings.zone()));
    PhoneLine line =
        PhoneLine.of(settings, store, announcements, clock, operations.metrics().registry());
    var outbox = new Outbox(store.queue(), line.carrier(), clock, announcements::changed);
    Consumer<ConversationId> changed =
        id -> {
          outbox.wake(id);
          announcements.changed(id);
        };
    var intake =
        new Intake(
            store.conversations(), assistant.turn(), operations.counting(store.commits()), changed);
    var desk = CaseDesk.over(store, assistant, announcements, changed, settings, clock);
    var climbing =
        new Climbing(store.climbs(), assistant.replies()::words, settings.agency(), clock, changed);
    var web =
        new WebChat(
            store.conversations(),
            intake,
            announcements,
            assistant.turn()::greeting,
            clock,
            new WebSettings(
                URI.create(settings.publicUrl()),
                WebSettings.WEATHER,
                settings.rateLimits(),
                MOST_STREAMS));
    Javalin server =
        Javalin.create(
            config -> {
              configure(config);
              operations.addTo(config);
              web.addRoutes(config.routes);
              line.addRoutes(config.routes, intake);
              desk.desk().addRoutes(config.routes);
            });
    assistant.warmUp(clock.instant());
    outbox.start();
    climbing.start();
    server.start(settings.host(), settings.port());
    return new App(
        server,
        desk,
        List.of(
            climbing::close,
            outbox::close,
            line::close,
            store::close,
            operations.metrics()::close));
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** The path of the page where the first account of the desk is made; empty when there is one. */
  public Optional<String> setupPath() {
    return desk.setupPath();
  }

  /** Takes no more, finishes what it began, and closes the store. */
  @Override
  public void close() {
    server.stop();
    endings.forEach(Runnable::run);
  }
}
