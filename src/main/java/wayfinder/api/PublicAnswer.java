package wayfinder.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;

/** An answer that anyone may read, from any site: it holds nothing of any client. */
final class PublicAnswer {
  private PublicAnswer() {}

  /** Kept nowhere on the way: what was asked can say much of who asked. */
  static void json(Context ctx, ObjectNode node) {
    ctx.contentType("application/json; charset=utf-8")
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Access-Control-Allow-Origin", "*")
        .result(node.toString());
  }
}
