package wayfinder.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All services of the knowledge base, as they may be given to others: in the order of their ids,
 * read from their files when they are asked for. What must not be known is not in it.
 */
public final class Directory {
  private final List<Path> files;
  private final List<Entry> services = new ArrayList<>();
  private final Map<String, Integer> byId = new TreeMap<>();
  private final Map<String, List<Integer>> byOrganization = new TreeMap<>();
  private final Map<String, Integer> byPlace = new TreeMap<>();
  private final Map<String, ObjectNode> terms = new TreeMap<>();
  private final Map<String, ObjectNode> taxonomies = new TreeMap<>();

  /** Where a service stands: the file, and which one in it. */
  private record Entry(String id, int file, int number, String organization, List<String> places) {}

  private Directory(List<Path> files) {
    this.files = files;
  }

  /** Looks through {@code resources/}; a service whose id stands elsewhere too counts once. */
  public static Directory of(Path knowledgeBase) {
    Path resources = knowledgeBase.resolve("resources");
    try (Stream<Path> all = Files.walk(resources)) {
      var directory =
          new Directory(
              all.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                  .sorted()
                  .toList());
      directory.index();
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException("the resources can't be read", e);
    }
  }

  private void index() {
    var found = new TreeMap<String, Entry>();
    for (int file = 0; file < files.size(); file++) {
      int at = file;
      int[] number = new int[1];
      each(
          files.get(file),
          service -> {
            Entry entry = entry(service, at, number[0]++);
            found.putIfAbsent(entry.id(), entry);
            noteTerms(service);
          });
    }
    for (Entry entry : found.values()) {
      int number = services.size();
      services.add(entry);
      byId.put(entry.id(), number);
      byOrganization.computeIfAbsent(entry.organization(), id -> new ArrayList<>()).add(number);
      entry.places().forEach(place -> byPlace.putIfAbsent(place, number));
    }
    byOrganization.remove("");
  }

  private static Entry entry(ObjectNode service, int file, int number) {
    var places = new ArrayList<String>();
    service.path("service_at_locations").forEach(at -> places.add(Json.text(at, "id")));
    return new Entry(
        Json.text(service, "id"),
        file,
        number,
        Json.text(service.path("organization"), "id"),
        List.copyOf(places));
  }

  private void noteTerms(ObjectNode service) {
    for (var attribute : service.findValues("taxonomy_term")) {
      if (attribute instanceof ObjectNode term) {
        terms.putIfAbsent(Json.text(term, "id"), term);
        if (term.path("taxonomy_detail") instanceof ObjectNode taxonomy) {
          taxonomies.putIfAbsent(Json.text(taxonomy, "id"), taxonomy);
        }
      }
    }
  }

  /** Hands over each service of a file in its one form. */
  private static void each(Path file, Consumer<ObjectNode> taker) {
    try (InputStream in = Files.newInputStream(file)) {
      ServiceStream.read(file.toString(), in, (service, line) -> taker.accept(shown(service)));
    } catch (IOException e) {
      throw new UncheckedIOException("the resources can't be read", e);
    }
  }

  private static ObjectNode shown(ObjectNode service) {
    Confidential.keepBack(service);
    return Canonical.of(service);
  }

  /** How many there are. */
  public int size() {
    return services.size();
  }

  /** Those from one number to before another, from 0. */
  public List<ObjectNode> services(int from, int to) {
    var wanted = new ArrayList<Integer>();
    for (int number = from; number < Math.min(to, services.size()); number++) {
      wanted.add(number);
    }
    return read(wanted);
  }

  /** The service with this id. */
  public Optional<ObjectNode> service(String id) {
    Integer number = byId.get(id);
    return number == null ? Optional.empty() : read(List.of(number)).stream().findFirst();
  }

  /** For each of these places the service that is offered there. */
  public List<ObjectNode> at(List<String> places) {
    return each(
        places.stream().flatMap(id -> Optional.ofNullable(byPlace.get(id)).stream()).toList());
  }

  /** For each of these organizations the first of its services. */
  public List<ObjectNode> firstOf(List<String> organizations) {
    return each(
        organizations.stream()
            .flatMap(id -> byOrganization.getOrDefault(id, List.of()).stream().limit(1))
            .toList());
  }

  private List<ObjectNode> each(List<Integer> numbers) {
    List<Integer> distinct = numbers.stream().distinct().toList();
    List<ObjectNode> found = read(distinct);
    return numbers.stream().map(number -> found.get(distinct.indexOf(number)).deepCopy()).toList();
  }

  /** The services of this organization. */
  public List<ObjectNode> of(String organization) {
    return read(byOrganization.getOrDefault(organization, List.of()));
  }

  /** The ids of all organizations. */
  public List<String> organizations() {
    return List.copyOf(byOrganization.keySet());
  }

  /** The ids of all places where a service is offered. */
  public List<String> places() {
    return List.copyOf(byPlace.keySet());
  }

  /** All terms that a service has. */
  public List<ObjectNode> terms() {
    return List.copyOf(terms.values());
  }

  /** All taxonomies that a term is of. */
  public List<ObjectNode> taxonomies() {
    return List.copyOf(taxonomies.values());
  }

  /** Hands over every service, file by file. */
  void each(Consumer<ObjectNode> taker) {
    for (int file = 0; file < files.size(); file++) {
      int at = file;
      int[] number = new int[1];
      each(
          files.get(file),
          service -> {
            Entry first = services.get(byId.getOrDefault(Json.text(service, "id"), 0));
            if (first.file() == at && first.number() == number[0]++) {
              taker.accept(service);
            }
          });
    }
  }

  private List<ObjectNode> read(List<Integer> wanted) {
    var byFile = new TreeMap<Integer, Map<Integer, Integer>>();
    for (int i = 0; i < wanted.size(); i++) {
      Entry entry = services.get(wanted.get(i));
      byFile.computeIfAbsent(entry.file(), file -> new TreeMap<>()).put(entry.number(), i);
    }
    var found = new TreeMap<Integer, ObjectNode>();
    byFile.forEach(
        (file, numbers) -> {
          int[] number = new int[1];
          eachRaw(
              files.get(file),
              service -> {
                Integer place = numbers.get(number[0]++);
                if (place != null) {
                  found.put(place, shown(service));
                }
              });
        });
    return List.copyOf(found.values());
  }

  private static void eachRaw(Path file, Consumer<ObjectNode> taker) {
    try (InputStream in = Files.newInputStream(file)) {
      ServiceStream.read(file.toString(), in, (service, line) -> taker.accept(service));
    } catch (IOException e) {
      throw new UncheckedIOException("the resources can't be read", e);
    }
  }
}
