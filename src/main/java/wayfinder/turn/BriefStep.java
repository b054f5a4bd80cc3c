package wayfinder.turn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import wayfinder.conversation.Brief;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.knowledge.Knowledge;
import wayfinder.text.Language;

/** Shows the client what a case manager would be told, to correct it or to leave it out. */
final class BriefStep {
  /** What choosing "that is right" means. */
  static final String RIGHT = "brief:right";

  /** What choosing "leave it out" means. */
  static final String LEAVE_OUT = "brief:out";

  /** A shorter text is a yes or a no that does not say to what; it is asked again. */
  private static final int SHORTEST_WORDS = 4;

  private static final int MOST_SHOWN = 2;

  private final Knowledge knowledge;

  BriefStep(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Asks whether this may be passed on. */
  Draft show(Draft draft) {
    Brief brief = draft.dialogue().briefOrEmpty();
    return draft
        .keeping(draft.dialogue().with(brief.in(Brief.State.SHOWN)))
        .saying(asked(brief, draft.language()));
  }

  private Saying asked(Brief brief, Language language) {
    String needs =
        newest(brief.needs()).stream()
            .flatMap(slug -> knowledge.topic(slug).stream())
            .map(topic -> topic.label(language))
            .collect(Collectors.joining(", "));
    if (needs.isEmpty()) {
      return Saying.of(Kind.QUESTION, Phrase.of("brief.empty")).offering(List.of(leaveOut()));
    }
    Phrase phrase =
        brief.told().isEmpty()
            ? Phrase.of("brief.check", "needs", needs)
            : Phrase.of(
                "brief.check-told",
                "needs",
                needs,
                "told",
                String.join("; ", newest(brief.told()).reversed()));
    return Saying.of(Kind.QUESTION, phrase)
        .offering(List.of(new Saying.Option(Phrase.of("brief.right"), RIGHT), leaveOut()));
  }

  private static Saying.Option leaveOut() {
    return new Saying.Option(Phrase.of("brief.leave-out"), LEAVE_OUT);
  }

  private static List<String> newest(List<String> all) {
    return all.subList(Math.max(0, all.size() - MOST_SHOWN), all.size());
  }

  /** The client agrees, if there was something to agree to. */
  Optional<Draft> agreed(Draft draft) {
    return isAsked(draft) && !draft.dialogue().briefOrEmpty().needs().isEmpty()
        ? Optional.of(confirm(draft))
        : Optional.empty();
  }

  private static boolean isAsked(Draft draft) {
    return draft.owner() == Owner.WAITING
        && draft.dialogue().briefOrEmpty().state() == Brief.State.SHOWN;
  }

  /** The client agrees. */
  Draft confirm(Draft draft) {
    return settled(draft, draft.dialogue().briefOrEmpty().in(Brief.State.CONFIRMED), "brief.kept");
  }

  /** The client does not want it passed on. */
  Draft leaveOut(Draft draft) {
    Brief brief = draft.dialogue().briefOrEmpty().in(Brief.State.WITHHELD);
    return settled(draft, brief, "brief.left-out");
  }

  /** The text as what the client wants said, if that was asked and is not answered. */
  Optional<Draft> inOwnWords(Draft draft) {
    if (!isAsked(draft)) {
      return Optional.empty();
    }
    Brief brief = draft.dialogue().briefOrEmpty();
    String words = draft.text().strip();
    return Optional.of(
        words.length() < SHORTEST_WORDS
            ? show(draft)
            : settled(draft, brief.saying(words), "brief.kept"));
  }

  private static Draft settled(Draft draft, Brief brief, String key) {
    return draft
        .keeping(draft.dialogue().with(brief))
        .saying(Saying.of(Kind.NOTICE, Phrase.of(key)));
  }
}
