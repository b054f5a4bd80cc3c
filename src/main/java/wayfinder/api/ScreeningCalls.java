package wayfinder.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import wayfinder.http.Problem;
import wayfinder.http.Refused;
import wayfinder.http.RequestBody;
import wayfinder.rules.Household;
import wayfinder.rules.Programs;
import wayfinder.rules.Screening;
import wayfinder.text.Language;

/** The call of the HTTP contract that screens one household. Nothing of it is stored or logged. */
public final class ScreeningCalls {
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

  private final Supplier<Programs> programs;
  private final Clock clock;

  /**
   * @param clock in the agency's time zone: its day's figures are used where {@code asOf} is left
   *     out
   */
  public ScreeningCalls(Supplier<Programs> programs, Clock clock) {
    this.programs = programs;
    this.clock = clock;
  }

  /** Adds {@code /api/v1/screenings}. */
  public void addRoutes(RoutesConfig routes) {
    routes.post("/api/v1/screenings", this::screen);
  }

  private void screen(Context ctx) {
    ObjectNode body = RequestBody.json(ctx);
    var errors = new ArrayList<Problem.InputError>();
    Set<String> names = new HashSet<>(HouseholdInput.bodyNames());
    names.addAll(Set.of("asOf", "locale"));
    new FactInput(errors).allow(body, "", names);
    LocalDate day = day(body.path("asOf"), errors);
    Language language = language(body.path("locale"), errors);
    Household household = new HouseholdInput(errors).read(body);
    if (!errors.isEmpty()) {
      throw new Refused(Problem.badInput(errors));
    }
    Screening screening = programs.get().screen(household, day);
    PublicAnswer.json(ctx, ScreeningJson.of(screening, language));
  }

  private LocalDate day(JsonNode asOf, List<Problem.InputError> errors) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    if (asOf.isMissingNode() || asOf.isNull()) {
      return today;
    }
    try {
      LocalDate day = LocalDate.parse(asOf.isTextual() ? asOf.textValue() : "");
      if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
        return day;
      }
    } catch (DateTimeParseException _) {
      errors.add(new Problem.InputError("asOf", "must be a day such as 2026-11-24"));
      return today;
    }
    errors.add(new Problem.InputError("asOf", "must be from 2020 to 2099"));
    return today;
  }

  private static Language language(JsonNode locale, List<Problem.InputError> errors) {
    if (locale.isMissingNode() || locale.isNull()) {
      return Language.EN;
    }
    return Language.of(locale.asText())
        .orElseGet(
            () -> {
              errors.add(new Problem.InputError("locale", "must be en or es"));
              return Language.EN;
            });
  }
}
