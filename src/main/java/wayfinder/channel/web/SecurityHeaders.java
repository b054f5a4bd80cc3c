package wayfinder.channel.web;

import io.javalin.http.Context;

/** What each answer says to the browser about how to treat it. */
final class SecurityHeaders {
  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final String CALL_POLICY = "default-src 'none'; frame-ancestors 'none'";

  private final boolean secure;

  SecurityHeaders(boolean secure) {
    this.secure = secure;
  }

  /** A page that a person reads. Never kept: on a shared computer "back" must not bring it up. */
  void page(Context ctx) {
    common(ctx, PAGE_POLICY, "same-origin");
    ctx.header("Cache-Control", "no-store");
  }

  /**
   * A call of the web chat. The widget runs on agencies' sites, which we don't know beforehand, so
   * scripts of any site may call and read the answer. That gives no site any power: what opens a
   * conversation is its token in a header, which the browser never adds by itself, and calls with
   * cookies are not allowed.
   */
  void call(Context ctx) {
    common(ctx, CALL_POLICY, "cross-origin");
    ctx.header("Cache-Control", "no-store")
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Expose-Headers", "Retry-After");
  }

  /** What a browser asks before it calls from another site. */
  void preflight(Context ctx) {
    call(ctx);
    ctx.header("Access-Control-Allow-Methods", "GET, POST")
        .header("Access-Control-Allow-Headers", "Authorization, Content-Type, Last-Event-ID")
        .header("Access-Control-Max-Age", "7200");
  }

  /** A script, a stylesheet, a picture: the same for all, and the widget's on agencies' sites. */
  void file(Context ctx) {
    common(ctx, CALL_POLICY, "cross-origin");
    ctx.header("Cache-Control", "no-cache").header("Access-Control-Allow-Origin", "*");
  }

  private void common(Context ctx, String policy, String resourcePolicy) {
    ctx.header("Content-Security-Policy", policy)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Resource-Policy", resourcePolicy);
    if (secure) {
      ctx.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }
}
