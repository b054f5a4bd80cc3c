package wayfinder.channel.phone;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import wayfinder.intake.Conversations;
import wayfinder.intake.Intake;
import wayfinder.outbox.Announcements;

/**
 * The simulated phone in the browser: texts as a client would, through the same intake as a real
 * text, and shows what a phone would show. Only there while no real carrier is, since whoever opens
 * it can be any of its fictional people.
 */
public final class SimulatedPhone {
  private final PhoneFiles files = new PhoneFiles();
  private final PhoneCalls calls;

  public SimulatedPhone(
      Conversations conversations,
      Intake intake,
      Announcements announcements,
      InstantSource clock) {
    calls = new PhoneCalls(conversations, intake, new PhoneStreams(announcements), clock);
  }

  /** Adds the page and its calls. Virtual threads should be on: an open phone holds a stream. */
  public void addRoutes(RoutesConfig routes) {
    files.addRoutes(routes);
    calls.addRoutes(routes);
  }
}
