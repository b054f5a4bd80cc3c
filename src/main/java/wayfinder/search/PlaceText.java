package wayfinder.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import wayfinder.knowledge.Listing;
import wayfinder.text.Language;

/**
 * What a service says of itself, as it is searched. It goes to disk at once: a listing itself holds
 * no more than what clients read.
 *
 * @param names how it and its organization are called, the listing's own name first
 * @param says what it offers, by the language it is said in
 */
public record PlaceText(List<String> names, Map<Language, String> says) {
  public PlaceText {
    names = names.stream().filter(name -> !name.isBlank()).distinct().toList();
    says = Map.copyOf(says);
  }

  /** Of a listing of which no more is known than itself. */
  public static PlaceText of(Listing listing) {
    return new PlaceText(List.of(listing.name()), listing.description()).at(listing);
  }

  /** With what is told of the place alone: how accessible it is. */
  public PlaceText at(Listing listing) {
    if (listing.terms().accessibility().isEmpty()) {
      return this;
    }
    var more = new EnumMap<Language, String>(Language.class);
    more.putAll(says);
    more.merge(
        Language.EN,
        String.join("\n", listing.terms().accessibility()),
        (own, access) -> own + "\n" + access);
    return new PlaceText(names, more);
  }

  /** All its names; its own twice, as it counts most. */
  String named() {
    String own = names.isEmpty() ? "" : names.getFirst();
    return own + "\n" + String.join("\n", names);
  }
}
