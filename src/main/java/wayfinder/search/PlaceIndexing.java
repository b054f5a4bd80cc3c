package wayfinder.search;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.ZipCodes;

/** How the index of what places say of themselves is come by. */
public interface PlaceIndexing {
  /**
   * Reads the listings and has an index of just these.
   *
   * @param source may be read twice
   */
  Indexed index(Source source, List<SearchLanguage> languages, ZipCodes places);

  /** What listings are read from. */
  interface Source {
    /**
     * All listings.
     *
     * @param taker is given each, in their order, with what its service says of itself
     */
    List<Listing> read(BiConsumer<Listing, PlaceText> taker);
  }

  /** Listings and their index. */
  record Indexed(List<Listing> listings, PlaceIndex index) {
    public Indexed {
      listings = List.copyOf(listings);
    }
  }

  /**
   * Builds one that is gone once nobody holds it any more.
   *
   * @param folder where there is room on disk; no file stays there
   */
  static PlaceIndexing passing(Path folder) {
    return (source, languages, places) -> {
      var writer = new PlaceIndexWriter(languages, places, folder);
      List<Listing> listings = source.read(writer::add);
      return new Indexed(listings, writer.finished());
    };
  }
}
