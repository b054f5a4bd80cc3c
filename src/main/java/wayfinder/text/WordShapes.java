package wayfinder.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the word behind a disguise: figures for letters, stars, stretched or spaced letters. */
final class WordShapes {
  /** Each figure or sign and the letters it may stand for. */
  private static final String FIGURES = "0o 1il 3e 4a 5s 6g 7t 8b 9g @a $s !il |li +t €e £l *";

  private static final int MOST_CANDIDATES = 32;
  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_RUN = 40;

  private final Set<String> known;

  WordShapes(Set<String> known) {
    this.known = new LinkedHashSet<>(known);
  }

  /** The known word that a mix of letters and figures, or one with stars, stands for. */
  Optional<String> undisguised(String mix) {
    if (mix.length() > LONGEST_WORD || mix.chars().noneMatch(c -> c >= 'a' && c <= 'z')) {
      return Optional.empty();
    }
    return mix.contains("*")
        ? behindStars(mix)
        : candidates(mix).stream().map(this::shortened).filter(known::contains).findFirst();
  }

  private Optional<String> behindStars(String mix) {
    if (mix.chars().filter(c -> c >= 'a' && c <= 'z').count() < 2) {
      return Optional.empty();
    }
    return known.stream().filter(word -> fits(mix, word)).findFirst();
  }

  private static boolean fits(String mix, String word) {
    if (word.length() != mix.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (mix.charAt(i) != '*' && mix.charAt(i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> candidates(String mix) {
    List<String> candidates = List.of("");
    for (int i = 0; i < mix.length(); i++) {
      String letters = lettersFor(mix.charAt(i));
      var longer = new ArrayList<String>();
      for (String start : candidates) {
        letters.chars().forEach(letter -> longer.add(start + (char) letter));
      }
      candidates = longer.size() > MOST_CANDIDATES ? longer.subList(0, MOST_CANDIDATES) : longer;
    }
    return candidates;
  }

  private static String lettersFor(char c) {
    int at = Character.isLetter(c) ? -1 : FIGURES.indexOf(c);
    if (at < 0) {
      return String.valueOf(c);
    }
    int end = FIGURES.indexOf(' ', at);
    return end < at + 2 ? String.valueOf(c) : FIGURES.substring(at + 1, end);
  }

  /**
   * The word with letters written three times or more cut to one or two, as a known word has it.
   */
  String shortened(String word) {
    if (!isStretched(word)) {
      return word;
    }
    Set<String> candidates = new LinkedHashSet<>(List.of(""));
    for (int i = 0; i < word.length(); ) {
      int end = i;
      while (end < word.length() && word.charAt(end) == word.charAt(i)) {
        end++;
      }
      String once = word.substring(i, i + 1);
      boolean stretched = end - i > 2 && Character.isLetter(word.charAt(i));
      String kept = stretched ? once : word.substring(i, end);
      var longer = new LinkedHashSet<String>();
      candidates.forEach(start -> longer.add(start + kept));
      if (stretched && candidates.size() < MOST_CANDIDATES) {
        candidates.forEach(start -> longer.add(start + once + once));
      }
      candidates = longer;
      i = end;
    }
    return candidates.stream()
        .filter(known::contains)
        .findFirst()
        .orElse(candidates.iterator().next());
  }

  private static boolean isStretched(String word) {
    for (int i = 2; i < word.length(); i++) {
      if (word.charAt(i) == word.charAt(i - 1)
          && word.charAt(i) == word.charAt(i - 2)
          && Character.isLetter(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The known words that letters written one by one make; none when some are left over. */
  List<String> joined(List<String> letters) {
    if (letters.size() > LONGEST_RUN) {
      return List.of();
    }
    for (String run : candidates(String.join("", letters))) {
      List<String> words = cut(run);
      if (!words.isEmpty()) {
        return words;
      }
    }
    return List.of();
  }

  /** Cuts a run into the fewest known words, of which one has three letters at least. */
  private List<String> cut(String run) {
    var best = new ArrayList<List<String>>();
    best.add(List.of());
    for (int end = 1; end <= run.length(); end++) {
      List<String> fewest = List.of();
      for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
        List<String> before = best.get(start);
        boolean open = start == 0 || !before.isEmpty();
        if (open
            && known.contains(run.substring(start, end))
            && (fewest.isEmpty() || before.size() + 1 < fewest.size())) {
          var words = new ArrayList<String>(before);
          words.add(run.substring(start, end));
          fewest = List.copyOf(words);
        }
      }
      best.add(fewest);
    }
    List<String> words = best.getLast();
    return words.stream().anyMatch(word -> word.length() > 2) ? words : List.of();
  }
}
