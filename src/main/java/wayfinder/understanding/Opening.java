package wayfinder.understanding;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wayfinder.text.WholeMessage;

/**
 * Tells a text that asks what help there is from one that tells of a need.
 *
 * @param whole whole texts
 * @param asking phrases such as "can i get"
 * @param benefits what can be got
 * @param filler phrases that change nothing
 */
public record Opening(
    Set<String> whole, Set<String> asking, Set<String> benefits, Set<String> filler) {
  private static final int LONGEST_PHRASE = 6;

  public Opening {
    whole = Set.copyOf(whole);
    asking = Set.copyOf(asking);
    benefits = Set.copyOf(benefits);
    filler = Set.copyOf(filler);
  }

  /** Whether the text asks for nothing but that. */
  public boolean isIn(String text) {
    List<String> words = List.of(WholeMessage.of(text).split(" ", -1));
    return isWhole(words) || asksForBenefit(words);
  }

  /** One of the whole texts, but for filler before and after it. */
  private boolean isWhole(List<String> words) {
    for (int start = 0; start < words.size(); start++) {
      for (int end = words.size(); end > start; end--) {
        if (whole.contains(String.join(" ", words.subList(start, end)))) {
          return true;
        }
        if (!filler.contains(words.get(end - 1))) {
          break;
        }
      }
      if (!filler.contains(words.get(start))) {
        return false;
      }
    }
    return false;
  }

  private boolean asksForBenefit(List<String> words) {
    var kinds = new HashSet<Set<String>>();
    int at = 0;
    while (at < words.size()) {
      int covered = 0;
      for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
        String phrase = String.join(" ", words.subList(at, at + length));
        Set<String> kind = kindOf(phrase);
        if (!kind.isEmpty()) {
          kinds.add(kind);
          covered = length;
          break;
        }
      }
      if (covered == 0) {
        return false;
      }
      at += covered;
    }
    return kinds.contains(asking) && kinds.contains(benefits);
  }

  /** The benefit that the text names, as it stands there. */
  public Optional<String> benefitIn(String text) {
    String padded = " " + WholeMessage.of(text) + " ";
    return benefits.stream()
        .filter(benefit -> padded.contains(" " + benefit + " "))
        .max(Comparator.comparingInt(String::length));
  }

  private Set<String> kindOf(String phrase) {
    if (whole.contains(phrase) || asking.contains(phrase)) {
      return asking;
    }
    if (benefits.contains(phrase)) {
      return benefits;
    }
    return filler.contains(phrase) ? filler : Set.of();
  }
}
