package wayfinder.search;

import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import wayfinder.knowledge.Listing;
import wayfinder.text.Language;
import wayfinder.text.Words;

/** Whether an index of places is whole, and is that of these listings, before it serves. */
final class PlaceIndexCheck {
  private static final int CANARIES = 100;

  private final Map<Language, QueryBuilder> words = new EnumMap<>(Language.class);
  private final List<Listing> listings;

  PlaceIndexCheck(List<SearchLanguage> languages, List<Listing> listings) {
    languages.forEach(
        it -> words.put(it.language(), new QueryBuilder(new Analysis(it).forCards())));
    this.listings = listings;
  }

  /**
   * Looks through it.
   *
   * @throws IllegalStateException saying what is wrong with it
   * @throws UncheckedIOException if a file of it is broken
   */
  void check(PlaceIndex index) {
    index.verify();
    if (index.size() != listings.size()) {
      throw new IllegalStateException(
          "the index has %d places and there are %d listings"
              .formatted(index.size(), listings.size()));
    }
    int canaries = Math.min(CANARIES, listings.size());
    for (long canary = 0; canary < canaries; canary++) {
      check((int) (canary * listings.size() / canaries), index);
    }
  }

  /** A place stands where it is looked for, and is found by its own name. */
  private void check(int at, PlaceIndex index) {
    Listing listing = listings.get(at);
    if (listing.name().isBlank()) {
      return;
    }
    if (!index.called(at).names().getFirst().equals(listing.name())) {
      throw new IllegalStateException(
          "the index has another place than %s".formatted(listing.id()));
    }
    String name = String.join(" ", Words.in(listing.name()));
    words.forEach(
        (language, builder) -> {
          Query all =
              builder.createBooleanQuery(
                  ShelfIndex.brief(language), name, BooleanClause.Occur.MUST);
          if (all != null && !index.holding(all, new int[] {at})[0]) {
            throw new IllegalStateException(
                "the index does not find %s by its own name".formatted(listing.id()));
          }
        });
  }
}
