package wayfinder.content;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wayfinder.knowledge.GeoPoint;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.Source;
import wayfinder.text.Language;

/** Reads the local listings: HSDS 3 services as JSON arrays in {@code resources/<place>/*.json}. */
final class ListingFiles {
  private static final String OURS = "x-wayfinder";
  private static final String VOCABULARY = "wayfinder-topics";

  private final Folder folder;
  private final Set<String> topics;
  private final Faults faults;

  ListingFiles(Folder folder, Set<String> topics, Faults faults) {
    this.folder = folder;
    this.topics = topics;
    this.faults = faults;
  }

  List<Listing> read() {
    var listings = new ArrayList<Listing>();
    var ids = new HashSet<String>();
    for (Path file : folder.files("resources", ".json")) {
      readFile(file, listings, ids);
    }
    return listings;
  }

  private void readFile(Path file, List<Listing> listings, Set<String> ids) {
    var mapper = new ObjectMapper();
    int line = 1;
    try (JsonParser parser = mapper.createParser(folder.read(file))) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        faults.add(file, 1, "a JSON array of HSDS services is expected");
        return;
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        line = parser.currentTokenLocation().getLineNr();
        JsonNode service = mapper.readTree(parser);
        if (!ids.add(text(service, "id"))) {
          faults.add(file, line, "another listing has this id");
        }
        listing(file, line, service).ifPresent(listings::add);
      }
    } catch (JsonProcessingException e) {
      int where = e.getLocation() == null ? line : e.getLocation().getLineNr();
      faults.add(file, where, "not readable as JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      faults.add(file, line, "this file can't be read");
    }
  }

  private Optional<Listing> listing(Path file, int line, JsonNode service) {
    if (!text(service, "status").equals("active")) {
      return Optional.empty();
    }
    JsonNode location = service.at("/service_at_locations/0/location");
    JsonNode address = location.at("/addresses/0");
    JsonNode ours = service.path(OURS);
    List<String> named = topicsOf(service);
    for (String topic : named) {
      if (!topics.contains(topic)) {
        faults.add(file, line, "topic \"%s\" is not in topics.yaml".formatted(topic));
      }
    }
    for (String key : List.of("id", "name", "description", "assured_date")) {
      if (text(service, key).isEmpty()) {
        faults.add(file, line, "\"%s\" is missing".formatted(key));
      }
    }
    if (named.isEmpty()) {
      faults.add(file, line, "a topic is missing: attributes of taxonomy " + VOCABULARY);
    }
    try {
      return Optional.of(
          new Listing(
              text(service, "id"),
              text(service, "name"),
              perLanguage(text(service, "description"), text(ours, "description_es")),
              perLanguage(text(ours.path("hours"), "en"), text(ours.path("hours"), "es")),
              named,
              textOrNull(service.at("/phones/0"), "number"),
              textOrNull(service, "url"),
              text(address, "address_1"),
              text(address, "city"),
              text(address, "postal_code"),
              point(location),
              LocalDate.parse(text(service, "assured_date")),
              LocalDate.parse(text(ours, "reviewBy")),
              source(ours.path("source"))));
    } catch (DateTimeParseException e) {
      faults.add(file, line, "assured_date and reviewBy are to be days such as 2026-11-24");
      return Optional.empty();
    }
  }

  private static List<String> topicsOf(JsonNode service) {
    var topics = new ArrayList<String>();
    for (JsonNode attribute : service.path("attributes")) {
      JsonNode term = attribute.path("taxonomy_term");
      if (term.path("taxonomy").asText().equals(VOCABULARY)) {
        topics.add(term.path("code").asText());
      }
    }
    return topics;
  }

  private static @Nullable GeoPoint point(JsonNode location) {
    return location.path("latitude").isNumber() && location.path("longitude").isNumber()
        ? new GeoPoint(location.path("latitude").asDouble(), location.path("longitude").asDouble())
        : null;
  }

  private static Source source(JsonNode source) {
    return new Source(text(source, "title"), text(source, "licence"), text(source, "url"));
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
    return node.path(key).isTextual() ? node.path(key).asText().strip() : "";
  }

  private static @Nullable String textOrNull(JsonNode node, String key) {
    String text = text(node, key);
    return text.isEmpty() ? null : text;
  }
}
