package wayfinder.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wayfinder.conversation.Choice;

/**
 * Whole conversations, as files that a case manager can read and write: {@code client:} says a
 * text, {@code wayfinder:} is what must be answered ("…" stands for anything), {@code effect:} what
 * else must happen, {@code owner:} who speaks after it, {@code silence} that nothing may be said.
 */
class ConversationFilesTest {

  static Stream<Path> conversations() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/conversations"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conversations")
  void goesAsWritten(Path file) throws IOException {
    var talk = new Talk();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        follow(line, talk);
      }
    }
    assertThat(talk.unheard()).as("said, but not in the file").isEmpty();
  }

  private static void follow(String line, Talk talk) {
    int colon = line.indexOf(':');
    String who = colon < 0 ? line.strip() : line.substring(0, colon).strip();
    String what = colon < 0 ? "" : line.substring(colon + 1).strip();
    switch (who) {
      case "channel" -> talk.on(what);
      case "language" -> talk.in(what);
      case "hours pass" -> talk.hoursPass(Long.parseLong(what));
      case "case manager takes over" -> talk.caseManagerTakesOver();
      case "agreed" -> talk.agreed(what.split(" / ?", 2)[0], what.split(" / ?", 2)[1]);
      case "step" -> talk.step(what, true);
      case "our step" -> talk.step(what, false);
      case "was asked" -> talk.asked(what.split(" / ", 2)[0], choices(what.split(" / ", 2)[1]));
      case "client" -> {
        assertThat(talk.unheard()).as("said before \"%s\", but not in the file", what).isEmpty();
        talk.say(what.replace("\\n", "\n"));
      }
      case "wayfinder" -> assertHeard(what, talk);
      case "effect" -> assertThat(talk.effects()).anyMatch(effect -> effect.startsWith(what));
      case "owner" -> assertThat(talk.owner()).isEqualTo(what);
      case "silence" -> assertThat(talk.unheard()).isEmpty();
      default -> throw new IllegalArgumentException("a conversation file can't say " + line);
    }
  }

  /** Such as "It is done = plan:done, I need more time = plan:later". */
  private static List<Choice> choices(String words) {
    return Stream.of(words.split(", ", -1))
        .map(choice -> new Choice(choice.split(" = ", 2)[0], choice.split(" = ", 2)[1]))
        .toList();
  }

  private static void assertHeard(String expected, Talk talk) {
    List<String> unheard = talk.unheard();
    assertThat(unheard).as("nothing was said where \"%s\" is expected", expected).isNotEmpty();
    String pattern =
        Stream.of(expected.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    assertThat(unheard.getFirst().replace('\n', ' '))
        .matches(Pattern.compile(pattern, Pattern.DOTALL));
    talk.heard();
  }
}
