package wayfinder.turn;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import wayfinder.conversation.Effect;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.knowledge.Knowledge;
import wayfinder.knowledge.Topic;
import wayfinder.text.Language;

/** Hands a conversation to a person, and says truthfully when one will read it. */
final class HandoffStep {
  private final Knowledge knowledge;
  private final StaffedHours staffed;
  private final BriefStep briefs;
  private final String agency;

  HandoffStep(Knowledge knowledge, StaffedHours staffed, BriefStep briefs, String agency) {
    this.knowledge = knowledge;
    this.staffed = staffed;
    this.briefs = briefs;
    this.agency = agency;
  }

  /** The draft with a person called for this reason. */
  Draft handOff(Draft draft, HandoffReason reason) {
    String why =
        switch (reason) {
          case ASKED, JUDGEMENT, DANGER -> "asked";
          case TOPIC -> "topic";
          case LOST -> "lost";
          case FAULT, UNDELIVERED -> "fault";
        };
    Optional<Instant> answerBy = staffed.answerBy(draft.now());
    Draft called =
        draft
            .with(new Effect.HandOff(reason, answerBy.orElse(null)))
            .ownedBy(Owner.WAITING)
            .keeping(draft.dialogue().fruitless(0))
            .saying(Saying.of(Kind.HANDOFF, Phrase.of("handoff." + why), promise(draft, answerBy)));
    return reason == HandoffReason.FAULT ? called : briefs.show(called);
  }

  /** The draft with a person called if it answers to a topic for which editors want one. */
  Draft byRule(Draft before, Draft answered) {
    List<String> needs = answered.dialogue().briefOrEmpty().needs();
    boolean news = !needs.equals(before.dialogue().briefOrEmpty().needs());
    return news && answered.owner() == Owner.ASSISTANT && isForPerson(needs)
        ? handOff(answered, HandoffReason.TOPIC)
        : answered;
  }

  private boolean isForPerson(List<String> needs) {
    return !needs.isEmpty() && knowledge.topic(needs.getLast()).filter(Topic::person).isPresent();
  }

  /** "OK" to what a case manager would be told; empty when that was not asked. */
  Optional<Draft> agreed(Draft draft) {
    return briefs.agreed(draft);
  }

  /** What is promised is kept: who was not answered by then is written to. */
  private Phrase promise(Draft draft, Optional<Instant> answerBy) {
    if (answerBy.isEmpty()) {
      return Phrase.of("handoff.closed", "agency", agency);
    }
    String key = staffed.isStaffed(draft.now()) ? "handoff.staffed" : "handoff.later";
    return new Phrase(
        key, Map.of("agency", agency, "when", when(answerBy.get(), draft.now(), draft.language())));
  }

  private String when(Instant then, Instant now, Language language) {
    LocalDate today = LocalDate.ofInstant(now, staffed.zone());
    LocalDate day = LocalDate.ofInstant(then, staffed.zone());
    String pattern = day.equals(today) ? "h:mm a" : "EEEE h:mm a";
    return DateTimeFormatter.ofPattern(pattern, Locale.of(language.code(), "US"))
        .format(then.atZone(staffed.zone()));
  }
}
