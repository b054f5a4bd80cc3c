package wayfinder.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.NewAccount;
import wayfinder.access.Passwords;
import wayfinder.access.Sessions;
import wayfinder.access.SetupLink;
import wayfinder.access.SignIn;
import wayfinder.access.Staff;
import wayfinder.access.Token;
import wayfinder.conversation.ConversationId;
import wayfinder.http.EventStreams;

/** Sign-in, sign-out, and the one-time link to the first account. */
final class SignInRoutes {
  private static final String WRONG = "This name and password do not go together.";

  private final SignIn signIn;
  private final SetupLink setup;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Door door;
  private final Pages pages;
  private final ConversationRoutes conversations;
  private final EventStreams<Token> streams;

  SignInRoutes(
      SignIn signIn,
      SetupLink setup,
      Sessions sessions,
      SessionCookie cookie,
      Door door,
      Pages pages,
      ConversationRoutes conversations,
      EventStreams<Token> streams) {
    this.signIn = signIn;
    this.setup = setup;
    this.sessions = sessions;
    this.cookie = cookie;
    this.door = door;
    this.pages = pages;
    this.conversations = conversations;
    this.streams = streams;
  }

  void addRoutes(RoutesConfig routes) {
    routes.post("/desk/session", door.anyone(this::begin));
    routes.post("/desk/session/end", door.anyone(this::end));
    routes.delete("/desk/session", door.anyone(this::end));
    routes.get("/desk/setup/{token}", door.anyone(this::setupPage));
    routes.post("/desk/setup/{token}", door.anyone(this::setUp));
  }

  private void begin(Context ctx) {
    String conversation = field(ctx, "conversation");
    var typed = Typed.in(ctx);
    switch (signIn.signIn(field(ctx, "name"), field(ctx, "password"), ctx.ip())) {
      case SignIn.Outcome.SignedIn in -> {
        Visitor visitor = beginSession(ctx, in.staff());
        goOn(ctx, visitor, conversation, typed);
      }
      case SignIn.Outcome.WrongNameOrPassword _ ->
          pages.signIn(ctx, 401, new SignInView(WRONG, conversation, typed));
      case SignIn.Outcome.TooOften often -> {
        long seconds = often.pause().plusMillis(999).toSeconds();
        ctx.header("Retry-After", String.valueOf(seconds));
        String note = "Too many tries. Please wait %d seconds and try again.".formatted(seconds);
        pages.signIn(ctx, 429, new SignInView(note, conversation, typed));
      }
    }
  }

  private Visitor beginSession(Context ctx, Staff staff) {
    cookie.read(ctx).ifPresent(sessions::end);
    var visitor = new Visitor(sessions.begin(staff), staff);
    cookie.set(ctx, visitor.token());
    return visitor;
  }

  /** To where one was; what had been typed there is shown again, which no redirect could carry. */
  private void goOn(Context ctx, Visitor visitor, String conversation, Typed typed) {
    if (!ConversationId.hasForm(conversation)) {
      ctx.redirect("/desk", HttpStatus.SEE_OTHER);
    } else if (typed.isEmpty()) {
      ctx.redirect("/desk/conversations/" + conversation, HttpStatus.SEE_OTHER);
    } else {
      conversations.goOn(ctx, visitor, new ConversationId(conversation), typed);
    }
  }

  private void end(Context ctx) {
    cookie
        .read(ctx)
        .ifPresent(
            token -> {
              sessions.end(token);
              streams.end(token);
            });
    cookie.clear(ctx);
    ctx.redirect("/desk", HttpStatus.SEE_OTHER);
  }

  private void setupPage(Context ctx) {
    String token = ctx.pathParam("token");
    if (setup.isOpen(token)) {
      pages.setup(ctx, 200, token, "", "");
    } else {
      noSuchLink(ctx);
    }
  }

  private void setUp(Context ctx) {
    String token = ctx.pathParam("token");
    String name = field(ctx, "name");
    Optional<NewAccount.Outcome> outcome = setup.use(token, name, field(ctx, "password"));
    if (outcome.isEmpty()) {
      noSuchLink(ctx);
      return;
    }
    switch (outcome.get()) {
      case NewAccount.Outcome.Added added -> {
        beginSession(ctx, added.staff());
        ctx.redirect("/desk", HttpStatus.SEE_OTHER);
      }
      case NewAccount.Outcome.BadName _ ->
          pages.setup(ctx, 422, token, name, "A name has 2 to 40 letters, spaces, . ' and -.");
      case NewAccount.Outcome.BadPassword bad ->
          pages.setup(ctx, 422, token, name, words(bad.fault()));
      case NewAccount.Outcome.NameTaken _ ->
          pages.setup(ctx, 422, token, name, "This name is taken.");
    }
  }

  private static String words(Passwords.Fault fault) {
    return switch (fault) {
      case TOO_SHORT -> "A password has at least 12 characters. A few words are good.";
      case TOO_LONG -> "A password has at most 128 characters.";
      case TOO_COMMON -> "This password is among the first that anyone would try. Choose another.";
    };
  }

  private void noSuchLink(Context ctx) {
    pages.message(ctx, 404, "Not found", "This link does not work, or no longer.");
  }

  private static String field(Context ctx, String name) {
    @Nullable String value = ctx.formParam(name);
    return value == null ? "" : value;
  }
}
