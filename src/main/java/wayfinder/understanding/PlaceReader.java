package wayfinder.understanding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wayfinder.knowledge.ZipCode;
import wayfinder.knowledge.ZipCodes;
import wayfinder.text.Words;

/** Finds the ZIP code or the city in a text. */
public final class PlaceReader {
  /** Five digits that are not part of a longer number, a price or a time. */
  private static final Pattern ZIP =
      Pattern.compile(
          "(?<![\\d.$#/:\\-])(?<![A-Za-z])(\\d{5})(?:-\\d{4})?(?![\\d/:]|[-.]\\d|[A-Za-z])");

  private static final Pattern NUMBER_OF =
      Pattern.compile(
          "(case|caso|number|numero|no|num|apt|account|cuenta|id|po box|box|expediente|confirmation"
              + "|folio|ticket|\\d{3})\\s*(number|numero|is|es)?\\s*[#:.]*\\s*$");
  private static final Pattern HOUSE_OF =
      Pattern.compile(
          "^\\s+(?:[nsew]\\.?\\s+)?[a-z0-9]+(?:\\s+[a-z]+)?\\s+"
              + "(st|street|ave|avenue|rd|road|dr|drive|blvd|ln|lane|way|ct|court|pl|place|hwy)\\b");
  private static final Pattern PHONE_REST = Pattern.compile("^[\\s.-]*\\d{3,}");

  private static final int LONGEST_CITY = 3;

  private final ZipCodes zipCodes;
  private final String homeState;
  private final Map<String, String> states;
  private final CityWords cityWords;

  /**
   * @param homeState two letters; cities without a state are looked for there
   * @param states names of states in lower case without accents, and their two letters
   */
  public PlaceReader(
      ZipCodes zipCodes, String homeState, Map<String, String> states, CityWords cityWords) {
    this.zipCodes = zipCodes;
    this.homeState = homeState;
    this.states = Map.copyOf(states);
    this.cityWords = cityWords;
  }

  /** The place that the text names; a ZIP code goes before a city. */
  public Place in(String text) {
    var zips = new LinkedHashSet<ZipCode>();
    var unknown = new ArrayList<String>();
    String plain = Words.fold(text);
    Matcher zip = ZIP.matcher(plain);
    while (zip.find()) {
      if (!isOtherNumber(plain, zip.start(), zip.end())) {
        zipCodes.find(zip.group(1)).ifPresentOrElse(zips::add, () -> unknown.add(zip.group(1)));
      }
    }
    if (zips.size() > 1) {
      return new Place.Several(List.copyOf(zips));
    }
    if (zips.size() == 1) {
      return new Place.Area(zips.getFirst());
    }
    Optional<ZipCode> city = city(Words.in(text));
    if (city.isPresent()) {
      return new Place.City(city.get());
    }
    return unknown.isEmpty() ? new Place.None() : new Place.Unknown(unknown.getFirst());
  }

  private static boolean isOtherNumber(String text, int start, int end) {
    String before = text.substring(0, start).replace("zip code", "").replace("zip", "");
    String after = text.substring(end);
    return NUMBER_OF.matcher(before).find()
        || HOUSE_OF.matcher(after).find()
        || PHONE_REST.matcher(after).find();
  }

  private Optional<ZipCode> city(List<String> words) {
    for (int at = 0; at < words.size(); at++) {
      boolean introduced = at > 0 && cityWords.before().contains(words.get(at - 1));
      boolean alone =
          at <= LONGEST_CITY
              && words.subList(0, at).stream().allMatch(cityWords.filler()::contains);
      for (int length = LONGEST_CITY; length > 0; length--) {
        if (at + length <= words.size()) {
          Optional<ZipCode> city = cityAt(words, at, length, introduced, alone);
          if (city.isPresent()) {
            return city;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<ZipCode> cityAt(
      List<String> words, int at, int length, boolean introduced, boolean alone) {
    String name = String.join(" ", words.subList(at, at + length));
    Optional<String> state = stateAt(words, at + length);
    if (state.isPresent() && !cityWords.noCity().contains(name)) {
      boolean last = at + length + 1 >= words.size();
      if (introduced || alone || last) {
        return zipCodes.findCity(name, state.get(), homeState);
      }
    }
    boolean whole = alone && at + length == words.size();
    return (introduced || whole) && !cityWords.noCity().contains(name)
        ? zipCodes.findCity(name, "", homeState)
        : Optional.empty();
  }

  private Optional<String> stateAt(List<String> words, int at) {
    if (at >= words.size()) {
      return Optional.empty();
    }
    String one = states.get(words.get(at));
    String two = at + 1 < words.size() ? states.get(words.get(at) + " " + words.get(at + 1)) : null;
    return Optional.ofNullable(two != null ? two : one);
  }
}
