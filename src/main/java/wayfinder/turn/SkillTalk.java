package wayfinder.turn;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Grounds;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Saying;
import wayfinder.skill.Skill;
import wayfinder.skill.SkillStep;

/** Hands a text to the skill that asked for it, or that it asks for. */
final class SkillTalk {
  private final List<Skill> skills;

  SkillTalk(List<Skill> skills) {
    this.skills = List.copyOf(skills);
  }

  /**
   * The next step of the skill whose question is open; empty when the text is no answer to it. Once
   * it asks nothing more, the question amid which it came is asked again.
   */
  Optional<Draft> answered(Draft draft) {
    OpenQuestion question = draft.dialogue().question();
    if (question == null) {
      return Optional.empty();
    }
    return asker(question)
        .flatMap(
            skill ->
                skill.answer(question, draft.ask()).map(step -> step.ledBy(skill, question.step())))
        .map(
            step -> {
              Draft done = NeedStep.after(step, draft.keeping(draft.dialogue().fruitless(0)));
              return draft
                  .dialogue()
                  .interrupted()
                  .map(earlier -> resumed(earlier, done))
                  .orElse(done);
            });
  }

  /**
   * A conversation that the text asks for by itself. Where it asks nothing back, a question that
   * was open is asked again.
   */
  Optional<Draft> opened(Draft draft) {
    OpenQuestion question = draft.dialogue().question();
    return skills.stream()
        .flatMap(skill -> skill.open(draft.ask()).map(step -> step.ledBy(skill, null)).stream())
        .findFirst()
        .map(
            step ->
                resumed(
                    question, NeedStep.after(step, draft.keeping(draft.dialogue().fruitless(0)))));
  }

  /** What a skill finds where nothing surer was found. */
  Optional<Draft> otherwise(Draft draft) {
    return skills.stream()
        .flatMap(
            skill -> skill.otherwise(draft.ask()).map(step -> step.ledBy(skill, null)).stream())
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
        Draft done =
            NeedStep.after(
                step.get().ledBy(skill, null), draft.keeping(draft.dialogue().fruitless(0)));
        return Optional.of(
            question == null || skill.name().equals(question.skill())
                ? done
                : askedAgain(question, done));
      }
    }
    return Optional.empty();
  }

  /**
   * What was open before is asked again after this: at once, or, when this asks something itself,
   * after that was answered. What only listens does not hold it up.
   */
  Draft resumed(@Nullable OpenQuestion earlier, Draft done) {
    OpenQuestion next = done.dialogue().question();
    if (earlier == null || next == null) {
      return earlier == null ? done : askedAgain(earlier, done);
    }
    if (next.skill().equals(earlier.skill()) || again(earlier, done).isEmpty()) {
      return done;
    }
    return again(next, done).isPresent()
        ? done.keeping(done.dialogue().interrupting(earlier))
        : askedAgain(earlier, done);
  }

  /** The draft with this question open again, and asked again where it needs an answer. */
  private Draft askedAgain(OpenQuestion question, Draft done) {
    Draft kept = done.keeping(done.dialogue().asking(question));
    return again(question, kept).map(again -> kept.withoutOptions().saying(again)).orElse(kept);
  }

  private Optional<Saying> again(OpenQuestion question, Draft draft) {
    return asker(question)
        .flatMap(
            skill ->
                skill
                    .askAgain(question, draft.ask())
                    .map(asked -> asked.because(Grounds.NONE.ledBy(skill.name(), null))));
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
