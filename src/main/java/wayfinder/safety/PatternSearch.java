package wayfinder.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wayfinder.text.NormalText;

/** Finds many patterns in a text at once: only those that may open with a word are tried at it. */
final class PatternSearch {
  private final Map<String, List<WordPattern>> byWord = new HashMap<>();
  private final Map<String, List<WordPattern>> byBeginning = new HashMap<>();
  private final int shortestBeginning;
  private final int longestBeginning;

  PatternSearch(Stream<WordPattern> patterns) {
    patterns.forEach(
        pattern ->
            pattern
                .openings()
                .forEach(
                    opening -> {
                      boolean whole = !opening.endsWith("*");
                      String plain = opening.replace("*", "");
                      (whole ? byWord : byBeginning)
                          .computeIfAbsent(plain, _ -> new ArrayList<>())
                          .add(pattern);
                    }));
    shortestBeginning = byBeginning.keySet().stream().mapToInt(String::length).min().orElse(1);
    longestBeginning = byBeginning.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** All the places of each pattern that is in the text, at most one for each word it starts at. */
  Map<WordPattern, List<WordPattern.Span>> in(NormalText text, Effort effort) {
    var found = new HashMap<WordPattern, List<WordPattern.Span>>();
    for (int place = 0; place < text.size(); place++) {
      String word = text.words().get(place);
      at(place, byWord.getOrDefault(word, List.of()), text, found, effort);
      int longest = Math.min(longestBeginning, word.length());
      for (int length = shortestBeginning; length <= longest; length++) {
        String beginning = word.substring(0, length);
        at(place, byBeginning.getOrDefault(beginning, List.of()), text, found, effort);
      }
    }
    return found;
  }

  private static void at(
      int place,
      List<WordPattern> patterns,
      NormalText text,
      Map<WordPattern, List<WordPattern.Span>> found,
      Effort effort) {
    effort.spend(patterns.size());
    for (WordPattern pattern : patterns) {
      int end = pattern.longestEnd(text, place);
      if (end > place) {
        found
            .computeIfAbsent(pattern, _ -> new ArrayList<>())
            .add(new WordPattern.Span(place, end));
      }
    }
  }
}
