package wayfinder.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wayfinder.client.ClientId;
import wayfinder.content.TestContent;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Choice;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Effect;
import wayfinder.conversation.Kind;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Owner;
import wayfinder.conversation.TurnOutcome;
import wayfinder.text.Language;

/** What a page sends when several boxes of a question are ticked is no cry for help. */
class TickedTogetherTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  private static final int MOST_TICKED = 4;
  private static final Turn TURN =
      TestTurns.over(TestContent.CONTENT, StaffedHours.none(ZoneId.of("America/New_York")));

  @ParameterizedTest
  @EnumSource(Language.class)
  void noBoxesTickedTogetherRaiseAnAlarm(Language language) {
    for (String question : List.of("situation", "enrolled", "citizenship")) {
      Conversation asked = asked(question, language);
      List<String> boxes = boxes(asked);
      assertThat(boxes).hasSizeGreaterThan(2);
      for (String text : together(boxes)) {
        assertCalm(TURN.decide(asked, text, NOW), text);
        assertCalm(TURN.decide(lately(asked), text, NOW), text);
      }
    }
  }

  private static void assertCalm(TurnOutcome outcome, String text) {
    assertThat(outcome.effects()).as(text).isEmpty();
    assertThat(outcome.replies()).as(text).noneMatch(said -> said.kind() == Kind.SAFETY);
  }

  /** The same after a text of a minute ago in which danger was seen: then less is enough. */
  private static Conversation lately(Conversation asked) {
    return chat(asked.dialogue().inDanger(NOW.minusSeconds(60)), asked.language());
  }

  @Test
  void whatIsWrittenBesideTheBoxesIsStillListenedTo() {
    Conversation asked = asked("situation", Language.EN);
    assertThat(TURN.decide(asked, "Pregnant, i want to die", NOW).effects())
        .anyMatch(Effect.RaiseAlarm.class::isInstance);
  }

  @Test
  void theSameWordsAreListenedToWhereNobodyOfferedThem() {
    String text = "Pregnant, Gave birth in the last 6 months or nursing, Without a home";
    assertThat(TURN.decide(lately(chat(Dialogue.NEW, Language.EN)), text, NOW).replies())
        .anyMatch(said -> said.kind() == Kind.SAFETY);
  }

  private static List<String> together(List<String> boxes) {
    var all = new ArrayList<String>();
    for (int ticked = 1; ticked < 1 << boxes.size(); ticked++) {
      if (Integer.bitCount(ticked) <= MOST_TICKED) {
        var some = new ArrayList<String>();
        for (int box = 0; box < boxes.size(); box++) {
          if ((ticked >> box & 1) == 1) {
            some.add(boxes.get(box));
          }
        }
        all.add(String.join(", ", some));
      }
    }
    return all;
  }

  private static List<String> boxes(Conversation asked) {
    return asked.dialogue().choices().stream()
        .filter(choice -> choice.value().startsWith(Choice.ALSO))
        .map(Choice::label)
        .toList();
  }

  private static Conversation asked(String question, Language language) {
    Map<String, String> told =
        Map.of("place", "15213", "size", "2", "ages", "34 41", "asked", "place size ages");
    var open = new OpenQuestion("screening", question, told);
    Conversation asks = chat(Dialogue.NEW.asking(open), language);
    Dialogue offered = TURN.decide(asks, "xyzzy", NOW).dialogue().fruitless(0);
    return chat(offered, language);
  }

  private static Conversation chat(Dialogue dialogue, Language language) {
    return new Conversation(
        new ConversationId("abcdefghijklmnopqrstuvwxyz"),
        new ClientId("client"),
        Channel.WEB,
        Owner.ASSISTANT,
        Consent.GIVEN,
        language,
        dialogue,
        0,
        0);
  }
}
