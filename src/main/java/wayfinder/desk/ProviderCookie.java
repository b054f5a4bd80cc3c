package wayfinder.desk;

import io.javalin.http.Context;
import java.util.Optional;
import wayfinder.access.Token;

/**
 * The cookie of a browser that is away to sign in at the agency. It comes back from another site,
 * so unlike the session's it is sent then; it opens nothing by itself.
 */
final class ProviderCookie {
  private static final int SECONDS = 600;

  private final String name;
  private final String attributes;

  ProviderCookie(boolean secure) {
    this.name = secure ? "__Host-wayfinder-away" : "wayfinder-away";
    this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
  }

  Optional<Token> read(Context ctx) {
    return Optional.ofNullable(ctx.cookie(name)).filter(Token::hasForm).map(Token::new);
  }

  void set(Context ctx, Token token) {
    add(ctx, token.value(), SECONDS);
  }

  void clear(Context ctx) {
    add(ctx, "", 0);
  }

  /** Beside the session's, which may be set in the same answer. */
  private void add(Context ctx, String value, int seconds) {
    ctx.res().addHeader("Set-Cookie", name + "=" + value + "; Max-Age=" + seconds + attributes);
  }
}
