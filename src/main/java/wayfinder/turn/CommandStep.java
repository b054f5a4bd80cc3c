package wayfinder.turn;

import java.util.List;
import java.util.Optional;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.Kind;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.skill.Skill;
import wayfinder.text.Language;
import wayfinder.understanding.Command;
import wayfinder.understanding.Commands;

/** Carries out commands: menu, more, back, a language, a person. */
final class CommandStep {
  private final Commands commands;
  private final Menu menu;
  private final HandoffStep handoff;
  private final List<Skill> skills;

  CommandStep(Commands commands, Menu menu, HandoffStep handoff, List<Skill> skills) {
    this.commands = commands;
    this.menu = menu;
    this.handoff = handoff;
    this.skills = skills;
  }

  /** The draft once the command in its text is carried out; empty if there is none in it. */
  Optional<Draft> answer(Draft draft) {
    return commands
        .in(draft.text())
        .map(command -> answered(command, draft).orElseGet(() -> carryOut(command, draft)))
        .map(done -> done.keeping(done.dialogue().fruitless(0)));
  }

  /** A person, unless one has been called already. */
  Draft callPerson(Draft draft) {
    return draft.owner() == Owner.WAITING
        ? draft.saying(Saying.of(Kind.HANDOFF, Phrase.of("handoff.still")))
        : handoff.handOff(draft, reason(draft));
  }

  private HandoffReason reason(Draft draft) {
    OpenQuestion question = draft.dialogue().question();
    return question == null
        ? HandoffReason.ASKED
        : asker(question)
            .map(skill -> skill.handoffReason(question, draft.ask()))
            .orElse(HandoffReason.ASKED);
  }

  /** A word such as "back", "ok" or "more", when an open question reads it as its answer. */
  private Optional<Draft> answered(Command command, Draft draft) {
    OpenQuestion question = draft.dialogue().question();
    boolean canAnswer =
        command == Command.BACK || command == Command.MORE || command == Command.THANKS;
    return question == null || !canAnswer
        ? Optional.empty()
        : asker(question)
            .flatMap(
                skill ->
                    skill
                        .answer(question, draft.ask())
                        .map(step -> step.ledBy(skill, question.step())))
            .map(step -> NeedStep.after(step, draft));
  }

  private Draft carryOut(Command command, Draft draft) {
    return switch (command) {
      case MENU, GREETING -> draft.saying(menu.topics(draft.language()));
      case BACK, RESTART ->
          draft.keeping(draft.dialogue().asking(null)).saying(menu.topics(draft.language()));
      case MORE -> draft.saying(Saying.of(Kind.NOTICE, Phrase.of("page.none")));
      case PERSON -> callPerson(draft);
      case ERASE -> draft.saying(erasing());
      case ENGLISH -> switchTo(Language.EN, draft);
      case SPANISH -> switchTo(Language.ES, draft);
      case THANKS ->
          handoff.agreed(draft).or(() -> asksAgain(draft)).orElseGet(() -> draft.saying(welcome()));
    };
  }

  private Draft switchTo(Language language, Draft draft) {
    Draft switched = draft.in(language);
    return asksAgain(switched)
        .orElseGet(() -> switched.saying(Saying.of(Kind.NOTICE, Phrase.of("language.set"))));
  }

  /** Only a person erases: who texts may have found the phone. */
  private static Saying erasing() {
    return Saying.of(Kind.QUESTION, Phrase.of("erase.by-person")).offering(List.of(Menu.person()));
  }

  private static Saying welcome() {
    return Saying.of(Kind.NOTICE, Phrase.of("thanks"));
  }

  private Optional<Draft> asksAgain(Draft draft) {
    OpenQuestion question = draft.dialogue().question();
    if (question == null) {
      return Optional.empty();
    }
    return asker(question)
        .flatMap(skill -> skill.askAgain(question, draft.ask()))
        .map(draft::saying);
  }

  private Optional<Skill> asker(OpenQuestion question) {
    return skills.stream().filter(skill -> skill.name().equals(question.skill())).findFirst();
  }
}
