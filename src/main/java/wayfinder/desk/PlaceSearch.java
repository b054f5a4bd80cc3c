package wayfinder.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Listing;
import wayfinder.text.Language;
import wayfinder.text.Words;

/** Finds listings by name, street, city, ZIP code or topic: all words must be there. */
final class PlaceSearch {
  private final Supplier<Knowledge> knowledge;

  PlaceSearch(Supplier<Knowledge> knowledge) {
    this.knowledge = knowledge;
  }

  /** The listing with this id. */
  Optional<Listing> listing(String id) {
    return knowledge.get().listings().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** The listings that have all these words; none for none. */
  Stream<Listing> find(String words) {
    List<String> wanted = Words.in(words);
    return wanted.isEmpty()
        ? Stream.empty()
        : knowledge.get().listings().stream().filter(listing -> known(listing).containsAll(wanted));
  }

  private List<String> known(Listing listing) {
    return Words.in(
        Stream.of(listing.name(), listing.address(), listing.city(), listing.zip(), topics(listing))
            .collect(Collectors.joining(" ")));
  }

  /** What it is listed under. */
  String topics(Listing listing) {
    return listing.topics().stream()
        .flatMap(slug -> knowledge.get().topic(slug).stream())
        .map(topic -> topic.label(Language.EN))
        .collect(Collectors.joining(", "));
  }

  /** All of it in one line, as a client could be sent it. */
  static String line(Listing listing) {
    return Stream.of(
            listing.name(),
            listing.address(),
            (listing.city() + " " + listing.zip()).strip(),
            listing.phone() == null ? "" : listing.phone())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
