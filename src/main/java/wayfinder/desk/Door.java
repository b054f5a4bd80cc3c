package wayfinder.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.Predicate;
import wayfinder.access.Rights;
import wayfinder.access.Session;
import wayfinder.access.Sessions;
import wayfinder.access.Staff;
import wayfinder.access.Token;

/**
 * Whom the desk lets in: every path of it leads through here. What changes something is taken from
 * our own pages only (SameSite cookie, and {@code Sec-Fetch-Site} or {@code Origin}).
 */
final class Door {
  /** Set by a page that refreshes itself: such a request keeps no session alive. */
  static final String LIVE = "Wayfinder-Live";

  private static final String ENTERED = "wayfinder.visitor";

  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Pages pages;
  private final DeskSettings settings;
  private final FormPages formPages = new FormPages();

  /** What lies behind the door. */
  interface Room {
    void enter(Context ctx, Visitor visitor) throws Exception;
  }

  Door(Sessions sessions, SessionCookie cookie, Pages pages, DeskSettings settings) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.pages = pages;
    this.settings = settings;
  }

  /** Adds a page of which one may ask, and on which a form is shown again. */
  void page(RoutesConfig routes, String address, Handler handler) {
    routes.get(address, handler);
    formPages.add(address, handler);
  }

  /** For whoever comes. */
  Handler anyone(Handler handler) {
    return ctx -> {
      SecurityHeaders.put(ctx, settings.secure());
      if (isSafe(ctx)) {
        handler.handle(ctx);
      } else if (comesFromOurPages(ctx)) {
        handler.handle(ctx);
        keepTyped(ctx);
      } else {
        pages.message(ctx, 403, "Not taken", "This did not come from a page of the desk.");
      }
    };
  }

  /** A form that was refused comes back with all that was typed. */
  private static void keepTyped(Context ctx) {
    String page = ctx.result();
    boolean refused = ctx.statusCode() >= 400 && ctx.statusCode() != 401;
    if (refused && page != null && Unsent.shownOn(ctx).isEmpty()) {
      Unsent.in(ctx).filledInto(page).ifPresent(ctx::result);
    }
  }

  /**
   * Lets this visitor in and answers with the page of a form that was not taken before; whether
   * there is such a page.
   */
  boolean showAgain(Context ctx, Visitor visitor, Unsent unsent) throws Exception {
    ctx.attribute(ENTERED, visitor);
    return formPages.show(ctx, unsent);
  }

  /** For those who may work on cases; the others are asked to sign in. */
  Handler caseManagers(Room room) {
    return only(Rights::mayWorkCases, "Your role does not open cases.", room);
  }

  /** For those who may read what was done by whom, and what was counted of all. */
  Handler reviewers(Room room) {
    return only(Rights::mayReview, "This page is for supervisors.", room);
  }

  /** For those who may change accounts. */
  Handler administrators(Room room) {
    return only(Rights::mayManageAccounts, "This page is for administrators.", room);
  }

  private Handler only(Predicate<Staff> may, String whyNot, Room room) {
    return signedIn(
        (ctx, visitor) -> {
          if (mustEnrol(visitor)) {
            ctx.redirect("/desk/account", HttpStatus.SEE_OTHER);
          } else if (may.test(visitor.staff())) {
            room.enter(ctx, visitor);
          } else {
            pages.message(ctx, 403, "Not for your role", whyNot);
          }
        });
  }

  /** For everyone who is signed in, also who has yet to set up a second factor. */
  Handler signedIn(Room room) {
    return anyone(
        ctx -> {
          Optional<Visitor> visitor = visitor(ctx);
          if (visitor.isEmpty()) {
            askToSignIn(ctx);
          } else {
            room.enter(ctx, visitor.get());
          }
        });
  }

  /** Whether a second factor is asked of everyone, and this one has none yet. */
  boolean mustEnrol(Visitor visitor) {
    return settings.requireSecondFactor()
        && visitor.session().how() != Session.How.PROVIDER
        && !visitor.session().secondFactor();
  }

  /** For everyone who is signed in, whatever the role; the others are asked to sign in. */
  Handler staff(Room room) {
    return anyone(
        ctx -> {
          Optional<Visitor> visitor = visitor(ctx);
          if (visitor.isEmpty()) {
            askToSignIn(ctx);
          } else {
            room.enter(ctx, visitor.get());
          }
        });
  }

  /** Who comes, if signed in. */
  Optional<Visitor> visitor(Context ctx) {
    Visitor entered = ctx.attribute(ENTERED);
    if (entered != null) {
      return Optional.of(entered);
    }
    boolean live = ctx.header(LIVE) != null;
    return cookie
        .read(ctx)
        .flatMap(
            token ->
                (live ? sessions.stillOpen(token) : sessions.active(token))
                    .map(session -> new Visitor(token, session)));
  }

  /** Whether this is still someone who may work on cases. Keeps no session alive. */
  boolean isStillIn(Token token) {
    return caseManager(token).isPresent();
  }

  /** Who this is, if still someone who may work on cases. Keeps no session alive. */
  Optional<Staff> caseManager(Token token) {
    return sessions
        .stillOpen(token)
        .filter(session -> !mustEnrol(new Visitor(token, session)))
        .map(Session::staff)
        .filter(Rights::mayWorkCases);
  }

  private void askToSignIn(Context ctx) {
    if (isSafe(ctx)) {
      String query = ctx.queryString();
      String at = query == null ? ctx.path() : ctx.path() + "?" + query;
      pages.signIn(ctx, 401, new SignInView("", new Wanted(at, "")));
    } else {
      String note = "You were signed out. Nothing was sent. Sign in to go on.";
      String typed = Unsent.in(ctx).isEmpty() ? "" : ctx.body();
      pages.signIn(
          ctx,
          401,
          new SignInView(
              note, new Wanted(typed.isEmpty() ? formPages.above(ctx.path()) : ctx.path(), typed)));
    }
  }

  private static boolean isSafe(Context ctx) {
    return ctx.method().name().equals("GET") || ctx.method().name().equals("HEAD");
  }

  private boolean comesFromOurPages(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    return settings.origin().equals(ctx.header("Origin"));
  }
}
