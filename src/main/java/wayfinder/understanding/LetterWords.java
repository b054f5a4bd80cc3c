package wayfinder.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words about letters and their days, in lower case without accents.
 *
 * @param months names of months, and their number
 * @param letter name a letter or its date
 * @param no say that something was refused
 * @param cut say that something was cut or ends
 * @param applied say that something was applied for
 * @param starts stand before the day on which a change starts
 * @param howLong ask how long there is
 * @param renew name the renewal of help
 * @param lost whole answers: the date is not known
 * @param yes whole answers: a reminder is wanted
 * @param noThanks whole answers: none is wanted
 */
public record LetterWords(
    Map<String, Integer> months,
    List<String> letter,
    List<String> no,
    List<String> cut,
    List<String> applied,
    List<String> starts,
    List<String> howLong,
    List<String> renew,
    Set<String> lost,
    Set<String> yes,
    Set<String> noThanks) {
  /** None at all. */
  public static final LetterWords NONE =
      new LetterWords(
          Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          Set.of(), Set.of(), Set.of());

  public LetterWords {
    months = Map.copyOf(months);
    letter = List.copyOf(letter);
    no = List.copyOf(no);
    cut = List.copyOf(cut);
    applied = List.copyOf(applied);
    starts = List.copyOf(starts);
    howLong = List.copyOf(howLong);
    renew = List.copyOf(renew);
    lost = Set.copyOf(lost);
    yes = Set.copyOf(yes);
    noThanks = Set.copyOf(noThanks);
  }
}
