package wayfinder.understanding;

import java.util.List;
import java.util.Optional;
import wayfinder.conversation.Choice;
import wayfinder.text.WholeMessage;

/** Reads which of the offered answers a text chooses. */
public final class Choices {
  private Choices() {}

  /** The choice named by its number ("2", "2.", "#2", "number 2", "el 2") or by its label. */
  public static Optional<Choice> chosen(String text, List<Choice> offered) {
    String whole = WholeMessage.of(text);
    String number = whole.replaceFirst("^(number|option|numero|opcion|el|la|no) ", "");
    if (number.matches("[1-9]")) {
      int index = number.charAt(0) - '1';
      return index < offered.size() ? Optional.of(offered.get(index)) : Optional.empty();
    }
    return offered.stream()
        .filter(choice -> WholeMessage.of(choice.label()).equals(whole))
        .findFirst();
  }
}
