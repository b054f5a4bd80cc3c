package wayfinder.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  public Needs(TopicWords topicWords, LanguageGuess guess) {
    this.topicWords = topicWords;
    this.guess = guess;
  }

  /**
   * The text's needs in order, each in the client's own words; the whole text when it has one need
   * or none.
   */
  public List<String> in(String text) {
    Set<Language> languages = guess.languagesOf(text);
    var parts = new ArrayList<Part>();
    int start = 0;
    var seam = SEAM.matcher(text);
    while (seam.find()) {
      if (!text.substring(start, seam.start()).isBlank()) {
        add(parts, part(text, start, seam.start(), languages));
      }
      start = seam.end();
    }
    if (start < text.length()) {
      add(parts, part(text, start, text.length(), languages));
    }
    return parts.size() < 2
        ? List.of(text)
        : parts.stream().map(part -> text.substring(part.start(), part.end()).strip()).toList();
  }

  private record Part(int start, int end, Set<String> topics) {
    Part through(Part next) {
      var both = new HashSet<>(topics);
      both.addAll(next.topics);
      return new Part(start, next.end, both);
    }
  }

  private Part part(String text, int start, int end, Set<Language> languages) {
    List<String> words = Words.in(text.substring(start, end));
    return new Part(start, end, topicWords.needsIn(words, languages));
  }

  /** A part without a need of its own, or with the same, belongs to the one before. */
  private static void add(List<Part> parts, Part next) {
    if (parts.isEmpty()) {
      parts.add(next);
      return;
    }
    Part last = parts.getLast();
    boolean own = !next.topics().isEmpty() && !last.topics().isEmpty();
    boolean same = next.topics().stream().anyMatch(last.topics()::contains);
    if (own && !same && parts.size() < MOST) {
      parts.add(next);
    } else {
      parts.set(parts.size() - 1, last.through(next));
    }
  }
}
