package wayfinder.turn;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import wayfinder.client.ClientId;
import wayfinder.content.TestContent;
import wayfinder.conversation.AgreedWords;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Choice;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Effect;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.OpenStep;
import wayfinder.conversation.Owner;
import wayfinder.conversation.TurnOutcome;
import wayfinder.conversation.Utterance;
import wayfinder.text.Language;

/**
 * One client's talk with a real turn over the project's own content; the clock stands where told.
 */
final class Talk {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private final Turn turn = TestTurns.over(TestContent.CONTENT, StaffedHours.none(ZONE));
  private final List<Utterance> unheard = new ArrayList<>();
  private Conversation conversation =
      new Conversation(
          new ConversationId("abcdefghijklmnopqrstuvwxyz"),
          new ClientId("client"),
          Channel.SMS,
          Owner.ASSISTANT,
          Consent.GIVEN,
          Language.EN,
          Dialogue.NEW,
          0,
          0);
  private Instant now = Instant.parse("2026-11-24T15:00:00Z");
  private List<Effect> effects = List.of();

  void on(String channel) {
    conversation = copy(Channel.valueOf(channel.toUpperCase(java.util.Locale.ROOT)));
  }

  void in(String language) {
    conversation =
        after(
            new TurnOutcome(
                List.of(),
                Language.of(language).orElseThrow(),
                conversation.dialogue(),
                conversation.owner(),
                List.of()));
  }

  void hoursPass(long hours) {
    now = now.plus(Duration.ofHours(hours));
  }

  void caseManagerTakesOver() {
    conversation =
        after(
            new TurnOutcome(
                List.of(),
                conversation.language(),
                conversation.dialogue(),
                Owner.CASE_MANAGER,
                List.of()));
  }

  List<Utterance> say(String text) {
    TurnOutcome outcome = turn.decide(conversation, text, now);
    effects = outcome.effects();
    unheard.addAll(outcome.replies());
    conversation = after(outcome);
    return outcome.replies();
  }

  /** What was said and not yet looked at. */
  List<String> unheard() {
    return unheard.stream().map(Utterance::text).toList();
  }

  void heard() {
    unheard.removeFirst();
  }

  /** The effects of the last text, such as "HandOff ASKED". */
  List<String> effects() {
    return effects.stream().map(Talk::name).toList();
  }

  String owner() {
    return conversation.owner().apiName();
  }

  Conversation conversation() {
    return conversation;
  }

  private static String name(Effect effect) {
    return switch (effect) {
      case Effect.RaiseAlarm alarm ->
          "RaiseAlarm %s %s%s"
              .formatted(
                  alarm.danger().category().slug(),
                  alarm.danger().severity().slug(),
                  (alarm.danger().isStopWord() ? " stop word" : "")
                      + (alarm.canWrite() ? "" : " cannot write"));
      case Effect.HandOff handOff -> "HandOff " + handOff.reason();
      case Effect.Stop _ -> "Stop";
      case Effect.Hush _ -> "Hush";
      case Effect.Start _ -> "Start";
      case Effect.MissAnswer _ -> "MissAnswer";
      case Effect.TickStep tick -> "TickStep " + tick.nr();
      case Effect.DelayStep delay -> "DelayStep " + delay.nr();
      case Effect.RemindOfDay wanted -> "RemindOfDay " + wanted.day() + " at " + wanted.at();
      case Effect.KeepDeadline kept -> "KeepDeadline " + kept.lastDay();
      case Effect.SettleReferral settled -> "SettleReferral " + settled.told();
      case Effect.OpenCorrection correction -> "OpenCorrection " + correction.name();
    };
  }

  private Conversation after(TurnOutcome outcome) {
    Consent consent = conversation.consent();
    for (Effect effect : outcome.effects()) {
      consent =
          switch (effect) {
            case Effect.Stop _ -> Consent.STOPPED;
            case Effect.Hush _ -> Consent.HUSHED;
            case Effect.Start _ -> Consent.GIVEN;
            case Effect.RaiseAlarm _, Effect.HandOff _, Effect.MissAnswer _ -> consent;
            case Effect.TickStep _,
                Effect.DelayStep _,
                Effect.RemindOfDay _,
                Effect.KeepDeadline _,
                Effect.SettleReferral _,
                Effect.OpenCorrection _ ->
                consent;
          };
    }
    return new Conversation(
        conversation.id(),
        conversation.client(),
        conversation.channel(),
        outcome.owner(),
        consent,
        outcome.language(),
        outcome.dialogue(),
        conversation.version() + 1,
        conversation.lastSeq() + 1,
        conversation.plan().stream()
            .filter(step -> !outcome.effects().contains(new Effect.TickStep(step.nr())))
            .toList(),
        conversation.agreed());
  }

  private Conversation copy(Channel channel) {
    return new Conversation(
        conversation.id(),
        conversation.client(),
        channel,
        conversation.owner(),
        conversation.consent(),
        conversation.language(),
        conversation.dialogue(),
        conversation.version(),
        conversation.lastSeq(),
        conversation.plan(),
        conversation.agreed());
  }

  /** The stop word and the check word that are agreed on; the latter may be missing. */
  void agreed(String stop, String check) {
    conversation = conversation.agreeing(new AgreedWords(stop, check));
  }

  /** One more step of the care plan, such as "2 2026-11-30 Bring the lease". */
  void step(String words, boolean yours) {
    String[] parts = words.split(" ", 3);
    var step = new OpenStep(Integer.parseInt(parts[0]), parts[2], yours, LocalDate.parse(parts[1]));
    conversation =
        conversation.with(Stream.concat(conversation.plan().stream(), Stream.of(step)).toList());
  }

  /** A question that was put while nothing was said, such as "plan missed step=2". */
  void asked(String words, List<Choice> choices) {
    String[] parts = words.split(" ", 3);
    var answers = new HashMap<String, String>();
    for (String answer : parts[2].split("; ", -1)) {
      answers.put(answer.split("=", 2)[0], answer.split("=", 2)[1]);
    }
    Dialogue asking =
        conversation
            .dialogue()
            .asking(new OpenQuestion(parts[0], parts[1], answers))
            .offering(choices);
    conversation =
        after(
            new TurnOutcome(
                List.of(), conversation.language(), asking, conversation.owner(), List.of()));
  }
}
