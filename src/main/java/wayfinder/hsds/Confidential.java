package wayfinder.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import wayfinder.text.Words;

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

  private final Pattern said;
  private final Pattern saidOfPlace;
  private final Pattern violence;
  private final Pattern shelter;

  /** A word of each phrase of violence: looked for much faster than the phrases. */
  private final List<String> violenceWords;

  public Confidential(ServiceWords words) {
    ServiceWords.Secret secret = words.confidential();
    said = AnyOf.words(secret.said());
    String hidden = AnyOf.part(secret.secret());
    String place = AnyOf.part(secret.place());
    saidOfPlace =
        Pattern.compile(
            "\\b%s %s|\\b%s %s %s"
                .formatted(hidden, place, place, AnyOf.part(secret.kept()), hidden));
    violence = AnyOf.words(secret.violence());
    shelter = AnyOf.words(secret.shelter());
    violenceWords =
        secret.violence().stream()
            .map(phrase -> phrase.replace("*", "").split(" ", -1))
            .map(parts -> parts[parts.length - 1])
            .distinct()
            .toList();
  }

  /** Takes the addresses out that must not be known; answers how many locations that were. */
  public int keepBack(ObjectNode service) {
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

  private boolean isMarked(JsonNode node) {
    if (node.path(OURS).path("confidential").asBoolean() || node.path("confidential").asBoolean()) {
      return true;
    }
    for (JsonNode attribute : node.path("attributes")) {
      JsonNode term = attribute.path("taxonomy_term");
      String mark =
          String.join(
              " ",
              Json.text(attribute, "value"),
              Json.text(attribute, "label"),
              Json.text(term, "code"),
              Json.text(term, "name"));
      if (said.matcher(Words.fold(mark)).find()) {
        return true;
      }
    }
    return false;
  }

  private boolean isSaidSo(JsonNode location) {
    for (JsonNode address : location.path("addresses")) {
      String lines = Json.text(address, "address_1") + " " + Json.text(address, "address_2");
      if (said.matcher(Words.fold(lines)).find()) {
        return true;
      }
    }
    String about = Json.text(location, "name") + " " + Json.text(location, "description");
    return saidOfPlace.matcher(Words.fold(about)).find();
  }

  private boolean isForSurvivors(JsonNode service) {
    var all = new StringBuilder();
    for (String field : List.of("name", "alternate_name", "description", "keywords")) {
      all.append(service.path(field).asText()).append(' ');
    }
    all.append(Json.text(service.path("organization"), "name")).append(' ');
    for (JsonNode attribute : service.path("attributes")) {
      all.append(Json.text(attribute.path("taxonomy_term"), "name")).append(' ');
    }
    String text = Words.fold(all.toString());
    return violenceWords.stream().anyMatch(text::contains)
        && violence.matcher(text).find()
        && shelter.matcher(text).find();
  }
}
