package wayfinder.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.hsds.Hours;
import wayfinder.hsds.ServiceTerms;
import wayfinder.hsds.SourceNote;
import wayfinder.knowledge.GeoPoint;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.Source;
import wayfinder.search.PlaceText;
import wayfinder.text.Language;
import wayfinder.text.LanguageGuess;

/** Makes listings of an HSDS service: one for each place where it is offered. */
final class ListingFields {
  private static final String OURS = "x-wayfinder";

  /** So much of a description of others is kept, as a million of them stand in memory. */
  private static final int LONGEST_DESCRIPTION = 200;

  private static final int SHORTEST_SENTENCES = 60;

  private final AreaFields areas;
  private final ServiceTerms terms;
  private final LanguageGuess guess;
  private final Repeats repeats = new Repeats();

  ListingFields(AreaFields areas, ServiceTerms terms, LanguageGuess guess) {
    this.terms = terms;
    this.areas = areas;
    this.guess = guess;
  }

  /** The listing of a service that was written by hand, at its one place. */
  Listing written(JsonNode service, List<String> topics, LocalDate checked, LocalDate reviewBy) {
    JsonNode source = service.path(OURS).path("source");
    return listing(
        text(service, "id"),
        service,
        text(service, "description"),
        service.path("service_at_locations").path(0),
        topics,
        checked,
        reviewBy,
        new Source(text(source, "title"), text(source, "licence"), text(source, "url")));
  }

  /**
   * The listings of an imported service; none when nobody says when it was last checked. One that
   * stands for no topic is found by its words and its name alone.
   */
  List<Listing> imported(String source, JsonNode service, List<String> topics, SourceNote note) {
    LocalDate checked = note.checked(service);
    if (checked == null) {
      return List.of();
    }
    var listings = new ArrayList<Listing>();
    JsonNode places = service.path("service_at_locations");
    String id = source + ":" + text(service, "id");
    for (int i = 0; i < Math.max(1, places.size()); i++) {
      JsonNode at = places.path(i);
      listings.add(
          listing(
              i == 0 ? id : id + ":" + text(at, "id"),
              service,
              brief(text(service, "description")),
              at,
              topics,
              checked,
              checked.plusDays(note.reviewAfterDays()),
              new Source(note.title(), note.title(), note.url())));
    }
    return listings;
  }

  private Listing listing(
      String id,
      JsonNode service,
      String description,
      JsonNode at,
      List<String> topics,
      LocalDate checked,
      LocalDate reviewBy,
      Source source) {
    JsonNode ours = service.path(OURS);
    JsonNode location = at.path("location");
    JsonNode address = address(location);
    String state = text(address, "state_province");
    return new Listing(
        id,
        text(service, "name"),
        perLanguage(description, text(ours, "description_es")),
        perLanguage(text(ours.path("hours"), "en"), text(ours.path("hours"), "es")),
        repeats.one(List.copyOf(topics)),
        phone(service, at),
        url(service),
        text(address, "address_1"),
        repeats.one(text(address, "city")),
        repeats.one(state),
        repeats.one(text(address, "postal_code").replaceFirst("^(\\d{5})-?\\d{4}$", "$1")),
        point(location),
        repeats.one(Hours.of(service, at)),
        repeats.one(areas.of(service, at, state)),
        repeats.one(terms.of(service, at)),
        repeats.one(checked),
        repeats.one(reviewBy),
        repeats.one(source));
  }

  /** What the service says of itself, whole. */
  PlaceText text(JsonNode service) {
    JsonNode organization = service.path("organization");
    var says = new EnumMap<Language, String>(Language.class);
    String description = text(service, "description");
    var english = new StringJoiner("\n").add(description).add(text(service, "keywords"));
    for (JsonNode attribute : service.path("attributes")) {
      english.add(text(attribute.path("taxonomy_term"), "name"));
    }
    says.put(guess.of(description).language().orElse(Language.EN), english.toString());
    String spanish = text(service.path(OURS), "description_es");
    if (!spanish.isEmpty()) {
      says.merge(Language.ES, spanish, (own, more) -> own + "\n" + more);
    }
    return new PlaceText(
        List.of(
            text(service, "name"),
            text(service, "alternate_name"),
            text(organization, "name"),
            text(organization, "alternate_name")),
        says);
  }

  /** The beginning, cut behind a sentence where it can be, else behind a word and marked so. */
  private static String brief(String text) {
    if (text.length() <= LONGEST_DESCRIPTION) {
      return text;
    }
    String start = text.substring(0, LONGEST_DESCRIPTION);
    int sentence = start.lastIndexOf(". ") + 1;
    int word = start.lastIndexOf(' ');
    return sentence > SHORTEST_SENTENCES
        ? start.substring(0, sentence)
        : (word > SHORTEST_SENTENCES ? start.substring(0, word) : start) + "...";
  }

  /** Where people go, if it is told, else where letters go. */
  private static JsonNode address(JsonNode location) {
    for (JsonNode address : location.path("addresses")) {
      if (!text(address, "address_type").equals("postal")) {
        return address;
      }
    }
    return location.path("addresses").path(0);
  }

  /** The nearest to the service that is for speaking; E.164 where it is a plain American number. */
  private static @Nullable String phone(JsonNode service, JsonNode at) {
    return Stream.of(
            at.path("phones"),
            service.path("phones"),
            at.path("location").path("phones"),
            service.path("organization").path("phones"))
        .flatMap(phones -> firstVoice(phones).stream())
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> firstVoice(JsonNode phones) {
    for (JsonNode phone : phones) {
      String type = text(phone, "type");
      String digits =
          text(phone, "number").replaceAll("\\D", "").replaceFirst("^1(?=\\d{10}$)", "");
      boolean isVoice =
          type.isEmpty() || type.matches("(?i)voice|hotline|phone.*|cell|mobile|main");
      if (isVoice && (digits.matches("[2-9]\\d{9}") || digits.matches("\\d{3}"))) {
        return Optional.of(digits.length() == 3 ? digits : "+1" + digits);
      }
    }
    return Optional.empty();
  }

  private static @Nullable String url(JsonNode service) {
    String own = text(service, "url");
    String url = own.isEmpty() ? text(service.path("organization"), "website") : own;
    return url.matches("https?://\\S+") ? url : null;
  }

  private static @Nullable GeoPoint point(JsonNode location) {
    return location.path("latitude").isNumber() && location.path("longitude").isNumber()
        ? new GeoPoint(location.path("latitude").asDouble(), location.path("longitude").asDouble())
        : null;
  }

  private static Map<Language, String> perLanguage(String english, String spanish) {
    var texts = new EnumMap<Language, String>(Language.class);
    if (!english.isEmpty()) {
      texts.put(Language.EN, english);
    }
    if (!spanish.isEmpty()) {
      texts.put(Language.ES, spanish);
    }
    return texts;
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isTextual() || value.isNumber() ? value.asText().strip() : "";
  }
}
