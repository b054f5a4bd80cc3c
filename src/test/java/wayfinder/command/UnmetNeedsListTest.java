package wayfinder.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import wayfinder.store.UnmetNeeds;
import wayfinder.text.Language;

class UnmetNeedsListTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @Test
  void editorsSeeHowOftenWhichTopicsCameNearest() {
    assertThat(
            printed(
                List.of(
                    new UnmetNeeds.Missed(Language.ES, List.of("debt", "taxes"), 12, DAY),
                    new UnmetNeeds.Missed(Language.EN, List.of(), 1, DAY))))
        .contains("   12  2026-11-24  es        debt taxes")
        .contains("    1  2026-11-24  en        nothing near");
  }

  @Test
  void anEmptyListIsSaidInWords() {
    assertThat(printed(List.of())).contains("every need found an answer");
  }

  private static String printed(List<UnmetNeeds.Missed> missed) {
    var bytes = new ByteArrayOutputStream();
    UnmetNeedsList.print(missed, DAY, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
