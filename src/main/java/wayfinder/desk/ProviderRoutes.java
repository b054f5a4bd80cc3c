package wayfinder.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Provider;
import wayfinder.access.ProviderSignIn;
import wayfinder.access.Session;
import wayfinder.access.Token;

/** Sign-in through the agency: away to it, and back. */
final class ProviderRoutes {
  /** Where browsers come back to. */
  static final String CALLBACK = "/desk/provider/callback";

  private final @Nullable ProviderSignIn provider;
  private final SignInRoutes signIn;
  private final ProviderCookie cookie;
  private final Pages pages;

  ProviderRoutes(
      @Nullable ProviderSignIn provider, SignInRoutes signIn, ProviderCookie cookie, Pages pages) {
    this.provider = provider;
    this.signIn = signIn;
    this.cookie = cookie;
    this.pages = pages;
  }

  void addRoutes(RoutesConfig routes, Door door) {
    routes.get("/desk/provider", door.anyone(this::leave));
    routes.get(CALLBACK, door.anyone(this::comeBack));
  }

  private void leave(Context ctx) {
    if (provider == null) {
      pages.message(ctx, 404, "Not found", "There is no other sign-in here.");
      return;
    }
    Duration pause = provider.pause(ctx.ip());
    if (pause.isPositive()) {
      say(ctx, 429, SignInRoutes.tooOften(ctx, pause));
      return;
    }
    Token browser = provider.newBrowser();
    switch (provider.begin(browser)) {
      case Provider.Way.To to -> {
        cookie.set(ctx, browser);
        ctx.redirect(to.address().toString(), HttpStatus.SEE_OTHER);
      }
      case Provider.Way.None _ -> say(ctx, 503, words(Provider.Why.DOWN));
    }
  }

  private void comeBack(Context ctx) {
    Optional<Token> browser = cookie.read(ctx);
    cookie.clear(ctx);
    if (provider == null) {
      pages.message(ctx, 404, "Not found", "There is no other sign-in here.");
    } else if (browser.isEmpty()) {
      say(ctx, 400, words(Provider.Why.FORGED));
    } else {
      finish(ctx, provider.finish(browser.get(), ctx.queryParamMap(), ctx.ip()));
    }
  }

  private void finish(Context ctx, ProviderSignIn.Outcome outcome) {
    switch (outcome) {
      case ProviderSignIn.Outcome.SignedIn in -> {
        Visitor visitor = signIn.beginSession(ctx, in.staff(), Session.How.PROVIDER);
        pages.signedIn(ctx, visitor.staff());
      }
      case ProviderSignIn.Outcome.Unknown _ ->
          say(
              ctx,
              403,
              "Your agency knows you, but there is no account for you here, or it is disabled."
                  + " Please ask an administrator of the desk.");
      case ProviderSignIn.Outcome.TooOften often ->
          say(ctx, 429, SignInRoutes.tooOften(ctx, often.pause()));
      case ProviderSignIn.Outcome.Refused refused ->
          say(ctx, status(refused.why()), words(refused.why()));
    }
  }

  private void say(Context ctx, int status, String why) {
    pages.signIn(ctx, status, new SignInView(why, Wanted.NOTHING));
  }

  private static int status(Provider.Why why) {
    return switch (why) {
      case FORGED -> 400;
      case DENIED, UNTRUSTED, UNNAMED -> 403;
      case DOWN -> 503;
    };
  }

  private static String words(Provider.Why why) {
    return switch (why) {
      case FORGED ->
          "That sign-in was not begun in this browser, or too long ago. Please begin again.";
      case DENIED -> "Your agency did not sign you in. Nothing was opened.";
      case UNTRUSTED ->
          "What your agency's sign-in said can't be trusted. Please tell an administrator.";
      case UNNAMED ->
          "Your agency's sign-in does not say by a confirmed address who you are. Please tell an"
              + " administrator.";
      case DOWN ->
          "Your agency's sign-in does not answer now. Try again soon, or sign in by name and"
              + " password if you have one.";
    };
  }
}
