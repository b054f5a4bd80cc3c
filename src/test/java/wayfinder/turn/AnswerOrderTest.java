package wayfinder.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wayfinder.content.Content;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Result;
import wayfinder.conversation.Screened;
import wayfinder.conversation.TurnOutcome;
import wayfinder.conversation.Utterance;

/** In whatever order a household is told of, the same is found; and so on every later day. */
class AnswerOrderTest {
  private static final long TO_SEPTEMBER = -65 * 24;
  private static final String IN_ORDER = "what help can i get / REST";
  private static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry("place", "15213"),
          Map.entry("size", "3"),
          Map.entry("ages", "34 6 2"),
          Map.entry("relation", "c c"),
          Map.entry("situation", "none"),
          Map.entry("enrolled", "none"),
          Map.entry("pay", "1200"),
          Map.entry("other_income", "0"),
          Map.entry("more", "1"),
          Map.entry("rent", "950"),
          Map.entry("heating", "A"),
          Map.entry("savings", "100"),
          Map.entry("work_hours", "30"),
          Map.entry("cares", "none"),
          Map.entry("citizenship", "A"),
          Map.entry("job_insurance", "2"),
          Map.entry("taxes", "A"),
          Map.entry("care_costs", "0"),
          Map.entry("child_support", "0"),
          Map.entry("medical_costs", "0"),
          Map.entry("wartime", "2"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        // several facts at once, before any question
        "what help can i get / 34f, kids 6 and 2, make 1200 a month, rent 950 in 15213 / REST",
        // out of turn, in the middle
        "what help can i get / 15213 / rent 950 a month and i make 1200 a month / REST",
        "what help can i get / 15213 / me and 2 kids / REST",
        "what help can i get / 15213 / 3 / me 34, my kids 6 and 2 / REST",
        "what help can i get / 15213 / 3 / 34 33 6 / back / 34 6 2 / REST",
        // wrong at first, and mended at once
        "what help can i get / 15213 / 2 / back / 3 / REST / change rent to 950",
        // wrong until the results stand there
        "what help can i get / 15213 / 3 / 34 6 2 / C / 34 / change situation to none / REST",
        // left, and taken up again
        "what help can i get / 15213 / 3 / menu / what help can i get / REST",
      })
  void theSameIsFoundHoweverItWasTold(String told) {
    assertThat(found(told(told))).isEqualTo(found(told(IN_ORDER)));
  }

  /** More was asked while the state was not known; it decides nothing. */
  @Test
  void whatWasSkippedAndToldLaterComesOutTheSame() {
    Talk later =
        told("what help can i get / skip / 3 / 34 6 2 / REST / change zip to 15213 / REST");
    assertThat(outcomes(found(later))).isEqualTo(outcomes(found(told(IN_ORDER))));
  }

  private static Talk told(String texts) {
    Talk talk = talk();
    for (String text : texts.split(" / ", -1)) {
      if (text.equals("REST")) {
        finish(talk);
      } else {
        talk.say(text);
      }
    }
    talk.say("change rent to 950");
    return talk;
  }

  private static Set<String> outcomes(Screened screened) {
    return ((Screened.Found) screened)
        .programs().stream()
            .map(it -> it.program() + " " + it.memberId() + " " + it.outcome())
            .collect(Collectors.toSet());
  }

  @Test
  void whatWasFoundOnADayIsFoundAgainFromWhatWasKept() {
    Talk talk = talk();
    talk.hoursPass(TO_SEPTEMBER);
    talk.say("what help can i get");
    finish(talk);
    Screened then = found(talk);
    Conversation kept = talk.conversation();
    Turn later = TestTurns.over(readAnew(), StaffedHours.none(ZoneId.of("America/New_York")));
    Instant thatDay = Instant.parse("2026-11-24T15:00:00Z").plusSeconds(TO_SEPTEMBER * 3600);
    assertThat(shown(later.decide(kept, "list", thatDay))).isEqualTo(then);
    assertThat(shown(later.decide(kept, "list", Instant.parse("2026-11-24T15:00:00Z"))))
        .as("with the figures of another day")
        .isNotEqualTo(then);
  }

  private static Content readAnew() {
    return Content.read(java.nio.file.Path.of("knowledge-base"), java.nio.file.Path.of("prompts"));
  }

  private static Talk talk() {
    var talk = new Talk();
    talk.on("web");
    return talk;
  }

  /** Answers whatever is asked until the results stand there. */
  private static void finish(Talk talk) {
    for (int i = 0; i < 30 && !step(talk).equals("results"); i++) {
      talk.say(Objects.requireNonNull(ANSWERS.get(step(talk)), step(talk)));
    }
    assertThat(step(talk)).isEqualTo("results");
  }

  private static String step(Talk talk) {
    OpenQuestion question = talk.conversation().dialogue().question();
    return question == null ? "" : question.step();
  }

  private static Screened found(Talk talk) {
    return shown(talk.say("list"));
  }

  private static Screened shown(TurnOutcome outcome) {
    return shown(outcome.replies());
  }

  private static Screened shown(List<Utterance> said) {
    return said.stream()
        .map(Utterance::screened)
        .filter(Screened.Found.class::isInstance)
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  @Test
  void thePersonIsToldOfThosePlacesThatWereShownFirst() {
    var talk = new Talk();
    talk.on("web");
    List<String> shown =
        talk.say("I need a food pantry near 15213").stream()
            .flatMap(said -> said.results().stream())
            .map(Result::title)
            .toList();
    assertThat(shown).hasSizeGreaterThan(2);
    assertThat(talk.say("i want to talk to a person").getLast().text())
        .contains("I told you about: %s; %s.".formatted(shown.get(0), shown.get(1)));
  }
}
