package wayfinder.turn;

import java.util.Arrays;
import java.util.List;
import wayfinder.conversation.Choice;

/** Boxes of a page that were ticked: the words are ours, and tell nothing of how a client is. */
final class Ticked {
  private Ticked() {}

  /** Whether the text is made of nothing but labels of boxes that were just offered. */
  static boolean isAll(String text, List<Choice> offered) {
    List<String> labels =
        offered.stream()
            .filter(choice -> choice.value().startsWith(Choice.ALSO))
            .map(Choice::label)
            .toList();
    return Arrays.stream(text.split(",", -1)).map(String::strip).allMatch(labels::contains);
  }
}
