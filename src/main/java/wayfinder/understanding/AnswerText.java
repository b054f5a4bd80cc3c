package wayfinder.understanding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wayfinder.text.Words;

/**
 * An answer's text in the form in which numbers and phrases are looked for: lower case, no accents,
 * numbers in digits.
 */
final class AnswerText {
  static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d.,])(-?)\\s?\\$?\\s?(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,9})([.,]\\d{1,2})?(?![\\d])");

  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int LONGEST = 160;

  private AnswerText() {}

  /** The text's form; empty where it is too long for an answer, or asks something itself. */
  static Optional<String> of(String text, Map<String, Integer> numbers) {
    return text.length() > LONGEST || text.contains("?")
        ? Optional.empty()
        : Optional.of(plain(text, numbers));
  }

  /** The form of any text. */
  static String plain(String text, Map<String, Integer> numbers) {
    String plain = APOSTROPHES.matcher(Words.fold(text)).replaceAll("").replace("—", " ");
    String spaced = SPACES.matcher(plain.replace("\n", " ; ")).replaceAll(" ").strip();
    return Pattern.compile("[a-z]+")
        .matcher(spaced)
        .replaceAll(
            word -> {
              Integer number = numbers.get(word.group());
              return number == null ? word.group() : number.toString();
            });
  }

  /** A pattern that finds any of these phrases as whole words, the longest first. */
  static Pattern any(Collection<String> phrases) {
    String all =
        phrases.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<![a-z])(?:" + (all.isEmpty() ? "(?!)" : all) + ")(?![a-z])");
  }

  /** How many of its words are none of these. */
  static long strangers(String text, Collection<String> known) {
    return Words.in(text).stream()
        .filter(word -> word.chars().noneMatch(Character::isDigit))
        .filter(word -> !known.contains(word))
        .count();
  }

  /** All whole numbers in it, in order; empty where one is negative, broken or too long. */
  static Optional<List<Integer>> counts(String text) {
    Matcher numbers = Pattern.compile("\\d+").matcher(text);
    List<String> all = numbers.results().map(found -> found.group()).toList();
    boolean odd =
        Pattern.compile("\\d[.,/]\\d|-\\d").matcher(text).find()
            || all.stream().anyMatch(digits -> digits.length() > 3);
    return odd ? Optional.empty() : Optional.of(all.stream().map(Integer::valueOf).toList());
  }
}
