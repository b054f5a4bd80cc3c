package wayfinder.desk;

import io.javalin.http.Context;
import java.util.regex.Pattern;

/**
 * What someone wanted who is asked to sign in first.
 *
 * @param at an address of the desk; empty for none
 * @param typed the form that was sent there, as browsers send it; empty for none
 */
public record Wanted(String at, String typed) {
  /** Nothing else is gone to: a browser must not be led away from here. */
  private static final Pattern OURS = Pattern.compile("/desk(/[\\w.~-]+)*(\\?[\\x21-\\x7e]*)?");

  /** Nothing in particular. */
  static final Wanted NOTHING = new Wanted("", "");

  public Wanted {
    if (!OURS.matcher(at).matches()) {
      at = "";
    }
  }

  /** What a page that asks to sign in has passed on. */
  static Wanted in(Context ctx) {
    return new Wanted(CasePath.field(ctx, "wanted-at"), CasePath.field(ctx, "wanted-form"));
  }

  /** Whether something was typed. */
  public boolean hasTyped() {
    return !typed.isEmpty();
  }

  /** The form that was sent. */
  Unsent form() {
    return Unsent.read(at, typed);
  }
}
