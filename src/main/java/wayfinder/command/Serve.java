package wayfinder.command;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import wayfinder.App;
import wayfinder.Settings;

/** Runs the service until it is told to end. */
final class Serve {
  private Serve() {}

  static int run() throws InterruptedException {
    Settings settings = Settings.read(System.getenv());
    App app = App.start(settings, Clock.systemUTC());
    Runtime.getRuntime().addShutdownHook(new Thread(app::close, "goodbye"));
    String address = "http://localhost:" + app.port();
    System.out.printf("Wayfinder is running.%n  Web chat         %s/%n", address);
    if (settings.twilio() == null) {
      System.out.printf("  Simulated phone  %s/phone%n", address);
    }
    new CountDownLatch(1).await();
    return 0;
  }
}
