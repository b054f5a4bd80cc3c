package wayfinder.desk;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * What someone typed that was neither sent nor kept: it is shown again, whatever came between.
 *
 * @param draft of a message to the client
 * @param note of a note for colleagues, or of a part of the care plan
 * @param settled of what the client is to hear at the end
 * @param contact the whole form of how a client may be reached, as it was sent
 */
public record Typed(String draft, String note, String settled, String contact) {
  static final Typed NOTHING = new Typed("", "", "", "");

  /** What came with this form; empty fields where there is none. */
  static Typed in(Context ctx) {
    if (ctx.path().endsWith(ClientRoutes.CONTACT)) {
      return new Typed("", "", "", ctx.body());
    }
    String note = field(ctx, "note");
    return new Typed(
        field(ctx, "text"),
        note.isEmpty() ? field(ctx, "words") : note,
        field(ctx, "settled"),
        field(ctx, "contact"));
  }

  static Typed draft(String draft) {
    return new Typed(draft, "", "", "");
  }

  private static String field(Context ctx, String name) {
    @Nullable String value = ctx.formParam(name);
    return value == null ? "" : value;
  }

  /** Whether nothing was typed. */
  public boolean isEmpty() {
    return equals(NOTHING);
  }
}
