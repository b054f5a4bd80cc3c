package wayfinder.turn;

import java.util.List;
import java.util.Optional;
import wayfinder.conversation.OpenQuestion;
import wayfinder.skill.Skill;

/** Hands a text to the skill that asked for it, or that it asks for. */
final class SkillTalk {
  private final List<Skill> skills;

  SkillTalk(List<Skill> skills) {
    this.skills = List.copyOf(skills);
  }

  /** The next step of the skill whose question is open; empty when the text is no answer to it. */
  Optional<Draft> answered(Draft draft) {
    OpenQuestion question = draft.dialogue().question();
    if (question == null) {
      return Optional.empty();
    }
    return asker(question)
        .flatMap(skill -> skill.answer(question, draft.ask()))
        .map(step -> NeedStep.after(step, draft.keeping(draft.dialogue().fruitless(0))));
  }

  /** A conversation that the text asks for by itself. */
  Optional<Draft> opened(Draft draft) {
    return skills.stream()
        .flatMap(skill -> skill.open(draft.ask()).stream())
        .findFirst()
        .map(step -> NeedStep.after(step, draft.keeping(draft.dialogue().fruitless(0))));
  }

  /** Who asked this. */
  Optional<Skill> asker(OpenQuestion question) {
    return skills.stream().filter(skill -> skill.name().equals(question.skill())).findFirst();
  }
}
