package wayfinder.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.Grounds;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Screened;
import wayfinder.conversation.ScreenedProgram;
import wayfinder.conversation.Utterance;
import wayfinder.intake.TurnCommit;

/** What a screening showed, with the client's own figures in it. */
interface ScreeningsAreKept extends OpenedStore {
  @Test
  default void whatAScreeningShowedIsReadBackAsItWasAndLiesSealed() {
    Conversation before = Given.chatting(store(), new byte[32]);
    List<Utterance> replies =
        List.of(
            showing(new Screened.Asked(4, 10, "a-reason-to-ask")),
            showing(new Screened.Asked(1, 1, null)),
            showing(new Screened.Found(List.of(likely(), held()), papers(), "a-caution")),
            showing(new Screened.Found(List.of(), List.of(), null)));
    Given.committed(
        store(),
        new TurnCommit(
            before, Given.text("SM-s", "figures"), Given.outcome(Owner.ASSISTANT, replies)));
    reopen();
    assertThat(store().conversations().messagesAfter(before.id(), 2, 10))
        .extracting(message -> message.said())
        .isEqualTo(replies);
    String kept = everythingKept();
    for (String secret :
        List.of("a-reason-to-ask", "a-caution", "your-own-figures", "a-pay-stub")) {
      String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
      assertThat(kept).doesNotContain(secret).doesNotContain(hex);
    }
  }

  private static Utterance showing(Screened screened) {
    return new Utterance(
        Kind.SCREENING, "words", List.of(), List.of(), List.of(), null, screened, Grounds.NONE);
  }

  private static List<Screened.Paper> papers() {
    return List.of(new Screened.Paper("a-pay-stub", List.of("SNAP", "WIC")));
  }

  private static ScreenedProgram likely() {
    var source = new ScreenedProgram.Source("7 CFR 273.9", "https://www.ecfr.gov/");
    Map<String, Object> values = Map.of("distance", -12.5, "known", true, "state", "CA");
    return new ScreenedProgram(
        "snap",
        "SNAP",
        ScreenedProgram.Outcome.LIKELY,
        false,
        "a",
        0,
        new ScreenedProgram.Amount(0, 205.66, false),
        List.of(
            new ScreenedProgram.Because("gross", true, "your-own-figures", source, values),
            new ScreenedProgram.Because("net", null, "open", source, Map.of())),
        List.of("less pay"),
        List.of("members[a].age"),
        List.of("a-pay-stub"),
        new ScreenedProgram.Apply("call", null, "+14125550100"),
        30,
        new ScreenedProgram.Source("7 CFR 273.2(g)", null),
        new ScreenedProgram.Appeal(null, "ask", new ScreenedProgram.Source("the letter", null)),
        new ScreenedProgram.Term(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 9, 30)));
  }

  private static ScreenedProgram held() {
    return new ScreenedProgram(
        "wic",
        "WIC",
        ScreenedProgram.Outcome.LIKELY,
        true,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null);
  }
}
