package wayfinder.channel.phone;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import wayfinder.http.StaticFiles;
import wayfinder.intake.Conversations;
import wayfinder.intake.Intake;
import wayfinder.outbox.Announcements;

/**
 * The simulated phone in the browser: texts as a client would, through the same intake as a real
 * text, and shows what a phone would show. Only there while no real carrier is, since whoever opens
 * it can be any of its fictional people.
 */
public final class SimulatedPhone {
  private static final String PAGE = "index.html";

  private final StaticFiles files =
      new StaticFiles(
          "/phone/",
          List.of(
              PAGE,
              "calls.js",
              "icon.svg",
              "people.js",
              "phone.css",
              "phone.js",
              "thread.js",
              "words.js"));
  private final PhoneCalls calls;

  public SimulatedPhone(
      Conversations conversations,
      Intake intake,
      Announcements announcements,
      InstantSource clock) {
    calls = new PhoneCalls(conversations, intake, announcements, clock);
  }

  /** Adds the page and its calls. Virtual threads should be on: an open phone holds a stream. */
  public void addRoutes(RoutesConfig routes) {
    routes.get("/phone", ctx -> file(ctx, PAGE));
    routes.get("/phone/files/{name}", ctx -> file(ctx, ctx.pathParam("name")));
    calls.addRoutes(routes);
  }

  private void file(Context ctx, String name) {
    PhoneHeaders.set(ctx);
    files.answer(ctx, name);
  }
}
