package wayfinder.channel.phone;

import io.javalin.Javalin;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneId;
import wayfinder.Assistant;
import wayfinder.content.TestContent;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.MessageId;
import wayfinder.intake.Intake;
import wayfinder.outbox.Announcements;
import wayfinder.outbox.Delivery;
import wayfinder.outbox.OutboundText;
import wayfinder.outbox.Queue;
import wayfinder.turn.StaffedHours;

/** The simulated phone on a real server, with the real assistant, over a store in memory. */
final class PhoneService implements AutoCloseable {
  private static final Assistant ASSISTANT =
      Assistant.over(
          TestContent.CONTENT, StaffedHours.none(ZoneId.of("America/New_York")), "PA", "Wayfinder");

  final MemoryStore store = new MemoryStore();
  final Announcements announcements = new Announcements();
  private final SimulatedCarrier carrier =
      new SimulatedCarrier(reportsTo(store), Clock.systemUTC(), announcements::changed);
  private final Javalin server;

  PhoneService() {
    var intake = new Intake(store, ASSISTANT.turn(), store, this::send);
    var phone = new SimulatedPhone(store, intake, announcements, Clock.systemUTC());
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
    carrier.close();
    server.stop();
  }

  /** A queue that only takes the carrier's reports. */
  static Queue reportsTo(MemoryStore store) {
    return (Queue)
        Proxy.newProxyInstance(
            Queue.class.getClassLoader(),
            new Class<?>[] {Queue.class},
            (queue, method, arguments) -> {
              if (!method.getName().equals("report")) {
                throw new UnsupportedOperationException(method.getName());
              }
              store.settle((MessageId) arguments[0], (DeliveryState) arguments[2]);
              return null;
            });
  }

  private void send(ConversationId id) {
    for (OutboundText text : store.takeUnsent()) {
      if (carrier.send(text) instanceof Delivery.Accepted) {
        store.settle(text.id(), DeliveryState.ACCEPTED);
      }
    }
    announcements.changed(id);
  }
}
