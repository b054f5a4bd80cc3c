package wayfinder.turn;

import java.util.Optional;
import wayfinder.consent.Wish;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Effect;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;

/** Stop, start and help: what the client wishes of the texting itself. */
final class ConsentStep {
  private final String agency;

  ConsentStep(String agency) {
    this.agency = agency;
  }

  /** The outcome so far if the text is such a wish, or nothing may be said; empty otherwise. */
  Optional<Draft> answer(Draft draft, Optional<Wish> wish) {
    boolean stopped = draft.before().consent() == Consent.STOPPED;
    if (stopped && wish.filter(Wish.START::equals).isEmpty()) {
      return Optional.of(draft.ownedBy(Owner.PAUSED));
    }
    return wish.flatMap(
        what ->
            switch (what) {
              case STOP -> Optional.of(stop(draft));
              case START -> stopped ? Optional.of(start(draft)) : Optional.empty();
              case HELP -> help(draft);
            });
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
