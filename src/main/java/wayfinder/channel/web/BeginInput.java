package wayfinder.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wayfinder.http.Problem;
import wayfinder.http.Refused;
import wayfinder.text.Language;

/**
 * What a browser may tell when it begins a chat.
 *
 * @param language as asked for, else as the browser prefers, else English
 * @param zip five digits; null when not told
 */
record BeginInput(Language language, @Nullable String zip) {
  private static final Pattern ZIP = Pattern.compile("[0-9]{5}");
  private static final Pattern STATE = Pattern.compile("[A-Za-z]{2}");

  /**
   * Reads it from a JSON object. A state is checked and then let go: no answer depends on it yet,
   * and what is not needed is not kept.
   *
   * @throws Refused with 422 naming every fault
   */
  static BeginInput read(ObjectNode body, @Nullable String acceptLanguage) {
    var errors = new ArrayList<Problem.InputError>();
    String locale = text(body, "locale", errors);
    String zip = text(body, "zip", errors);
    String state = text(body, "state", errors);
    if (locale != null && Language.of(locale).isEmpty()) {
      errors.add(new Problem.InputError("locale", "must be en or es"));
    }
    if (zip != null && !ZIP.matcher(zip).matches()) {
      errors.add(new Problem.InputError("zip", "must be five digits"));
    }
    if (state != null && !STATE.matcher(state).matches()) {
      errors.add(new Problem.InputError("state", "must be two letters"));
    }
    if (!errors.isEmpty()) {
      throw new Refused(Problem.badInput(errors));
    }
    Optional<Language> asked = locale == null ? Optional.empty() : Language.of(locale);
    return new BeginInput(asked.orElseGet(() -> preferred(acceptLanguage)), zip);
  }

  /** The first language of an {@code Accept-Language} header that we speak; else English. */
  static Language preferred(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return Language.EN;
    }
    return List.of(acceptLanguage.split(",", -1)).stream()
        .map(part -> part.split(";", -1)[0])
        .flatMap(code -> Language.of(code).stream())
        .findFirst()
        .orElse(Language.EN);
  }

  private static @Nullable String text(
      ObjectNode body, String name, List<Problem.InputError> errors) {
    JsonNode node = body.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isTextual()) {
      errors.add(new Problem.InputError(name, "must be a text"));
      return null;
    }
    return node.textValue();
  }
}
