package wayfinder.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of answers, in lower case without accents.
 *
 * @param signs whole answers, in the form of {@link wayfinder.text.WholeMessage}
 * @param hours name hours of work
 * @param thousand make thousands of the number before them
 * @param clock show that a number is a time of day
 * @param youngAges months or weeks: the age of a baby
 * @param newborn a baby's age without a number
 * @param numbers numbers in words
 * @param relations by who somebody is to the client, the words for it
 * @param filler may stand in an answer and tell nothing
 * @param marks by question, what each of its letters means in words
 */
public record AnswerWords(
    Map<Sign, Set<String>> signs,
    Map<Period, List<String>> periods,
    List<String> hours,
    List<String> thousand,
    List<String> clock,
    List<String> youngAges,
    List<String> newborn,
    Map<String, Integer> numbers,
    PeopleWords people,
    Map<String, Set<String>> relations,
    Set<String> filler,
    Map<String, Map<String, List<String>>> marks) {
  /**
   * Words for people.
   *
   * @param alone whole answers: the client and nobody else
   * @param others counted besides the client
   * @param everyone counted with the client
   * @param one one person each, without a number
   */
  public record PeopleWords(
      Set<String> alone, Set<String> others, Set<String> everyone, Set<String> one) {
    public PeopleWords {
      alone = Set.copyOf(alone);
      others = Set.copyOf(others);
      everyone = Set.copyOf(everyone);
      one = Set.copyOf(one);
    }
  }

  public AnswerWords {
    signs = Map.copyOf(signs);
    periods = Map.copyOf(periods);
    hours = List.copyOf(hours);
    thousand = List.copyOf(thousand);
    clock = List.copyOf(clock);
    youngAges = List.copyOf(youngAges);
    newborn = List.copyOf(newborn);
    numbers = Map.copyOf(numbers);
    relations = Map.copyOf(relations);
    filler = Set.copyOf(filler);
    marks = Map.copyOf(marks);
  }
}
