package wayfinder.api;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wayfinder.http.Problem;
import wayfinder.http.Refused;
import wayfinder.knowledge.GeoPoint;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.ZipCode;
import wayfinder.text.Language;

/**
 * What a search was asked.
 *
 * @param q 1 to 1,600 characters (code points)
 * @param place where the asker is: the point if one was given, else about the middle of the ZIP
 *     code; null when neither was given
 * @param home the ZIP code, when it is what says where the asker is
 * @param kind null for all
 * @param topic null for all
 * @param openNow only what is known to be open
 * @param limit 1 to 50
 */
record SearchInput(
    String q,
    Language language,
    @Nullable GeoPoint place,
    @Nullable ZipCode home,
    @Nullable String kind,
    @Nullable String topic,
    boolean openNow,
    int limit) {
  private static final int LONGEST_Q = 1_600;
  private static final int MOST = 50;
  private static final int USUAL = 10;
  private static final Set<String> KINDS = Set.of("right", "resource", "program", "letter");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,4}");
  private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");

  /**
   * Reads the parameters of a request; those it does not know are ignored.
   *
   * @throws Refused with 400 when there is no {@code q}, with 422 naming every other fault
   */
  static SearchInput read(Context ctx, Knowledge knowledge) {
    return new Reading(ctx, knowledge).read();
  }

  private static final class Reading {
    private final Context ctx;
    private final Knowledge knowledge;
    private final List<Problem.InputError> errors = new ArrayList<>();

    Reading(Context ctx, Knowledge knowledge) {
      this.ctx = ctx;
      this.knowledge = knowledge;
    }

    SearchInput read() {
      String q = q();
      Language language = language();
      ZipCode ofZip = zip();
      GeoPoint point = point();
      String kind = oneOf("kind", KINDS);
      String topic = topic();
      boolean openNow = "true".equals(oneOf("openNow", Set.of("true", "false")));
      int limit = limit();
      if (!errors.isEmpty()) {
        throw new Refused(Problem.badInput(errors));
      }
      return new SearchInput(
          q,
          language,
          point == null && ofZip != null ? ofZip.center() : point,
          point == null ? ofZip : null,
          kind,
          topic,
          openNow,
          limit);
    }

    private String q() {
      String q = given("q");
      if (q == null) {
        throw new Refused(
            Problem.badRequest(
                "Say in q what is looked for.", new Problem.InputError("q", "must not be empty")));
      }
      if (q.codePointCount(0, q.length()) > LONGEST_Q) {
        fault("q", "must have at most " + LONGEST_Q + " characters");
      }
      return q;
    }

    private Language language() {
      String locale = given("locale");
      if (locale == null) {
        return preferred(ctx.header("Accept-Language"));
      }
      Optional<Language> language = Language.of(locale);
      if (language.isEmpty()) {
        fault("locale", "must be en or es");
      }
      return language.orElse(Language.EN);
    }

    private static Language preferred(@Nullable String acceptLanguage) {
      return acceptLanguage == null
          ? Language.EN
          : List.of(acceptLanguage.split(",", -1)).stream()
              .flatMap(part -> Language.of(part.split(";", -1)[0]).stream())
              .findFirst()
              .orElse(Language.EN);
    }

    private @Nullable ZipCode zip() {
      String zip = given("zip");
      if (zip == null) {
        return null;
      }
      Optional<ZipCode> found = knowledge.places().find(zip);
      if (found.isEmpty()) {
        fault("zip", "must be a ZIP code that exists, five digits");
      }
      return found.orElse(null);
    }

    private @Nullable GeoPoint point() {
      Double latitude = degrees("lat", 90);
      Double longitude = degrees("lon", 180);
      if ((given("lat") == null) != (given("lon") == null)) {
        fault(given("lat") == null ? "lat" : "lon", "lat and lon come together");
      }
      return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
    }

    private @Nullable Double degrees(String name, int most) {
      String text = given(name);
      if (text == null) {
        return null;
      }
      if (!DEGREES.matcher(text).matches() || Math.abs(Double.parseDouble(text)) > most) {
        fault(name, "must be degrees from -%d to %d".formatted(most, most));
        return null;
      }
      return Double.valueOf(text);
    }

    private @Nullable String topic() {
      String topic = given("topic");
      if (topic != null && knowledge.topic(topic).isEmpty()) {
        fault("topic", "must be a slug that /api/v1/topics lists");
      }
      return topic;
    }

    private @Nullable String oneOf(String name, Set<String> values) {
      String value = given(name);
      if (value != null && !values.contains(value)) {
        fault(name, "must be one of " + String.join(", ", values.stream().sorted().toList()));
      }
      return value;
    }

    private int limit() {
      String limit = given("limit");
      if (limit == null) {
        return USUAL;
      }
      int number = WHOLE_NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
      if (number < 1 || number > MOST) {
        fault("limit", "must be a whole number from 1 to " + MOST);
      }
      return number;
    }

    private @Nullable String given(String name) {
      String value = ctx.queryParam(name);
      return value == null || value.isBlank() ? null : value.strip();
    }

    private void fault(String path, String message) {
      errors.add(new Problem.InputError(path, message));
    }
  }
}
