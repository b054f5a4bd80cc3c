package wayfinder;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import wayfinder.channel.phone.SimulatedCarrier;
import wayfinder.channel.phone.SimulatedPhone;
import wayfinder.channel.web.WebChat;
import wayfinder.channel.web.WebSettings;
import wayfinder.content.Content;
import wayfinder.conversation.ConversationId;
import wayfinder.intake.Intake;
import wayfinder.outbox.Announcements;
import wayfinder.outbox.Outbox;
import wayfinder.store.Store;
import wayfinder.store.StoreSettings;

/** The whole service, put together from the ground up. */
public final class App implements AutoCloseable {
  private static final int MOST_STREAMS = 2_000;

  private final Javalin server;
  private final List<Runnable> endings;

  private App(Javalin server, List<Runnable> endings) {
    this.server = server;
    this.endings = List.copyOf(endings);
  }

  /** Starts the service; it answers when this returns. */
  public static App start(Settings settings, Clock clock) {
    if (settings.twilio() != null) {
      throw new WrongSettings(
          List.of("TWILIO_*: this version can't text through Twilio yet; leave them unset"));
    }
    Content content = Content.read(settings.knowledge(), settings.prompts());
    Assistant assistant =
        Assistant.over(content, settings.staffed(), settings.state(), settings.agency());
    Store store = Store.open(StoreSettings.of(settings.data(), settings.databaseUrl()));
    var announcements = new Announcements();
    var carrier = new SimulatedCarrier(store.queue(), clock, announcements::changed);
    var outbox = new Outbox(store.queue(), carrier, clock, announcements::changed);
    var intake =
        new Intake(
            store.conversations(),
            assistant.turn(),
            store.commits(),
            (ConversationId id) -> {
              outbox.wake(id);
              announcements.changed(id);
            });
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
    var phone = new SimulatedPhone(store.conversations(), intake, announcements, clock);
    Javalin server =
        Javalin.create(
            config -> {
              configure(config);
              web.addRoutes(config.routes);
              phone.addRoutes(config.routes);
            });
    assistant.warmUp(clock.instant());
    outbox.start();
    server.start(settings.host(), settings.port());
    return new App(server, List.of(outbox::close, carrier::close, store::close));
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** Takes no more, finishes what it began, and closes the store. */
  @Override
  public void close() {
    server.stop();
    endings.forEach(Runnable::run);
  }
}
