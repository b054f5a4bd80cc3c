package wayfinder.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.text.Words;

/**
 * All services of the knowledge base, as they may be given to others: in the order of their ids,
 * read from their files when they are asked for. What must not be known is not in it. In memory
 * stands only where each one is, about 100 bytes a service.
 */
public final class Directory {
  private final ServicePlaces places;
  private final Catalog services;
  private final Catalog organizations;
  private final Catalog atLocations;
  private final List<ObjectNode> terms;
  private final List<ObjectNode> taxonomies;

  private Directory(DirectoryReader read, Confidential confidential) {
    List<DirectoryReader.Row> rows = distinct(read.rows());
    places = new ServicePlaces(read.files(), rows, confidential);
    services = Catalog.of(rows, row -> List.of(row.id()));
    organizations =
        Catalog.of(
            rows, row -> row.organization().isEmpty() ? List.of() : List.of(row.organization()));
    atLocations = Catalog.of(rows, DirectoryReader.Row::places);
    terms = read.terms();
    taxonomies = read.taxonomies();
  }

  /**
   * Looks through {@code resources/}; a service whose id stands elsewhere too counts once.
   *
   * @param words by which it is known what must not be told
   */
  public static Directory of(Path knowledgeBase, ServiceWords words) {
    var confidential = new Confidential(words);
    Path resources = knowledgeBase.resolve("resources");
    try (Stream<Path> all = Files.walk(resources)) {
      return new Directory(
          new DirectoryReader(
              all.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                  .sorted()
                  .toList(),
              confidential),
          confidential);
    } catch (IOException e) {
      throw new UncheckedIOException("the resources can't be read", e);
    }
  }

  private static List<DirectoryReader.Row> distinct(List<DirectoryReader.Row> rows) {
    var sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(DirectoryReader.Row::id)); // stable: the first of equals wins
    var distinct = new ArrayList<DirectoryReader.Row>(sorted.size());
    for (DirectoryReader.Row row : sorted) {
      if (distinct.isEmpty() || !distinct.getLast().id().equals(row.id())) {
        distinct.add(row);
      }
    }
    return distinct;
  }

  /** How many there are. */
  public int size() {
    return services.size();
  }

  /** Those from one number to before another, from 0. */
  public List<ObjectNode> services(int from, int to) {
    return read(IntStream.range(from, Math.min(to, size())));
  }

  /** Those with these numbers. */
  public List<ObjectNode> services(int[] numbers) {
    return read(Arrays.stream(numbers));
  }

  /**
   * The numbers of some services.
   *
   * @param words all of them stand in its name or its organization's; null for any
   * @param modifiedAfter when it changed, or it is not known when; null for any
   * @param organization whose it is; null for any
   */
  public int[] find(
      @Nullable String words, @Nullable LocalDate modifiedAfter, @Nullable String organization) {
    List<String> wanted = words == null ? List.of() : Words.in(words);
    IntStream all =
        organization == null
            ? IntStream.range(0, size())
            : Arrays.stream(organizations.of(organization));
    return all.filter(number -> modifiedAfter == null || places.isAfter(number, modifiedAfter))
        .filter(number -> places.isNamed(number, wanted))
        .toArray();
  }

  /** The service with this id. */
  public Optional<ObjectNode> service(String id) {
    return read(Arrays.stream(services.of(id))).stream().findFirst();
  }

  /** For each of these places the service that is offered there. */
  public List<ObjectNode> at(List<String> ids) {
    return first(atLocations, ids);
  }

  /** For each of these organizations the first of its services. */
  public List<ObjectNode> firstOf(List<String> ids) {
    return first(organizations, ids);
  }

  private List<ObjectNode> first(Catalog catalog, List<String> ids) {
    return read(ids.stream().flatMapToInt(id -> Arrays.stream(catalog.of(id)).limit(1)));
  }

  /** The services of this organization. */
  public List<ObjectNode> of(String organization) {
    return read(Arrays.stream(organizations.of(organization)));
  }

  /** The ids of all organizations. */
  public List<String> organizations() {
    return organizations.ids();
  }

  /** The ids of all places where a service is offered. */
  public List<String> places() {
    return atLocations.ids();
  }

  /** All terms that a service has. */
  public List<ObjectNode> terms() {
    return terms;
  }

  /** All taxonomies that a term is of. */
  public List<ObjectNode> taxonomies() {
    return taxonomies;
  }

  /** Hands over every service. */
  void each(Consumer<ObjectNode> taker) {
    IntStream.range(0, size()).forEach(number -> places.read(number).ifPresent(taker));
  }

  private List<ObjectNode> read(IntStream numbers) {
    return numbers.boxed().flatMap(number -> places.read(number).stream()).toList();
  }
}
