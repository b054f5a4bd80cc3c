package wayfinder.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import wayfinder.text.WholeMessage;

/** Reads what a text says of a care plan. */
public final class PlanReader {
  private static final int LONGEST_NUMBER = 3;
  private static final int MOST_WORDS = 10;

  private final PlanWords words;

  public PlanReader(PlanWords words) {
    this.words = words;
  }

  /** Whether the plan is asked for. */
  public boolean asksForPlan(String text) {
    return words.plan().contains(WholeMessage.of(text));
  }

  /**
   * The numbers of the steps that are said to be done ("done 2", "2 and 3 done"); none when it is
   * not said which; empty when the text says nothing of the kind.
   */
  public Optional<List<Integer>> done(String text) {
    List<String> parts = List.of(WholeMessage.of(text).split(" ", -1));
    if (parts.size() > MOST_WORDS || parts.stream().anyMatch(PlanReader::isLongNumber)) {
      return Optional.empty();
    }
    Predicate<String> number = PlanReader::isNumber;
    String rest =
        parts.stream()
            .filter(number.negate())
            .filter(part -> !words.filler().contains(part))
            .collect(Collectors.joining(" "));
    if (!words.done().contains(rest)) {
      return Optional.empty();
    }
    var numbers = new ArrayList<Integer>();
    parts.stream().filter(number).map(Integer::valueOf).distinct().forEach(numbers::add);
    return Optional.of(numbers);
  }

  private static boolean isNumber(String part) {
    return part.matches("[1-9][0-9]*");
  }

  private static boolean isLongNumber(String part) {
    return isNumber(part) && part.length() > LONGEST_NUMBER;
  }

  /** Whether the whole answer means that it is done. */
  public boolean isYes(String text) {
    return words.yes().contains(WholeMessage.of(text));
  }

  /** Whether the whole answer means that it needs more time. */
  public boolean isLater(String text) {
    return words.later().contains(WholeMessage.of(text));
  }
}
