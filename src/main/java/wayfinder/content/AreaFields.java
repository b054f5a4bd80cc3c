package wayfinder.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wayfinder.knowledge.ServiceArea;

/** Reads whom a service is for by where they live; an area drawn on a map is not read. */
final class AreaFields {
  private static final Pattern ZIPS = Pattern.compile("\\d{5}(?:\\s*[,;]?\\s*\\d{5})*");
  private static final Pattern ZIP = Pattern.compile("\\d{5}");
  private static final Pattern COUNTY =
      Pattern.compile("(?i)([a-z .'-]+?) county(?:,? +([a-z]{2}|[a-z ]{4,20}))?");

  private final Map<String, String> states;

  /**
   * @param states two letters by name in small letters
   */
  AreaFields(Map<String, String> states) {
    this.states = Map.copyOf(states);
  }

  /** Anywhere, as soon as one of the areas can't be read. */
  ServiceArea of(JsonNode service, JsonNode at, String homeState) {
    JsonNode areas =
        at.path("service_areas").isEmpty()
            ? service.path("service_areas")
            : at.path("service_areas");
    var zips = new HashSet<String>();
    var counties = new HashSet<String>();
    var inStates = new HashSet<String>();
    for (JsonNode area : areas) {
      String name = area.path("name").asText().strip();
      String text = name.isEmpty() ? area.path("extent").asText().strip() : name;
      if (!read(text, homeState, zips, counties, inStates)) {
        return ServiceArea.ANYWHERE;
      }
    }
    return new ServiceArea(zips, counties, inStates);
  }

  private boolean read(
      String text, String homeState, Set<String> zips, Set<String> counties, Set<String> inStates) {
    if (ZIPS.matcher(text).matches()) {
      ZIP.matcher(text).results().forEach(zip -> zips.add(zip.group()));
      return true;
    }
    Matcher county = COUNTY.matcher(text);
    if (county.matches()) {
      String state = county.group(2) == null ? homeState : state(county.group(2));
      counties.add(ServiceArea.county(state, county.group(1)));
      return !state.isEmpty();
    }
    String state = text.equalsIgnoreCase("statewide") ? homeState : state(text);
    if (!state.isEmpty()) {
      inStates.add(state);
    }
    return !state.isEmpty();
  }

  private String state(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    if (states.containsKey(plain)) {
      return states.getOrDefault(plain, "");
    }
    String letters = plain.toUpperCase(Locale.ROOT);
    return states.containsValue(letters) ? letters : "";
  }
}
