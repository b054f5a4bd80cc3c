package wayfinder.api;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.http.Problem;
import wayfinder.http.Refused;

/**
 * Which services were asked for; what is null was not narrowed.
 *
 * @param search words that all stand in the name of the service or its organization
 * @param modifiedAfter the day after which it changed
 */
record ServicesInput(
    @Nullable String search, @Nullable LocalDate modifiedAfter, @Nullable String organizationId) {
  private static final int LONGEST = 200;
  private static final int DAY_LETTERS = 10;

  /**
   * Reads {@code search}, {@code modified_after} and {@code organization_id}.
   *
   * @throws Refused with 422 when one of them can't be read
   */
  static ServicesInput read(Context ctx) {
    return new ServicesInput(
        text(ctx, "search"), day(text(ctx, "modified_after")), text(ctx, "organization_id"));
  }

  boolean isAll() {
    return search == null && modifiedAfter == null && organizationId == null;
  }

  private static @Nullable String text(Context ctx, String name) {
    String given = ctx.queryParam(name);
    if (given == null || given.isBlank()) {
      return null;
    }
    if (given.length() > LONGEST) {
      throw refused(name, "must have at most %d characters".formatted(LONGEST));
    }
    return given.strip();
  }

  /** A day, or the day of a moment. */
  private static @Nullable LocalDate day(@Nullable String given) {
    if (given == null) {
      return null;
    }
    boolean isMoment = given.length() > DAY_LETTERS && given.charAt(DAY_LETTERS) == 'T';
    try {
      return LocalDate.parse(isMoment ? given.substring(0, DAY_LETTERS) : given);
    } catch (DateTimeParseException _) {
      throw refused("modified_after", "must be a day such as 2026-11-24, or a moment of one");
    }
  }

  private static Refused refused(String name, String message) {
    return new Refused(Problem.badInput(List.of(new Problem.InputError(name, message))));
  }
}
