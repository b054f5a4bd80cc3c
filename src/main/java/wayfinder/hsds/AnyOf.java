package wayfinder.hsds;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Phrases as parts of patterns. */
final class AnyOf {
  private AnyOf() {}

  /** Finds any of the phrases as whole words; one that ends with {@code *} takes every ending. */
  static Pattern words(Collection<String> phrases) {
    return Pattern.compile("\\b" + part(phrases));
  }

  /** A group that takes the longest of the phrases. */
  static String part(Collection<String> phrases) {
    return phrases.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(AnyOf::quoted)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String quoted(String phrase) {
    if (phrase.endsWith("*")) {
      return Pattern.quote(phrase.substring(0, phrase.length() - 1));
    }
    boolean endsInWord = Character.isLetterOrDigit(phrase.charAt(phrase.length() - 1));
    return Pattern.quote(phrase) + (endsInWord ? "\\b" : "");
  }
}
