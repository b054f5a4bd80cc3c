package wayfinder.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import wayfinder.knowledge.TopicWords;
import wayfinder.text.Language;
import wayfinder.text.LanguageGuess;
import wayfinder.text.Words;

/** Parts a text that asks for several things. */
public final class Needs {
  /** More needs than this are not parted: the rest stays with the last. */
  public static final int MOST = 3;

  private static final Pattern SEAM =
      Pattern.compile(
          "[.,;!?\\n\\r&+]+|\\b(?:and|also|plus|y|e|tambi[eé]n|adem[aá]s)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private final TopicWords topicWords;
  private final LanguageGuess guess;
  private final Predicate<String> named;

  /** Where no place is known by name. */
  public Needs(TopicWords topicWords, LanguageGuess guess) {
    this(topicWords, guess, text -> false);
  }

  /**
   * @param named whether a text calls a place by its name
   */
  public Needs(TopicWords topicWords, LanguageGuess guess, Predicate<String> named) {
    this.topicWords = topicWords;
    this.guess = guess;
    this.named = named;
  }

  /** One need, in the client's own words. */
  public record Part(String text, boolean namesPlace) {}

  /**
   * The text's needs in order, each in the client's own words; the whole text when it has one need
   * or none.
   */
  public List<String> in(String text) {
    return texts(text, cut(text, it -> false)).stream().map(Part::text).toList();
  }

  /** The same, where the name of a place is a need of its own. */
  public List<Part> partsIn(String text) {
    return texts(text, cut(text, named));
  }

  private static List<Part> texts(String text, List<Cut> cuts) {
    return cuts.size() < 2
        ? List.of(new Part(text, false))
        : cuts.stream()
            .map(it -> new Part(text.substring(it.start(), it.end()).strip(), it.namesPlace()))
            .toList();
  }

  private List<Cut> cut(String text, Predicate<String> isName) {
    Set<Language> languages = guess.languagesOf(text);
    var cuts = new ArrayList<Cut>();
    int start = 0;
    var seam = SEAM.matcher(text);
    while (seam.find()) {
      if (!text.substring(start, seam.start()).isBlank()) {
        add(cuts, cut(text, start, seam.start(), languages, isName));
      }
      start = seam.end();
    }
    if (start < text.length()) {
      add(cuts, cut(text, start, text.length(), languages, isName));
    }
    return cuts;
  }

  private record Cut(int start, int end, Set<String> topics, boolean namesPlace) {
    Cut through(Cut next) {
      var both = new HashSet<>(topics);
      both.addAll(next.topics);
      return new Cut(start, next.end, both, namesPlace || next.namesPlace);
    }
  }

  private Cut cut(
      String text, int start, int end, Set<Language> languages, Predicate<String> isName) {
    String words = text.substring(start, end);
    boolean named = isName.test(words);
    return new Cut(
        start, end, named ? Set.of() : topicWords.needsIn(Words.in(words), languages), named);
  }

  /** A part without a need of its own, or with the same, belongs to the one before. */
  private static void add(List<Cut> cuts, Cut next) {
    if (cuts.isEmpty()) {
      cuts.add(next);
      return;
    }
    Cut last = cuts.getLast();
    boolean own = isNeed(next) && isNeed(last);
    boolean same = next.topics().stream().anyMatch(last.topics()::contains);
    if (own && !same && cuts.size() < MOST) {
      cuts.add(next);
    } else {
      cuts.set(cuts.size() - 1, last.through(next));
    }
  }

  private static boolean isNeed(Cut cut) {
    return cut.namesPlace() || !cut.topics().isEmpty();
  }
}
