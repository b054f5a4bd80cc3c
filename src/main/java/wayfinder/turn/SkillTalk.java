package wayfinder.turn;

import java.util.List;
import java.util.Optional;
import wayfinder.conversation.OpenQuestion;
import wayfinder.skill.Skill;
import wayfinder.skill.SkillStep;

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

  /**
   * A conversation that the text asks for by itself. Where it asks nothing back, a question that
   * was open is asked again.
   */
  Optional<Draft> opened(Draft draft) {
    OpenQuestion question = draft.dialogue().question();
    return skills.stream()
        .flatMap(skill -> skill.open(draft.ask()).stream())
        .findFirst()
        .map(
            step -> {
              Draft done = NeedStep.after(step, draft.keeping(draft.dialogue().fruitless(0)));
              return question == null || step.question() != null
                  ? done
                  : askedAgain(question, done);
            });
  }

  /** What a skill finds where nothing surer was found. */
  Optional<Draft> otherwise(Draft draft) {
    return skills.stream()
        .flatMap(skill -> skill.otherwise(draft.ask()).stream())
        .findFirst()
        .map(step -> NeedStep.after(step, draft.keeping(draft.dialogue().fruitless(0))));
  }

  /**
   * A short order to a skill, carried out. An open question stays open and is asked again, unless
   * it was the same skill's.
   */
  Optional<Draft> commanded(Draft draft) {
    OpenQuestion question = draft.dialogue().question();
    for (Skill skill : skills) {
      Optional<SkillStep> step = skill.command(draft.ask());
      if (step.isPresent()) {
        Draft done = NeedStep.after(step.get(), draft.keeping(draft.dialogue().fruitless(0)));
        return Optional.of(
            question == null || skill.name().equals(question.skill())
                ? done
                : askedAgain(question, done));
      }
    }
    return Optional.empty();
  }

  /** The draft with this question open again, and asked again where it needs an answer. */
  Draft askedAgain(OpenQuestion question, Draft done) {
    Draft kept = done.keeping(done.dialogue().asking(question));
    return asker(question)
        .flatMap(skill -> skill.askAgain(question, kept.ask()))
        .map(again -> kept.withoutOptions().saying(again))
        .orElse(kept);
  }

  /**
   * While a person owns the conversation: what the text changes, without a word said. Nothing but a
   * command, or an answer that changes something, counts.
   */
  Draft heard(Draft draft) {
    return commanded(draft)
        .or(() -> answered(draft))
        .filter(done -> !done.silent().effects().isEmpty())
        .map(done -> done.unsaid(draft))
        .orElse(draft);
  }

  /** Who asked this. */
  Optional<Skill> asker(OpenQuestion question) {
    return skills.stream().filter(skill -> skill.name().equals(question.skill())).findFirst();
  }
}
