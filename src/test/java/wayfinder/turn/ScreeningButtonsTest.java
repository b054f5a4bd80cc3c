package wayfinder.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import wayfinder.client.ClientId;
import wayfinder.content.TestContent;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Choice;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Owner;
import wayfinder.conversation.TurnOutcome;
import wayfinder.rules.Question;
import wayfinder.text.Language;

/**
 * What a page sends when a button of the screening is pressed: its label, through the whole turn.
 */
class ScreeningButtonsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  private static final Turn TURN =
      TestTurns.over(TestContent.CONTENT, StaffedHours.none(ZoneId.of("America/New_York")));

  static Stream<Arguments> steps() {
    Stream<String> questions =
        TestContent.CONTENT.programs().questions().stream().map(Question::id);
    return Stream.concat(
            questions.map(step -> Map.entry(step, "")),
            Stream.of(
                Map.entry("more", ""),
                Map.entry("who", "situation A"),
                Map.entry("who", "enrolled B"),
                Map.entry("who", "citizenship D")))
        .flatMap(
            step ->
                Stream.of(Language.values())
                    .map(language -> Arguments.of(step.getKey(), step.getValue(), language)));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void everyButtonIsReadAsWhatItSays(String step, String whose, Language language) {
    Conversation asked = asked(step, whose, language);
    List<Choice> choices = asked.dialogue().choices();
    assertThat(choices).isNotEmpty();
    assertThat(choices)
        .extracting(Choice::label)
        .doesNotHaveDuplicates()
        .noneMatch(label -> label.contains(","));
    for (String pressed : all(choices)) {
      TurnOutcome outcome = TURN.decide(asked, pressed, NOW);
      OpenQuestion next = outcome.dialogue().question();
      assertThat(outcome.effects()).as(pressed).isEmpty();
      assertThat(outcome.dialogue().fruitless()).as(pressed).isZero();
      assertThat(next == null ? step : next.step()).as(pressed).isNotEqualTo(step);
    }
  }

  /** Each alone, and those that go together by twos and all at once. */
  private static List<String> all(List<Choice> choices) {
    List<String> together =
        choices.stream()
            .filter(choice -> choice.value().startsWith("also:"))
            .map(Choice::label)
            .toList();
    Stream<String> twos =
        together.stream()
            .flatMap(
                one ->
                    together.stream()
                        .filter(two -> together.indexOf(two) > together.indexOf(one))
                        .map(two -> one + ", " + two));
    var all = new ArrayList<>(choices.stream().map(Choice::label).toList());
    twos.forEach(all::add);
    if (together.size() > 1) {
      all.add(String.join(", ", together));
    }
    return all;
  }

  /** A chat on the web in which this question stands open with its buttons. */
  private static Conversation asked(String step, String whose, Language language) {
    var told = new HashMap<>(Map.of("place", "15213", "size", "2", "ages", "34 41"));
    var before = new ArrayList<>(List.of("place", "size", "ages"));
    before.remove(step);
    if (!whose.isEmpty()) {
      List<String> letter = List.of(whose.split(" ", -1));
      told.put(letter.getFirst(), letter.getLast() + ":?");
      before.add(letter.getFirst());
    }
    told.put("asked", String.join(" ", before));
    var open = new OpenQuestion("screening", step, told);
    Conversation asks = chat(Dialogue.NEW.asking(open), language);
    return chat(TURN.decide(asks, "xyzzy", NOW).dialogue().fruitless(0), language);
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
