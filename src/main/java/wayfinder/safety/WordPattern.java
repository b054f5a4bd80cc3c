package wayfinder.safety;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import wayfinder.text.NormalText;

/**
 * A pattern over the words of a text; it cannot run wild, since it has no loops.
 *
 * <p>Its parts, with one space between: {@code word}; {@code begin*} for any word that begins so;
 * <code>{list}</code> for an entry of a named list; {@code a|b} for either; {@code part?} for a
 * part that may be missing; {@code ~3} for up to three words of any kind within the sentence.
 */
public final class WordPattern {
  private static final int DEEPEST = 6;

  private sealed interface Part {
    record Gap(int most) implements Part {}

    record Choice(
        Set<String> words, List<String> begins, List<List<String>> phrases, boolean optional)
        implements Part {}
  }

  /** Where a pattern was found: from the first word to the place after the last. */
  record Span(int start, int end) {}

  private final List<Part> parts;

  private WordPattern(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when it is empty, names an unknown list, opens with a part
   *     that may be missing or reaches too far; the message says which
   */
  public static WordPattern of(String written, Map<String, List<String>> lists) {
    var parts = new ArrayList<Part>();
    for (String part : written.strip().split(" +", -1)) {
      parts.add(part(part, lists));
    }
    if (!(parts.getFirst() instanceof Part.Choice first) || first.optional()) {
      throw new IllegalArgumentException(
          "a pattern opens with a word that must be there: " + written);
    }
    if (parts.stream().mapToInt(WordPattern::longest).sum() >= Long.SIZE) {
      throw new IllegalArgumentException(
          "a pattern reaches over fewer than " + Long.SIZE + " words: " + written);
    }
    return new WordPattern(parts);
  }

  private static int longest(Part part) {
    return switch (part) {
      case Part.Gap gap -> gap.most();
      case Part.Choice choice -> choice.phrases().stream().mapToInt(List::size).max().orElse(1);
    };
  }

  private static Part part(String written, Map<String, List<String>> lists) {
    if (written.startsWith("~")) {
      return new Part.Gap(gap(written));
    }
    boolean optional = written.endsWith("?");
    String choices = optional ? written.substring(0, written.length() - 1) : written;
    var words = new HashSet<String>();
    var begins = new ArrayList<String>();
    var phrases = new ArrayList<List<String>>();
    for (String choice : choices.split("\\|", -1)) {
      for (String entry : entries(choice, lists, 0)) {
        if (entry.contains(" ")) {
          phrases.add(List.of(entry.split(" +", -1)));
        } else if (entry.endsWith("*")) {
          begins.add(entry.substring(0, entry.length() - 1));
        } else {
          words.add(entry);
        }
      }
    }
    return new Part.Choice(Set.copyOf(words), List.copyOf(begins), List.copyOf(phrases), optional);
  }

  private static int gap(String written) {
    try {
      return Integer.parseInt(written, 1, written.length(), 10);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a gap is ~ and a number: " + written, e);
    }
  }

  private static List<String> entries(String choice, Map<String, List<String>> lists, int depth) {
    if (!choice.startsWith("{")) {
      if (!choice.matches("[a-z0-9 ]+\\*?")) {
        throw new IllegalArgumentException("no plain lower-case word: '" + choice + "'");
      }
      return List.of(choice);
    }
    List<String> list = lists.get(choice.substring(1, choice.length() - 1));
    if (list == null || !choice.endsWith("}")) {
      throw new IllegalArgumentException("unknown list: " + choice);
    }
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("lists name each other in a circle: " + choice);
    }
    return list.stream().flatMap(entry -> entries(entry, lists, depth + 1).stream()).toList();
  }

  /** The words it may open with; one that ends in a star stands for all that begin so. */
  Set<String> openings() {
    if (!(parts.getFirst() instanceof Part.Choice first)) {
      throw new IllegalStateException("a pattern opens with a word");
    }
    var openings = new HashSet<>(first.words());
    first.begins().forEach(begin -> openings.add(begin + "*"));
    first.phrases().forEach(phrase -> openings.add(phrase.getFirst()));
    return openings;
  }

  /** The place after the longest stretch from this word on that it fits; -1 when it fits none. */
  int longestEnd(NormalText text, int start) {
    long ends = 1; // a bit for each place that was reached, the lowest for the start
    for (Part part : parts) {
      long next = 0;
      for (long left = ends; left != 0; left &= left - 1) {
        int reached = Long.numberOfTrailingZeros(left);
        next |= step(part, text, start + reached) << reached;
      }
      if (next == 0) {
        return -1;
      }
      ends = next;
    }
    return start + Long.SIZE - 1 - Long.numberOfLeadingZeros(ends);
  }

  /** The places that a part leads to, as bits counted from where it stands. */
  private static long step(Part part, NormalText text, int at) {
    return switch (part) {
      case Part.Gap gap -> gap(gap, text, at);
      case Part.Choice choice ->
          (choice.optional() ? 1 : 0) | (at < text.size() ? choose(choice, text.words(), at) : 0);
    };
  }

  private static long gap(Part.Gap gap, NormalText text, int at) {
    long places = 1;
    int most = Math.min(text.size() - at, gap.most());
    for (int words = 1; words <= most; words++) {
      if (words > 1 && text.sentenceStarts().contains(at + words - 1)) {
        break;
      }
      places |= 1L << words;
    }
    return places;
  }

  private static long choose(Part.Choice choice, List<String> words, int at) {
    long places = 0;
    String word = words.get(at);
    if (choice.words().contains(word) || begins(choice, word)) {
      places |= 1L << 1;
    }
    for (List<String> phrase : choice.phrases()) {
      if (stands(phrase, words, at)) {
        places |= 1L << phrase.size();
      }
    }
    return places;
  }

  private static boolean begins(Part.Choice choice, String word) {
    for (String begin : choice.begins()) {
      if (word.startsWith(begin)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(List<String> phrase, List<String> words, int at) {
    if (at + phrase.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      String part = phrase.get(i);
      String word = words.get(at + i);
      boolean same =
          part.endsWith("*")
              ? word.startsWith(part.substring(0, part.length() - 1))
              : word.equals(part);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** The whole words it is made of. */
  Stream<String> words() {
    return parts.stream()
        .flatMap(
            part ->
                switch (part) {
                  case Part.Gap _ -> Stream.of();
                  case Part.Choice choice ->
                      Stream.concat(
                          Stream.concat(choice.words().stream(), choice.begins().stream()),
                          choice.phrases().stream().flatMap(List::stream));
                })
        .map(word -> word.toLowerCase(Locale.ROOT).replace("*", ""))
        .filter(word -> !word.isEmpty());
  }
}
