package wayfinder.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wayfinder.casework.PlannedTexts.Due;
import wayfinder.casework.PlannedTexts.Subject;
import wayfinder.casework.PlannedTexts.Words;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Choice;
import wayfinder.conversation.FollowUp;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.ReferralState;
import wayfinder.conversation.Utterance;
import wayfinder.text.Days;

/** Puts what we begin into words. */
public final class PlannedWords {
  private static final Map<String, String> ABOUT_A_STEP = new LinkedHashMap<>();
  private static final Map<String, String> ABOUT_A_PLACE = new LinkedHashMap<>();

  static {
    ABOUT_A_STEP.put("plan.option.done", FollowUp.DONE);
    ABOUT_A_STEP.put("plan.option.later", FollowUp.LATER);
    ABOUT_A_STEP.put("plan.option.person", Choice.PERSON);
    ABOUT_A_PLACE.put("referral.option.got-help", told(ReferralState.GOT_HELP));
    ABOUT_A_PLACE.put("referral.option.full", told(ReferralState.FULL));
    ABOUT_A_PLACE.put("referral.option.wrong-number", told(ReferralState.WRONG_NUMBER));
    ABOUT_A_PLACE.put("referral.option.did-not-go", told(ReferralState.DID_NOT_GO));
  }

  private final ClientWords words;

  public PlannedWords(ClientWords words) {
    this.words = words;
  }

  private static String told(ReferralState state) {
    return FollowUp.TOLD + state.name();
  }

  /** What is said to this client. */
  public Words of(Due due) {
    return switch (due.subject()) {
      case Subject.Step step -> step(step, due);
      case Subject.Place at ->
          new Words(
              asking(Phrase.of("referral.helped", "place", at.place().name()), ABOUT_A_PLACE, due),
              FollowUp.ofPlace(
                  at.referral(),
                  at.place().listing(),
                  at.place().name(),
                  at.place().topic(),
                  at.place().zip()));
      case Subject.Notice notice -> new Words(Utterance.plain(Kind.HANDOFF, notice.text()), null);
      case Subject.LastDay last -> {
        String day = Days.words(last.day(), due.language());
        Phrase reminder = Phrase.of("deadline.reminder", "day", day);
        yield new Words(Utterance.plain(Kind.NOTICE, say(reminder, due)), null);
      }
      case Subject.Message message -> new Words(Utterance.plain(Kind.HUMAN, message.text()), null);
    };
  }

  private Words step(Subject.Step step, Due due) {
    String day = Days.words(step.day(), due.language());
    if (step.isOver()) {
      Phrase missed = Phrase.of("plan.missed", "step", step.words(), "day", day);
      return new Words(asking(missed, ABOUT_A_STEP, due), FollowUp.ofStep(step.nr()));
    }
    var reminder =
        new Phrase(
            "plan.reminder",
            Map.of("nr", Integer.toString(step.nr()), "step", step.words(), "day", day));
    return new Words(Utterance.plain(Kind.NOTICE, say(reminder, due)), null);
  }

  /** In a text message the answers are numbered; on the web they are buttons. */
  private Utterance asking(Phrase question, Map<String, String> options, Due due) {
    var text = new StringBuilder(say(question, due));
    List<Choice> choices = new ArrayList<>();
    options.forEach(
        (label, value) -> {
          String written = say(Phrase.of(label), due);
          choices.add(new Choice(written, value));
          if (due.channel() == Channel.SMS) {
            text.append('\n').append(choices.size()).append(' ').append(written);
          }
        });
    return new Utterance(Kind.QUESTION, text.toString(), choices, List.of(), List.of(), null);
  }

  private String say(Phrase phrase, Due due) {
    return words.words(phrase, due.language(), due.channel());
  }
}
