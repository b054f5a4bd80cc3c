package wayfinder.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.NewAccount;
import wayfinder.access.OwnPassword;
import wayfinder.access.Passwords;
import wayfinder.access.Rights;
import wayfinder.access.Session;
import wayfinder.access.SignIn;
import wayfinder.access.Staff;
import wayfinder.access.Token;
import wayfinder.http.EventStreams;

/** Sign-in by password and code, sign-out, and the one-time links to a password. */
final class SignInRoutes {
  private static final String WRONG = "This name and password do not go together.";
  private static final String WRONG_CODE = "This code is not right, or was used before.";
  private static final String STEP_OVER = "That took too long. Please begin again.";

  private final DeskAccess access;
  private final SessionCookie cookie;
  private final Door door;
  private final Pages pages;
  private final EventStreams<Token> streams;

  SignInRoutes(
      DeskAccess access,
      SessionCookie cookie,
      Door door,
      Pages pages,
      EventStreams<Token> streams) {
    this.access = access;
    this.cookie = cookie;
    this.door = door;
    this.pages = pages;
    this.streams = streams;
  }

  void addRoutes(RoutesConfig routes) {
    routes.post("/desk/session", door.anyone(this::begin));
    routes.post("/desk/session/code", door.anyone(this::code));
    routes.post("/desk/session/continuation", door.anyone(this::takeUp));
    routes.post("/desk/session/end", door.anyone(this::end));
    routes.delete("/desk/session", door.anyone(this::end));
    routes.get("/desk/setup/{token}", door.anyone(this::setupPage));
    routes.post("/desk/setup/{token}", door.anyone(this::setUp));
  }

  private void begin(Context ctx) throws Exception {
    answer(ctx, access.signIn().signIn(field(ctx, "name"), field(ctx, "password"), ctx.ip()), "");
  }

  private void code(Context ctx) throws Exception {
    String step = field(ctx, "step");
    answer(ctx, access.signIn().code(step, field(ctx, "code")), step);
  }

  /**
   * Goes on with what came of a try.
   *
   * @param step the token of the step before; empty at the first
   */
  private void answer(Context ctx, SignIn.Outcome outcome, String step) throws Exception {
    switch (outcome) {
      case SignIn.Outcome.SignedIn in ->
          goOn(ctx, beginSession(ctx, in.staff(), in.how()), Wanted.in(ctx));
      case SignIn.Outcome.CodeNeeded needed -> askForCode(ctx, 200, "", needed.step().value());
      case SignIn.Outcome.WrongNameOrPassword _ -> askAgain(ctx, 401, WRONG);
      case SignIn.Outcome.WrongCode _ -> askForCode(ctx, 401, WRONG_CODE, step);
      case SignIn.Outcome.StepOver _ -> askAgain(ctx, 401, STEP_OVER);
      case SignIn.Outcome.TooOften often -> {
        String note = tooOften(ctx, often.pause());
        if (step.isEmpty()) {
          askAgain(ctx, 429, note);
        } else {
          askForCode(ctx, 429, note, step);
        }
      }
    }
  }

  /** Says so, also to the browser. */
  static String tooOften(Context ctx, Duration pause) {
    long seconds = pause.plusMillis(999).toSeconds();
    ctx.header("Retry-After", String.valueOf(seconds));
    return seconds < 120
        ? "Too many tries. Please wait %d seconds and try again.".formatted(seconds)
        : "Too many tries. Please wait %d minutes and try again.".formatted((seconds + 59) / 60);
  }

  private void askAgain(Context ctx, int status, String why) {
    pages.signIn(ctx, status, new SignInView(why, Wanted.in(ctx)));
  }

  private void askForCode(Context ctx, int status, String why, String step) {
    pages.code(ctx, status, new CodeView(why, step, Wanted.in(ctx)));
  }

  /** The session a browser had, if any, is over. */
  Visitor beginSession(Context ctx, Staff staff, Session.How how) {
    cookie.read(ctx).ifPresent(access.sessions()::end);
    Token token = access.sessions().begin(staff, how, Device.of(ctx.userAgent()));
    cookie.set(ctx, token);
    return new Visitor(token, access.sessions().active(token).orElseThrow());
  }

  /** To where one was; what had been typed there is shown again, which no redirect could carry. */
  private void goOn(Context ctx, Visitor visitor, Wanted wanted) throws Exception {
    if (door.mustEnrol(visitor) || !Rights.mayWorkCases(visitor.staff())) {
      ctx.redirect("/desk/account", HttpStatus.SEE_OTHER);
    } else if (wanted.at().isEmpty()) {
      ctx.redirect("/desk", HttpStatus.SEE_OTHER);
    } else if (!wanted.hasTyped()) {
      ctx.redirect(wanted.at(), HttpStatus.SEE_OTHER);
    } else if (!door.showAgain(ctx, visitor, wanted.form())) {
      ctx.redirect("/desk", HttpStatus.SEE_OTHER);
    }
  }

  /** Goes on with what had been typed, after signing in through the agency in another tab. */
  private void takeUp(Context ctx) throws Exception {
    Optional<Visitor> visitor = door.visitor(ctx);
    if (visitor.isPresent()) {
      goOn(ctx, visitor.get(), Wanted.in(ctx));
    } else {
      askAgain(ctx, 401, "You are not signed in yet.");
    }
  }

  private void end(Context ctx) {
    cookie
        .read(ctx)
        .ifPresent(
            token -> {
              access.sessions().end(token);
              streams.end(token);
            });
    cookie.clear(ctx);
    ctx.redirect("/desk", HttpStatus.SEE_OTHER);
  }

  private void setupPage(Context ctx) {
    String token = ctx.pathParam("token");
    Optional<Staff> holder = access.passwords().byLink(token);
    if (holder.isPresent()) {
      pages.choosePassword(ctx, 200, token, holder.get().name(), "");
    } else if (access.setup().isOpen(token)) {
      pages.setup(ctx, 200, token, "", "");
    } else {
      noSuchLink(ctx);
    }
  }

  private void setUp(Context ctx) throws Exception {
    String token = ctx.pathParam("token");
    Optional<Staff> holder = access.passwords().byLink(token);
    if (holder.isPresent()) {
      choosePassword(ctx, token, holder.get());
    } else {
      makeFirst(ctx, token);
    }
  }

  private void choosePassword(Context ctx, String token, Staff holder) throws Exception {
    switch (access.passwords().choose(token, field(ctx, "password"))) {
      case OwnPassword.Outcome.Chosen chosen ->
          goOn(ctx, beginSession(ctx, chosen.staff(), Session.How.PASSWORD), Wanted.NOTHING);
      case OwnPassword.Outcome.Bad bad ->
          pages.choosePassword(ctx, 422, token, holder.name(), words(bad.fault()));
      case OwnPassword.Outcome.NoLink _ -> noSuchLink(ctx);
    }
  }

  private void makeFirst(Context ctx, String token) throws Exception {
    String name = field(ctx, "name");
    Optional<NewAccount.Outcome> outcome = access.setup().use(token, name, field(ctx, "password"));
    if (outcome.isEmpty()) {
      noSuchLink(ctx);
    } else if (outcome.get() instanceof NewAccount.Outcome.Added added) {
      goOn(ctx, beginSession(ctx, added.staff(), Session.How.PASSWORD), Wanted.NOTHING);
    } else {
      pages.setup(ctx, 422, token, name, words(outcome.get()));
    }
  }

  /** Why an account was not added; empty when it was. */
  static String words(NewAccount.Outcome outcome) {
    return switch (outcome) {
      case NewAccount.Outcome.Added _ -> "";
      case NewAccount.Outcome.BadName _ -> "A name has 2 to 40 letters, spaces, . ' and -.";
      case NewAccount.Outcome.BadPassword bad -> words(bad.fault());
      case NewAccount.Outcome.NameTaken _ -> "This name is taken.";
    };
  }

  /** What is wrong with a password. */
  static String words(Passwords.Fault fault) {
    return switch (fault) {
      case TOO_SHORT -> "A password has at least 12 characters. A few words are good.";
      case TOO_LONG -> "A password has at most 128 characters.";
      case TOO_COMMON -> "This password is among the first that anyone would try. Choose another.";
    };
  }

  private void noSuchLink(Context ctx) {
    pages.message(ctx, 404, "Not found", "This link does not work, or no longer.");
  }

  static String field(Context ctx, String name) {
    @Nullable String value = ctx.formParam(name);
    return value == null ? "" : value;
  }
}
