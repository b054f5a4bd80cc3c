package wayfinder.skill.finder;

import java.util.HashMap;
import java.util.List;
import wayfinder.conversation.Citation;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Result;
import wayfinder.knowledge.Listing;
import wayfinder.text.Language;

/** A place as a line of a text and as a result on a page. */
final class PlaceWords {
  private static final double HALF_A_MILE = 0.5;

  private PlaceWords() {}

  /** One place for a text message: name, street, about how far, phone and hours as far as known. */
  static Phrase line(NearbyListings.Near place, Language language) {
    Listing listing = place.listing();
    var blanks = new HashMap<String, String>();
    blanks.put("name", listing.name());
    blanks.put("street", listing.address());
    blanks.put("city", listing.city());
    blanks.put("miles", about(place.miles()));
    String key = "finder.place";
    if (listing.phone() != null) {
      blanks.put("phone", dialled(listing.phone()));
      key += "-phone";
    }
    String hours = listing.hours().get(language);
    if (hours != null) {
      blanks.put("hours", hours);
      key += "-hours";
    }
    return new Phrase(key, blanks);
  }

  static Result result(NearbyListings.Near place, Language language) {
    Listing listing = place.listing();
    String described = listing.description().getOrDefault(language, "");
    String hours = listing.hours().getOrDefault(language, "");
    return new Result(
        "resource",
        listing.id(),
        listing.name(),
        (described + " " + hours).strip(),
        listing.topics(),
        1,
        List.of(
            new Citation(
                listing.source().title(),
                listing.source().title(),
                listing.source().url(),
                listing.checked())),
        listing.checked(),
        (double) Math.round(place.miles()),
        null,
        listing.phone(),
        null,
        "%s, %s %s".formatted(listing.address(), listing.city(), listing.zip()),
        listing.url());
  }

  /** A ZIP code is an area, so a distance is whole miles, and never nothing. */
  private static String about(double miles) {
    return miles < HALF_A_MILE ? "1" : Long.toString(Math.max(1, Math.round(miles)));
  }

  private static String dialled(String e164) {
    return e164.matches("\\+1\\d{10}")
        ? e164.substring(2, 5) + "-" + e164.substring(5, 8) + "-" + e164.substring(8)
        : e164;
  }
}
