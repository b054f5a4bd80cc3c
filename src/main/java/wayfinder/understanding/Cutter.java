package wayfinder.understanding;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text from which what was understood is cut, until only the rest is left. */
final class Cutter {
  private final StringBuilder rest;

  Cutter(String text) {
    this.rest = new StringBuilder(text);
  }

  String rest() {
    return rest.toString();
  }

  /** Whether any digit is left: without one there is no amount to look for. */
  boolean hasNumber() {
    return rest.chars().anyMatch(Character::isDigit);
  }

  /** The first that is found, cut out. */
  Optional<MatchResult> cut(Pattern pattern) {
    return cut(pattern, _ -> true);
  }

  /** The first that is found and fits, cut out. */
  Optional<MatchResult> cut(Pattern pattern, Predicate<MatchResult> fits) {
    Matcher matcher = pattern.matcher(rest);
    while (matcher.find()) {
      MatchResult found = matcher.toMatchResult();
      if (fits.test(found)) {
        cut(found.start(), found.end());
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  void cut(int start, int end) {
    rest.replace(start, end, " ; ");
  }

  /** What stands before a place, in the same breath. */
  String before(int place) {
    String head = rest.substring(0, place);
    int seam = Math.max(head.lastIndexOf(','), head.lastIndexOf(';'));
    return head.substring(seam + 1).strip();
  }
}
