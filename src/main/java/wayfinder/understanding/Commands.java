package wayfinder.understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wayfinder.text.WholeMessage;

/** Reads a command. */
public final class Commands {
  private final CommandWords words;

  public Commands(CommandWords words) {
    this.words = words;
  }

  /** The command that this text is, or that it holds in plain words. */
  public Optional<Command> in(String text) {
    String whole = WholeMessage.of(text);
    return Stream.of(Command.values())
        .filter(command -> isWhole(command, whole) || stands(command, whole))
        .findFirst();
  }

  private boolean isWhole(Command command, String whole) {
    return words.whole().getOrDefault(command, Set.of()).contains(whole);
  }

  private boolean stands(Command command, String whole) {
    String padded = " " + whole + " ";
    return words.within().getOrDefault(command, List.of()).stream()
        .anyMatch(phrase -> padded.contains(" " + phrase + " "));
  }
}
