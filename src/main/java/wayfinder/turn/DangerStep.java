package wayfinder.turn;

import java.util.List;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.Danger;
import wayfinder.conversation.Effect;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.conversation.TurnOutcome;
import wayfinder.conversation.Utterance;
import wayfinder.reply.Replies;

/** Answers danger: a person is called, and the client reads a reviewed text for the category. */
final class DangerStep {
  private final StaffedHours staffed;
  private final Replies replies;

  DangerStep(StaffedHours staffed, Replies replies) {
    this.staffed = staffed;
    this.replies = replies;
  }

  /**
   * The outcome for a text with danger in it.
   *
   * @param stops whether the text is a wish to stop as well: then nothing may go out
   */
  TurnOutcome answer(Draft draft, Danger danger, boolean stops) {
    Conversation before = draft.before();
    boolean canWrite = before.consent().mayWrite() && !stops;
    Draft alarmed = alarm(draft, danger, canWrite);
    if (stops) {
      return alarmed.with(new Effect.Stop()).ownedBy(Owner.PAUSED).silent();
    }
    if (!canWrite || before.owner() == Owner.CASE_MANAGER) {
      return alarmed.silent();
    }
    TurnOutcome outcome =
        alarmed
            .with(new Effect.HandOff(HandoffReason.DANGER))
            .ownedBy(Owner.WAITING)
            .saying(Saying.of(Kind.SAFETY, reply(danger, draft)))
            .worded(replies);
    List<Utterance> marked =
        outcome.replies().stream().map(reply -> reply.answering(danger)).toList();
    return new TurnOutcome(
        marked, outcome.language(), outcome.dialogue(), outcome.owner(), outcome.effects());
  }

  /**
   * The draft with a person called at once.
   *
   * @param canWrite whether an answer goes out
   */
  static Draft alarm(Draft draft, Danger danger, boolean canWrite) {
    return draft
        .with(new Effect.RaiseAlarm(danger, canWrite))
        .keeping(draft.dialogue().inDanger(draft.now()).fruitless(0));
  }

  private Phrase reply(Danger danger, Draft draft) {
    String told = staffed.isStaffed(draft.now()) ? "safety.told" : "safety.closed";
    String key =
        danger.isUnclear()
            ? "safety.unclear"
            : "safety.%s.%s".formatted(danger.category().slug(), danger.severity().slug());
    return Phrase.of(key, "told", replies.exactWords(Phrase.of(told), draft.language()));
  }
}
