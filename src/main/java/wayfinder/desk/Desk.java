package wayfinder.desk;

import io.javalin.config.RoutesConfig;
import java.time.Clock;
import wayfinder.access.Sessions;
import wayfinder.access.SetupLink;
import wayfinder.access.SignIn;
import wayfinder.casework.CaseWork;
import wayfinder.outbox.Announcements;

/**
 * The case desk: where case managers see who needs a person, and write to them. All of it works
 * without scripts; with them the pages keep themselves up to date.
 */
public final class Desk {
  private final DeskFiles files;
  private final SignInRoutes signInRoutes;
  private final QueueRoutes queueRoutes;
  private final ConversationRoutes conversationRoutes;
  private final EventStreams streams;
  private final Door door;

  public Desk(
      CaseWork work,
      SignIn signIn,
      Sessions sessions,
      SetupLink setup,
      Announcements announcements,
      Clock clock,
      DeskSettings settings) {
    var pages = new Pages(work);
    var cookie = new SessionCookie(settings.secure());
    var times = new Times(clock, settings.zone());
    door = new Door(sessions, cookie, pages, settings);
    files = new DeskFiles(settings.secure());
    streams = new EventStreams(announcements, door::isStillIn, settings.mostStreams());
    queueRoutes = new QueueRoutes(work, pages, times);
    conversationRoutes = new ConversationRoutes(work, pages, new CaseViews(pages, times));
    signInRoutes =
        new SignInRoutes(signIn, setup, sessions, cookie, door, pages, conversationRoutes, streams);
  }

  /** Adds all paths of the desk. Virtual threads should be on: live updates hold one each. */
  public void addRoutes(RoutesConfig routes) {
    files.addRoutes(routes);
    signInRoutes.addRoutes(routes);
    queueRoutes.addRoutes(routes, door);
    conversationRoutes.addRoutes(routes, door);
    routes.get("/desk/events", door.caseManagers(streams::open));
  }
}
