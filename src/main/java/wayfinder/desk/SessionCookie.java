package wayfinder.desk;

import io.javalin.http.Context;
import java.util.Optional;
import wayfinder.access.Token;

/** The cookie that holds a session's token. It ends with the browser; the session ends before. */
final class SessionCookie {
  private final String name;
  private final String attributes;

  SessionCookie(boolean secure) {
    this.name = secure ? "__Host-wayfinder" : "wayfinder";
    this.attributes = "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
  }

  Optional<Token> read(Context ctx) {
    return Optional.ofNullable(ctx.cookie(name)).filter(Token::hasForm).map(Token::new);
  }

  void set(Context ctx, Token token) {
    ctx.res().addHeader("Set-Cookie", name + "=" + token.value() + attributes);
  }

  void clear(Context ctx) {
    ctx.res().addHeader("Set-Cookie", name + "=; Max-Age=0" + attributes);
  }
}
