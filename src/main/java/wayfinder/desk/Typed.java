package wayfinder.desk;

import io.javalin.http.Context;

/**
 * What someone typed to a client and could not send: it is shown again, also where it can be sent
 * no more.
 *
 * @param draft of a message to the client
 * @param settled of what the client is to hear at the end
 * @param find what was looked for, to be put into the message
 */
public record Typed(String draft, String settled, String find) {
  static final Typed NOTHING = new Typed("", "", "");

  /** What came with this form; empty fields where there is none. */
  static Typed in(Context ctx) {
    return new Typed(
        CasePath.field(ctx, "text"), CasePath.field(ctx, "settled"), CasePath.field(ctx, "find"));
  }

  /** The same with another draft. */
  Typed drafting(String other) {
    return new Typed(other, settled, find);
  }
}
