package wayfinder.understanding;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wayfinder.text.WholeMessage;
import wayfinder.text.Words;

/** Reads which of a question's lettered answers a text names: {@code A C}, {@code pregnant}. */
public final class MarkReader {
  private static final Set<String> JOINERS = Set.of("and", "y");

  private final AnswerWords words;

  public MarkReader(AnswerWords words) {
    this.words = words;
  }

  /**
   * The letters named; empty when the text names none. A question that has no such letter, or too
   * many other words, are no answer.
   *
   * @param question its name
   * @param letters those it offers, such as {@code ABCD}
   */
  public Optional<Set<String>> in(String text, String question, String letters) {
    if (text.contains("?")) {
      return Optional.empty();
    }
    String whole = WholeMessage.of(text);
    Map<String, List<String>> meanings = words.marks().getOrDefault(question, Map.of());
    Optional<Set<String>> alone = wholeAnswer(whole, meanings);
    return alone.or(() -> lettersOnly(whole, letters)).or(() -> inWords(whole, meanings));
  }

  private static Optional<Set<String>> wholeAnswer(
      String whole, Map<String, List<String>> meanings) {
    return meanings.entrySet().stream()
        .filter(meaning -> meaning.getValue().contains(whole))
        .map(meaning -> Set.of(meaning.getKey()))
        .findFirst();
  }

  private static Optional<Set<String>> lettersOnly(String whole, String letters) {
    var named = new TreeSet<String>();
    for (String word : Words.in(whole)) {
      String upper = word.toUpperCase(java.util.Locale.ROOT);
      boolean all = upper.chars().allMatch(letter -> letters.indexOf(letter) >= 0);
      boolean rising =
          upper.chars().boxed().sorted().distinct().toList().equals(upper.chars().boxed().toList());
      if (all && rising) {
        upper.chars().forEach(letter -> named.add(Character.toString(letter)));
      } else if (!JOINERS.contains(word)) {
        return Optional.empty();
      }
    }
    return named.isEmpty() ? Optional.empty() : Optional.of(named);
  }

  private Optional<Set<String>> inWords(String whole, Map<String, List<String>> meanings) {
    var named = new TreeSet<String>();
    String rest = whole;
    var known = new HashSet<>(words.filler());
    known.addAll(words.people().one());
    words.periods().values().forEach(all -> all.forEach(phrase -> known.addAll(Words.in(phrase))));
    for (Map.Entry<String, List<String>> meaning : meanings.entrySet()) {
      List<String> phrases =
          meaning.getValue().stream().filter(phrase -> phrase.length() > 2).toList();
      Matcher found = AnswerText.any(phrases).matcher(whole);
      if (found.find()) {
        named.add(meaning.getKey());
        Pattern gone = AnswerText.any(phrases);
        rest = gone.matcher(rest).replaceAll(" ");
      }
    }
    boolean answers = !named.isEmpty() && AnswerText.strangers(rest, known) == 0;
    return answers ? Optional.of(named) : Optional.empty();
  }
}
