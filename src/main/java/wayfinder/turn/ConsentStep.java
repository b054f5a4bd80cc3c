package wayfinder.turn;

import java.util.Optional;
import wayfinder.consent.Wish;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Danger;
import wayfinder.conversation.Effect;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;

/**
 * Stop, start and help, and the client's own stop word: what is wished of the texting itself.
 *
 * <p>The stop word is for a client whose phone someone else may read or hold. One harmless line
 * answers it, so that the talk ends as talks do; it names neither us nor that anything stopped.
 * Then nothing is sent, not even an answer to danger: every text may be the other person's. The
 * danger still alarms. Case managers are alarmed by the word itself, and a person is called. It
 * goes on when the client sends the check word, START where no check word was agreed, or when the
 * case manager who has the conversation says so; never by any other text.
 */
final class ConsentStep {
  private final String agency;

  ConsentStep(String agency) {
    this.agency = agency;
  }

  /** The outcome so far if the text is such a wish, or nothing may be said; empty otherwise. */
  Optional<Draft> answer(Draft draft, Optional<Wish> wish) {
    return switch (draft.before().consent()) {
      case GIVEN -> wish.flatMap(what -> whileGiven(draft, what));
      case STOPPED ->
          Optional.of(
              wish.filter(Wish.START::equals)
                  .map(_ -> start(draft))
                  .orElseGet(() -> draft.ownedBy(Owner.PAUSED)));
      case HUSHED ->
          Optional.of(
              wish.flatMap(what -> whileHushed(draft, what)).orElseGet(() -> callPerson(draft)));
    };
  }

  private Optional<Draft> whileGiven(Draft draft, Wish wish) {
    return switch (wish) {
      case STOP -> Optional.of(stop(draft));
      case HUSH -> Optional.of(hush(draft));
      case HELP -> help(draft);
      case START, KNOWN -> Optional.empty();
    };
  }

  private static Optional<Draft> whileHushed(Draft draft, Wish wish) {
    return switch (wish) {
      case STOP ->
          draft.channel() == Channel.SMS
              ? Optional.of(draft.with(new Effect.Stop()).ownedBy(Owner.PAUSED))
              : Optional.empty();
      case KNOWN -> Optional.of(goOn(draft));
      case START ->
          draft.before().agreed().check().isEmpty() ? Optional.of(goOn(draft)) : Optional.empty();
      case HUSH, HELP -> Optional.empty();
    };
  }

  private static Draft stop(Draft draft) {
    if (draft.channel() == Channel.WEB) {
      return draft.saying(Saying.of(Kind.NOTICE, Phrase.of("consent.web-stop")));
    }
    return draft
        .with(new Effect.Stop())
        .ownedBy(Owner.PAUSED)
        .saying(Saying.of(Kind.NOTICE, Phrase.of("consent.stopped")));
  }

  /** Whether the text is the stop word, and it still has to be heard. */
  static boolean isHush(Draft draft, Optional<Wish> wish) {
    return draft.before().consent().mayWrite() && wish.filter(Wish.HUSH::equals).isPresent();
  }

  /** The draft with nothing more to come but one harmless line, and people alarmed. */
  static Draft hush(Draft draft) {
    return callPerson(
            draft
                .with(new Effect.Hush())
                .with(new Effect.RaiseAlarm(Danger.stopWord(), true))
                .in(draft.before().language()))
        .saying(Saying.of(Kind.NOTICE, Phrase.of("consent.hushed")));
  }

  private static Draft goOn(Draft draft) {
    Draft started = callPerson(draft.with(new Effect.Start()).in(draft.before().language()));
    return started.owner() == Owner.CASE_MANAGER
        ? started
        : started.saying(Saying.of(Kind.NOTICE, Phrase.of("consent.goes-on")));
  }

  /** A person has to look, unless one is there or called already. */
  static Draft callPerson(Draft draft) {
    return switch (draft.owner()) {
      case CASE_MANAGER, WAITING -> draft;
      case ASSISTANT, PAUSED, CLOSED ->
          draft.with(new Effect.HandOff(HandoffReason.DANGER)).ownedBy(Owner.WAITING);
    };
  }

  private static Draft start(Draft draft) {
    boolean inDanger = draft.dialogue().dangerAt() != null;
    return draft
        .with(new Effect.Start())
        .ownedBy(inDanger ? Owner.WAITING : Owner.ASSISTANT)
        .saying(Saying.of(Kind.NOTICE, Phrase.of("consent.started")));
  }

  private Optional<Draft> help(Draft draft) {
    if (draft.owner() == Owner.CASE_MANAGER) {
      return Optional.empty();
    }
    return Optional.of(
        draft.saying(Saying.of(Kind.NOTICE, Phrase.of("consent.help", "agency", agency))));
  }
}
