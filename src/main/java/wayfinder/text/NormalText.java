package wayfinder.text;

import java.util.List;
import java.util.Set;

/**
 * A text as it is compared: lower-case words of plain Latin letters and digits.
 *
 * @param words in the order written
 * @param sentenceStarts places of the words before which a sentence ended
 * @param clauseStarts places of the words before which stood at least a comma
 * @param unknownScript more than a fourth of its letters stand in words of another script
 */
public record NormalText(
    List<String> words,
    Set<Integer> sentenceStarts,
    Set<Integer> clauseStarts,
    boolean unknownScript) {
  public NormalText {
    words = List.copyOf(words);
    sentenceStarts = Set.copyOf(sentenceStarts);
    clauseStarts = Set.copyOf(clauseStarts);
  }

  /** The words with one space between. */
  public String text() {
    return String.join(" ", words);
  }

  public int size() {
    return words.size();
  }

  /** Where the sentence that holds this word starts. */
  public int sentenceStart(int word) {
    int start = word;
    while (start > 0 && !sentenceStarts.contains(start)) {
      start--;
    }
    return start;
  }

  /** The place after the last word of the sentence that holds this word. */
  public int sentenceEnd(int word) {
    int end = word + 1;
    while (end < words.size() && !sentenceStarts.contains(end)) {
      end++;
    }
    return end;
  }

  /** Whether a comma or the end of a sentence stands before one of the words after this one. */
  public boolean isParted(int from, int to) {
    for (int place = from + 1; place <= to; place++) {
      if (clauseStarts.contains(place)) {
        return true;
      }
    }
    return false;
  }

  /** The words of one stretch as a text of its own. */
  public NormalText part(int from, int to) {
    return new NormalText(words.subList(from, to), Set.of(), Set.of(), unknownScript);
  }
}
