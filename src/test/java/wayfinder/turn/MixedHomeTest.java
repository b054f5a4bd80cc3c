package wayfinder.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import wayfinder.conversation.Screened;
import wayfinder.conversation.ScreenedProgram;
import wayfinder.conversation.ScreenedProgram.Outcome;
import wayfinder.conversation.Utterance;

/** Papers and ages differ in one home of four. */
class MixedHomeTest {
  private static final List<String> TOLD =
      List.of(
          "what help can i get", "43004", "4", "30 33 8 1", "A", "30", "none", "1500", "0", "1");

  @Test
  void inTheChatEachOfFourHasTheirOwnList() {
    var talk = new Talk();
    talk.on("web");
    TOLD.forEach(talk::say);
    while (!step(talk).equals("citizenship")) {
      talk.say("skip");
    }
    talk.say("D");
    talk.say("30");
    talk.say("enough");
    List<ScreenedProgram> programs = found(talk.say("list")).programs();
    assertThat(listOf(programs, 30)).contains("wic").doesNotContain("medicaid");
    assertThat(listOf(programs, 33)).contains("medicaid").doesNotContain("wic");
    assertThat(listOf(programs, 8)).contains("medicaid").doesNotContain("wic", "early_head_start");
    assertThat(listOf(programs, 1)).contains("medicaid", "wic", "early_head_start");
  }

  private static List<String> listOf(List<ScreenedProgram> programs, int age) {
    return programs.stream()
        .filter(program -> Integer.valueOf(age).equals(program.age()))
        .filter(program -> program.outcome() == Outcome.LIKELY)
        .map(ScreenedProgram::program)
        .toList();
  }

  private static String step(Talk talk) {
    return Objects.requireNonNull(talk.conversation().dialogue().question()).step();
  }

  private static Screened.Found found(List<Utterance> said) {
    return said.stream()
        .map(Utterance::screened)
        .filter(Screened.Found.class::isInstance)
        .map(Screened.Found.class::cast)
        .reduce((_, last) -> last)
        .orElseThrow();
  }
}
