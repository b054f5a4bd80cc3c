package wayfinder.skill.finder;

import static wayfinder.conversation.Grounds.What.PLACE;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Citation;
import wayfinder.conversation.Grounds;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Result;
import wayfinder.knowledge.FederalHoliday;
import wayfinder.knowledge.HolidayNames;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.NearbyListings;
import wayfinder.knowledge.OpenState;
import wayfinder.knowledge.Source;
import wayfinder.skill.Ask;
import wayfinder.text.Language;

/** A place as a line of a text and as a result on a page. */
final class PlaceWords {
  private static final double HALF_A_MILE = 0.5;

  private final OpenWords openWords;

  PlaceWords(HolidayNames holidays) {
    openWords = new OpenWords(holidays);
  }

  /**
   * One place for a text message: name, street, about how far, phone, and when it is open as far as
   * that is known. An address that is not told is said to be one to call for.
   *
   * @param terms for whom it is and what to bring
   */
  List<Phrase> lines(
      NearbyListings.Near place, List<Phrase> terms, Language language, ZonedDateTime now) {
    return lines(place.listing(), about(place.miles()), terms, language, now);
  }

  /**
   * A place that was called by its name: the same without how far it is, and when it was checked.
   */
  List<Phrase> byName(Listing place, List<Phrase> terms, Ask ask, ZonedDateTime now) {
    Language language = ask.language();
    var phrases =
        new ArrayList<>(
            ask.channel() == Channel.SMS
                ? lines(place, null, terms, language, now)
                : besideResult(place, terms, language, now));
    LocalDate today = now.toLocalDate();
    if (ask.channel() == Channel.SMS && !place.isOld(today)) {
      boolean isFresh = !place.checked().isBefore(today.minusDays(PlaceList.FRESH_DAYS));
      phrases.add(
          Phrase.of(
              isFresh ? "finder.checked" : "finder.old",
              "checked",
              OpenWords.day(place.checked(), language)));
    }
    return phrases;
  }

  private List<Phrase> lines(
      Listing listing,
      @Nullable String miles,
      List<Phrase> terms,
      Language language,
      ZonedDateTime now) {
    OpenState open = listing.openAt(now);
    var phrases = new ArrayList<Phrase>();
    String hours = listing.hours().get(language);
    boolean inWords = hours != null && open instanceof OpenState.Unknown;
    phrases.add(line(listing, miles, inWords ? hours : null));
    if (inWords) {
      FederalHoliday.on(now.toLocalDate())
          .ifPresent(holiday -> phrases.add(openWords.today(holiday, language)));
    } else {
      phrases.add(openWords.of(open, now, language));
    }
    phrases.addAll(terms);
    if (listing.isOld(now.toLocalDate())) {
      phrases.add(Phrase.of("finder.old", "checked", OpenWords.day(listing.checked(), language)));
    }
    return phrases;
  }

  /** What a page says of a place beside its result, which tells the rest; none for most. */
  List<Phrase> besideResult(
      Listing place, List<Phrase> terms, Language language, ZonedDateTime now) {
    var phrases = new ArrayList<Phrase>();
    OpenState open = place.openAt(now);
    if (OpenWords.isDoubtful(open)) {
      phrases.add(openWords.of(open, now, language));
    }
    phrases.addAll(terms);
    if (!phrases.isEmpty()) {
      phrases.addFirst(Phrase.of("finder.named", "name", place.name()));
    }
    return phrases;
  }

  private static Phrase line(Listing listing, @Nullable String miles, @Nullable String hours) {
    var blanks = new HashMap<String, String>();
    blanks.put("name", listing.name());
    blanks.put("city", listing.city().isEmpty() ? listing.zip() : listing.city());
    String key = "finder.place";
    if (listing.address().isEmpty()) {
      key += "-hidden";
    } else {
      blanks.put("street", listing.address());
      if (miles == null) {
        key += "-there";
      } else {
        blanks.put("miles", miles);
      }
    }
    if (listing.phone() != null) {
      blanks.put("phone", dialled(listing.phone()));
      key += "-phone";
    }
    if (hours != null) {
      blanks.put("hours", hours);
      key += "-hours";
    }
    return new Phrase(key, blanks);
  }

  static Result result(NearbyListings.Near place, Language language, ZonedDateTime now) {
    return result(place.listing(), (double) Math.round(place.miles()), language, now);
  }

  static Result result(Listing listing, Language language, ZonedDateTime now) {
    return result(listing, null, language, now);
  }

  private static Result result(
      Listing listing, @Nullable Double miles, Language language, ZonedDateTime now) {
    String described = listing.description().getOrDefault(language, "");
    String hours = listing.hours().getOrDefault(language, "");
    return new Result(
        "resource",
        listing.id(),
        listing.name(),
        (described + " " + hours).strip(),
        listing.topics(),
        1,
        citations(listing),
        listing.checked(),
        miles,
        listing.openAt(now).isOpen(),
        listing.phone(),
        null,
        address(listing),
        listing.url(),
        null);
  }

  /** Why these places are named. */
  static List<Grounds.Basis> grounds(List<NearbyListings.Near> near) {
    return IntStream.range(0, near.size())
        .mapToObj(
            i -> {
              Listing place = near.get(i).listing();
              double miles = near.get(i).miles();
              return new Grounds.Basis(PLACE, place.id(), place.name(), i + 1, null, miles);
            })
        .toList();
  }

  /** Why these places are named, which the client called by their names. */
  static List<Grounds.Basis> groundsByName(List<Listing> named) {
    return named.stream()
        .map(place -> Grounds.Basis.chosen(PLACE, place.id(), place.name()))
        .toList();
  }

  private static List<Citation> citations(Listing listing) {
    Source source = listing.source();
    return source.url().isEmpty()
        ? List.of()
        : List.of(new Citation(source.title(), source.title(), source.url(), listing.checked()));
  }

  private static String address(Listing listing) {
    String place = (listing.city() + " " + listing.zip()).strip();
    return listing.address().isEmpty() ? place : listing.address() + ", " + place;
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
