package wayfinder.channel.phone;

import io.javalin.Javalin;
import java.time.Clock;
import java.time.ZoneId;
import wayfinder.Assistant;
import wayfinder.content.TestContent;
import wayfinder.conversation.ConversationId;
import wayfinder.intake.Intake;
import wayfinder.outbox.Announcements;
import wayfinder.outbox.Outbox;
import wayfinder.store.WatchedStore;
import wayfinder.turn.StaffedHours;

/** The simulated phone on a real server, with the real assistant, store and outbox. */
final class PhoneService implements AutoCloseable {
  private static final Assistant ASSISTANT =
      Assistant.over(
          TestContent.CONTENT, StaffedHours.none(ZoneId.of("America/New_York")), "PA", "Wayfinder");

  final WatchedStore store = new WatchedStore();
  final Announcements announcements = new Announcements();
  private final Clock clock = Clock.systemUTC();
  private final SimulatedCarrier carrier =
      new SimulatedCarrier(store.queue(), clock, announcements::changed);
  private final Outbox outbox = new Outbox(store.queue(), carrier, clock, announcements::changed);
  private final Javalin server;

  PhoneService() {
    var intake = new Intake(store, ASSISTANT::turn, store, this::changed);
    var phone = new SimulatedPhone(store, intake, announcements, clock);
    server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.concurrency.useVirtualThreads = true;
              phone.addRoutes(config.routes);
            });
    server.start("127.0.0.1", 0);
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() {
    server.stop();
    outbox.close();
    carrier.close();
    store.close();
  }

  private void changed(ConversationId id) {
    announcements.changed(id);
    outbox.wake(id);
  }
}
