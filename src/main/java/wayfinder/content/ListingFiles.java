package wayfinder.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import wayfinder.hsds.Confidential;
import wayfinder.hsds.ServiceStream;
import wayfinder.hsds.ServiceTerms;
import wayfinder.hsds.SourceNote;
import wayfinder.hsds.TermTopics;
import wayfinder.hsds.UnusableImport;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.Topic;
import wayfinder.search.PlaceText;

/**
 * Reads the listings: HSDS 3 services in {@code resources/<place>/*.json}, written by hand or
 * imported. Who writes by hand hears of each fault; what was imported is taken as far as it goes.
 */
final class ListingFiles {
  private static final String OURS = "x-wayfinder";
  private static final String VOCABULARY = "wayfinder-topics";

  private final Folder folder;
  private final Collection<Topic> topics;
  private final Set<String> slugs;
  private final Faults faults;
  private final ListingFields fields;
  private final Confidential confidential;

  ListingFiles(Folder folder, Collection<Topic> topics, LanguageFiles language, Faults faults) {
    this.folder = folder;
    this.topics = List.copyOf(topics);
    this.slugs = Set.copyOf(topics.stream().map(Topic::slug).toList());
    this.faults = faults;
    this.fields =
        new ListingFields(
            new AreaFields(language.states()),
            new ServiceTerms(language.serviceWords()),
            language.guess());
    confidential = new Confidential(language.serviceWords());
  }

  /**
   * All listings.
   *
   * @param texts is given each, in their order, with what its service says of itself
   */
  List<Listing> read(BiConsumer<Listing, PlaceText> texts) {
    var byFolder = new TreeMap<Path, List<Path>>();
    for (Path file : folder.files("resources", ".json")) {
      byFolder.computeIfAbsent(file.resolveSibling(""), key -> new ArrayList<>()).add(file);
    }
    var listings = new ArrayList<Listing>();
    var ids = new HashSet<String>();
    byFolder.forEach(
        (place, files) -> {
          Path note = place.resolve(SourceNote.FILE);
          try {
            Taker taker =
                Files.exists(note)
                    ? imported(place, listings, texts)
                    : (file, service, line) ->
                        written(file, service, line, ids)
                            .ifPresent(it -> add(List.of(it), service, listings, texts));
            files.forEach(file -> readFile(file, taker));
          } catch (UnusableImport e) {
            faults.add(note, e.line(), e.reason());
          }
        });
    return listings;
  }

  private void add(
      List<Listing> of,
      ObjectNode service,
      List<Listing> listings,
      BiConsumer<Listing, PlaceText> texts) {
    PlaceText text = fields.text(service);
    of.forEach(listing -> texts.accept(listing, text.at(listing)));
    listings.addAll(of);
  }

  /** Takes one service. */
  private interface Taker {
    void take(Path file, ObjectNode service, int line);
  }

  private void readFile(Path file, Taker taker) {
    try (InputStream in = Files.newInputStream(file)) {
      ServiceStream.read(
          file.toString(),
          in,
          (service, line) -> {
            confidential.keepBack(service);
            if (service.path("status").asText("active").equals("active")) {
              taker.take(file, service, (int) line);
            }
          });
    } catch (UnusableImport e) {
      faults.add(file, e.line(), e.reason());
    } catch (IOException e) {
      faults.add(file, 1, "this file can't be read");
    }
  }

  private Taker imported(Path place, List<Listing> listings, BiConsumer<Listing, PlaceText> texts) {
    SourceNote note = SourceNote.read(place.resolve(SourceNote.FILE));
    Path terms = place.resolve(TermTopics.FILE);
    var mapped = new TermTopics(topics);
    var topicsOf = Files.exists(terms) ? mapped.with(terms) : mapped;
    String source = String.valueOf(place.getFileName());
    return (file, service, line) ->
        add(fields.imported(source, service, topicsOf.of(service), note), service, listings, texts);
  }

  private Optional<Listing> written(Path file, ObjectNode service, int line, Set<String> ids) {
    if (!ids.add(service.path("id").asText())) {
      faults.add(file, line, "another listing has this id");
    }
    List<String> named = topicsOf(service);
    for (String topic : named) {
      if (!slugs.contains(topic)) {
        faults.add(file, line, "topic \"%s\" is not in topics.yaml".formatted(topic));
      }
    }
    for (String key : List.of("id", "name", "description", "assured_date")) {
      if (service.path(key).asText().isBlank()) {
        faults.add(file, line, "\"%s\" is missing".formatted(key));
      }
    }
    if (named.isEmpty()) {
      faults.add(file, line, "a topic is missing: attributes of taxonomy " + VOCABULARY);
    }
    try {
      return Optional.of(
          fields.written(
              service,
              named,
              LocalDate.parse(service.path("assured_date").asText()),
              LocalDate.parse(service.path(OURS).path("reviewBy").asText())));
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
}
