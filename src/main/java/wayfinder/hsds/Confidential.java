package wayfinder.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps back addresses that must not be known: those that the source marks so, and those of
 * shelters for people who flee violence, marked or not. What is kept back is not written down here
 * at all. City and state stay.
 */
public final class Confidential {
  private static final String OURS = "x-wayfinder";
  private static final Set<String> KEPT =
      Set.of("id", "city", "state_province", "country", "address_type");
  private static final List<String> TELLING =
      List.of(
          "latitude",
          "longitude",
          "description",
          "transportation",
          "url",
          "alternate_name",
          "external_identifier",
          "external_identifier_type");

  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\b(confidential|undisclosed|unpublished|not (published|disclosed|public|listed)|"
              + "(call|phone) for (the )?(address|location)|direcci[oó]n confidencial)\\b");
  private static final Pattern SAID_OF_PLACE =
      Pattern.compile(
          "(?i)\\b(confidential|undisclosed|secret) (location|address|site|shelter)|"
              + "\\b(location|address|site) (is|are|kept|remains) (kept )?(confidential|undisclosed)");
  private static final Pattern VIOLENCE =
      Pattern.compile(
          "(?i)\\b(domestic|family|dating|partner) (violence|abuse)|\\bbattered\\b|\\babused (women|men|spouse)|"
              + "\\btrafficking\\b|\\bsexual assault\\b|violencia (dom[eé]stica|familiar)");

  /** One of these stands in whatever {@link #VIOLENCE} finds, and is looked for much faster. */
  private static final List<String> STEMS =
      List.of("violen", "abuse", "battered", "traffick", "assault");

  private static final Pattern SHELTER =
      Pattern.compile(
          "(?i)\\bshelter|\\bsafe ?(house|home|haven)|\\brefuge\\b|\\btransitional (housing|living)|"
              + "\\bemergency housing|\\balbergue|\\bcasa segura");

  private Confidential() {}

  /** Takes the addresses out that must not be known; answers how many locations that were. */
  public static int keepBack(ObjectNode service) {
    boolean all = isMarked(service) || isForSurvivors(service);
    int kept = 0;
    for (JsonNode at : service.path("service_at_locations")) {
      if (at.path("location") instanceof ObjectNode location
          && (all || isMarked(at) || isMarked(location) || isSaidSo(location))) {
        forget(location, service);
        kept++;
      }
    }
    return kept;
  }

  private static void forget(ObjectNode location, ObjectNode service) {
    for (JsonNode address : location.path("addresses")) {
      if (address instanceof ObjectNode known) {
        strike(Json.text(known, "address_1"), service);
        var names = new ArrayList<String>();
        known.fieldNames().forEachRemaining(names::add);
        known.remove(names.stream().filter(name -> !KEPT.contains(name)).toList());
      }
    }
    location.remove(TELLING);
    if (Json.text(location, "name").matches(".*\\d.*")) {
      location.remove("name");
    }
    location.putObject(OURS).put("confidential", true);
  }

  /** A street may stand in a description too. */
  private static void strike(String street, ObjectNode service) {
    if (street.isEmpty()) {
      return;
    }
    for (String field : List.of("description", "application_process", "alert")) {
      String text = Json.text(service, field);
      if (text.contains(street)) {
        service.put(field, text.replace(street, "[...]"));
      }
    }
  }

  private static boolean isMarked(JsonNode node) {
    if (node.path(OURS).path("confidential").asBoolean() || node.path("confidential").asBoolean()) {
      return true;
    }
    for (JsonNode attribute : node.path("attributes")) {
      JsonNode term = attribute.path("taxonomy_term");
      String said =
          String.join(
              " ",
              Json.text(attribute, "value"),
              Json.text(attribute, "label"),
              Json.text(term, "code"),
              Json.text(term, "name"));
      if (SAID.matcher(said).find()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSaidSo(JsonNode location) {
    for (JsonNode address : location.path("addresses")) {
      if (SAID.matcher(Json.text(address, "address_1") + " " + Json.text(address, "address_2"))
          .find()) {
        return true;
      }
    }
    return SAID_OF_PLACE
        .matcher(Json.text(location, "name") + " " + Json.text(location, "description"))
        .find();
  }

  private static boolean isForSurvivors(JsonNode service) {
    var said = new StringBuilder();
    for (String field : List.of("name", "alternate_name", "description", "keywords")) {
      said.append(service.path(field).asText()).append(' ');
    }
    said.append(Json.text(service.path("organization"), "name")).append(' ');
    for (JsonNode attribute : service.path("attributes")) {
      said.append(Json.text(attribute.path("taxonomy_term"), "name")).append(' ');
    }
    String all = said.toString().toLowerCase(Locale.ROOT);
    return STEMS.stream().anyMatch(all::contains)
        && VIOLENCE.matcher(all).find()
        && SHELTER.matcher(all).find();
  }
}
