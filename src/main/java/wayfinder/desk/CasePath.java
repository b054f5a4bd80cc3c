package wayfinder.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.ConversationId;

/** The addresses of one case, and what comes in by them. */
final class CasePath {
  /** One conversation. */
  static final String ONE = "/desk/conversations/{id}";

  private CasePath() {}

  /** What is done with a conversation whose id has the right form. */
  interface Step {
    void take(Context ctx, Visitor visitor, ConversationId id);
  }

  /** The step for addresses whose id has the right form; no page for the others. */
  static Door.Room to(Pages pages, Step step) {
    return (ctx, visitor) -> {
      String id = FormPages.parameter(ctx, "id");
      if (ConversationId.hasForm(id)) {
        step.take(ctx, visitor, new ConversationId(id));
      } else {
        pages.noSuchConversation(ctx);
      }
    };
  }

  /** Goes to a page of this case that says what was done. */
  static void goTo(Context ctx, ConversationId id, String page, Notice notice) {
    ctx.redirect(
        "/desk/conversations/" + id.value() + page + "?done=" + notice.slug(),
        HttpStatus.SEE_OTHER);
  }

  static String field(Context ctx, String name) {
    @Nullable String value = ctx.formParam(name);
    return value == null ? "" : value;
  }

  /** A number; 0 for anything else. */
  static long number(String value) {
    return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
  }

  /** A day as a date field sends it; empty for anything else. */
  static Optional<LocalDate> day(String value) {
    try {
      return Optional.of(LocalDate.parse(value.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
