package wayfinder.turn;

import wayfinder.conversation.Effect;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;

/** Hands a conversation to a person, and says truthfully when one will read it. */
final class HandoffStep {
  private final StaffedHours staffed;
  private final String agency;

  HandoffStep(StaffedHours staffed, String agency) {
    this.staffed = staffed;
    this.agency = agency;
  }

  /** The draft with a person called for this reason. */
  Draft handOff(Draft draft, HandoffReason reason) {
    String when = staffed.isStaffed(draft.now()) ? "staffed" : "closed";
    String why =
        switch (reason) {
          case ASKED, DANGER -> "asked";
          case LOST -> "lost";
          case FAULT, UNDELIVERED -> "fault";
        };
    return draft
        .with(new Effect.HandOff(reason))
        .ownedBy(Owner.WAITING)
        .keeping(draft.dialogue().fruitless(0))
        .saying(
            Saying.of(
                Kind.HANDOFF,
                Phrase.of("handoff." + why),
                Phrase.of("handoff." + when, "agency", agency)));
  }
}
