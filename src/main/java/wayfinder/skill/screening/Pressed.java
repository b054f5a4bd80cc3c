package wayfinder.skill.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import wayfinder.conversation.Choice;
import wayfinder.skill.Ask;

/** Texts that are the labels of {@link Buttons}, read as what the buttons mean. */
final class Pressed {
  private Pressed() {}

  /** The same ask, its text as if it had been typed. */
  static Ask typed(Ask ask) {
    return meaning(ask).map(ask::saying).orElse(ask);
  }

  private static Optional<String> meaning(Ask ask) {
    String text = ask.text().strip();
    Optional<String> one = meaning(text, ask.dialogue().choices(), "answer:", "way:", "also:");
    if (one.isPresent() || !text.contains(",")) {
      return one;
    }
    List<Optional<String>> several =
        Arrays.stream(text.split(",", -1))
            .map(part -> meaning(part.strip(), ask.dialogue().choices(), "also:"))
            .toList();
    return several.stream().allMatch(Optional::isPresent)
        ? Optional.of(several.stream().flatMap(Optional::stream).collect(Collectors.joining(" ")))
        : Optional.empty();
  }

  private static Optional<String> meaning(String label, List<Choice> offered, String... kinds) {
    return offered.stream()
        .filter(choice -> choice.label().equals(label))
        .map(Choice::value)
        .flatMap(
            value -> Arrays.stream(kinds).filter(value::startsWith).map(it -> after(it, value)))
        .findFirst();
  }

  private static String after(String kind, String value) {
    return value.substring(kind.length());
  }
}
