package wayfinder.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Listing;
import wayfinder.knowledge.TopicWords;
import wayfinder.text.Language;
import wayfinder.text.Words;

/**
 * Finds the place that a text calls by its name.
 *
 * <p>Most texts ask for a kind of place, and many names are made of the words of such texts ("food
 * pantry", "family center"). So a name counts only by its own words: those that stand in no card,
 * topic or stop word, in few names and in no city. All of them must stand in the text, and with a
 * neighbour that they have in the name. Safe for many threads; keeps nothing of what it is asked.
 */
public final class NamedPlaces {
  private static final int LONGEST_TEXT = 12;
  private static final int MOST_PLACES = 3;
  private static final int MOST_LOOKED_AT = 50;
  private static final int SHORTEST_REPAIRED = 5;
  private static final int FEW_NAMES = 3;
  private static final int FEW_OF_ALL = 100;

  /** Behind it stands which of several it is, or what is there. */
  private static final Pattern REST = Pattern.compile("[,:(].*", Pattern.DOTALL);

  private final List<Listing> listings;
  private final PlaceIndex index;
  private final Set<String> stopWords = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final List<GoodWords> dictionaries;
  private final TopicWords topics;
  private final PlaceAskWords asks;

  /**
   * @param index of these listings, in their order
   * @param asks how clients ask for a place that they name
   */
  public NamedPlaces(
      Knowledge knowledge,
      TopicWords topics,
      List<SearchLanguage> languages,
      PlaceIndex index,
      PlaceAskWords asks) {
    this.topics = topics;
    this.asks = asks;
    listings = knowledge.listings();
    this.index = index;
    dictionaries = languages.stream().map(SearchLanguage::goodWords).toList();
    languages.forEach(language -> stopWords.addAll(language.stopWords()));
    for (Shelf.Item item : new Shelf(knowledge, topics).items()) {
      item.brief().values().forEach(text -> asked.addAll(Words.in(text)));
      item.full().values().forEach(text -> asked.addAll(Words.in(text)));
    }
    for (Language language : Language.values()) {
      asked.addAll(topics.vocabulary(language));
    }
    listings.stream().map(Listing::city).distinct().forEach(city -> asked.addAll(Words.in(city)));
  }

  /**
   * The place named, or the few of one name; empty where none is surely named, or too many bear the
   * name.
   */
  public List<Listing> in(String text) {
    List<String> words = Words.in(text);
    if (words.size() > LONGEST_TEXT) {
      return List.of();
    }
    List<String> read = words.stream().map(this::repaired).toList();
    var own = new LinkedHashSet<>(read);
    own.removeIf(word -> !isOwn(word));
    if (own.isEmpty()) {
      return byWholeName(words);
    }
    var wanted = new LinkedHashSet<>(read);
    wanted.removeAll(stopWords);
    var named = new ArrayList<Listing>();
    int most = 0;
    for (PlaceIndex.Called place : candidates(own, wanted)) {
      Listing listing = listings.get(place.at());
      int covered =
          place.names().stream()
              .filter(name -> isNamed(name, read))
              .mapToInt(name -> covered(name, listing.city(), wanted))
              .max()
              .orElse(0);
      if (covered > most) {
        named.clear();
        most = covered;
      }
      if (covered > 0 && covered == most) {
        named.add(listing);
      }
    }
    return named.size() > MOST_PLACES ? List.of() : List.copyOf(named);
  }

  /**
   * The places whose whole name is all that the text asks for. A name that says no more than what
   * is needed ("food pantry") is none.
   */
  private List<Listing> byWholeName(List<String> text) {
    List<String> name = withoutAsking(text);
    if (name.size() < 2
        || name.size() == text.size()
        || !topics.needsIn(name, EnumSet.allOf(Language.class)).isEmpty()) {
      return List.of();
    }
    List<Listing> named =
        index.best(new LinkedHashSet<>(name), MOST_LOOKED_AT).stream()
            .filter(place -> place.names().stream().anyMatch(it -> wordsOf(it).equals(name)))
            .map(place -> listings.get(place.at()))
            .toList();
    return named.size() > MOST_PLACES ? List.of() : named;
  }

  /**
   * The one need whose office a text asks to reach, where it names no place ("phone number for the
   * food stamps office").
   */
  public Optional<String> officeIn(String text) {
    List<String> words = Words.in(text);
    if (words.size() > LONGEST_TEXT
        || asks.contact().stream().noneMatch(phrase -> startsWith(words, phrase))) {
      return Optional.empty();
    }
    Set<String> needs = topics.needsIn(words, EnumSet.allOf(Language.class));
    return needs.size() == 1 ? needs.stream().findFirst() : Optional.empty();
  }

  private List<String> withoutAsking(List<String> text) {
    int from =
        asks.before().stream()
            .filter(phrase -> startsWith(text, phrase))
            .mapToInt(List::size)
            .max()
            .orElse(0);
    List<String> rest = text.subList(from, text.size());
    int behind =
        asks.after().stream()
            .filter(phrase -> startsWith(rest.reversed(), phrase.reversed()))
            .mapToInt(List::size)
            .max()
            .orElse(0);
    return rest.subList(0, rest.size() - behind);
  }

  private static boolean startsWith(List<String> text, List<String> phrase) {
    return text.size() > phrase.size() && text.subList(0, phrase.size()).equals(phrase);
  }

  private static List<String> wordsOf(String name) {
    return Words.in(REST.matcher(name).replaceFirst(""));
  }

  private Set<PlaceIndex.Called> candidates(Set<String> own, Set<String> wanted) {
    var found = new LinkedHashSet<>(index.best(own, MOST_LOOKED_AT));
    if (own.size() < wanted.size()) {
      found.addAll(index.best(wanted, MOST_LOOKED_AT));
    }
    return found;
  }

  private boolean isNamed(String name, List<String> text) {
    List<String> words = wordsOf(name);
    List<String> own = words.stream().filter(this::isOwn).distinct().toList();
    return !own.isEmpty()
        && text.containsAll(own)
        && (text.equals(words) || standsWithNeighbour(words, text));
  }

  /** Whether two of its words stand side by side in the text too, and can be nothing else. */
  private boolean standsWithNeighbour(List<String> name, List<String> text) {
    for (int i = 0; i + 1 < name.size(); i++) {
      String first = name.get(i);
      String second = name.get(i + 1);
      if (stands(first, second, text) && isTelling(first, second)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(String first, String second, List<String> text) {
    for (int i = 0; i + 1 < text.size(); i++) {
      if (text.get(i).equals(first) && text.get(i + 1).equals(second)) {
        return true;
      }
    }
    return false;
  }

  /** Two words of its own, or one that is in no dictionary and is not merely said to be "in" it. */
  private boolean isTelling(String first, String second) {
    if (isOwn(first) && isOwn(second)) {
      return true;
    }
    return isOwn(first)
        ? isUncommon(first)
        : isOwn(second) && isUncommon(second) && !stopWords.contains(first);
  }

  private boolean isOwn(String word) {
    int names = index.frequency(word);
    return names > 0
        && names <= FEW_NAMES + listings.size() / FEW_OF_ALL
        && !asked.contains(word)
        && !stopWords.contains(word);
  }

  private boolean isUncommon(String word) {
    return dictionaries.stream().noneMatch(words -> words.contains(word));
  }

  private String repaired(String word) {
    return word.length() >= SHORTEST_REPAIRED
            && index.frequency(word) == 0
            && !asked.contains(word)
            && !stopWords.contains(word)
        ? index.near(word).orElse(word)
        : word;
  }

  private static int covered(String name, String city, Set<String> text) {
    var words = new HashSet<>(Words.in(name + " " + city));
    words.retainAll(text);
    return words.size();
  }
}
