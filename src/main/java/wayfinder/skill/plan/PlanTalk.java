package wayfinder.skill.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wayfinder.conversation.Choice;
import wayfinder.conversation.Effect;
import wayfinder.conversation.FollowUp;
import wayfinder.conversation.Kind;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.OpenStep;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Saying;
import wayfinder.skill.Ask;
import wayfinder.skill.Skill;
import wayfinder.skill.SkillStep;
import wayfinder.text.Days;
import wayfinder.understanding.Choices;
import wayfinder.understanding.PlanReader;
import wayfinder.understanding.PlanWords;

/**
 * Reads a client's care plan to them and ticks its steps. It asks nothing by itself: the question
 * after a missed step, {@code missed}, is put by whoever keeps the time.
 */
public final class PlanTalk implements Skill {
  private final PlanReader reader;

  public PlanTalk(PlanWords words) {
    reader = new PlanReader(words);
  }

  @Override
  public String name() {
    return FollowUp.PLAN;
  }

  @Override
  public Optional<SkillStep> begin(String topic, Ask ask) {
    return Optional.empty();
  }

  @Override
  public Optional<SkillStep> open(Ask ask) {
    return Optional.empty();
  }

  @Override
  public Optional<SkillStep> command(Ask ask) {
    if (reader.asksForPlan(ask.text())) {
      return Optional.of(SkillStep.done(list(ask.plan(), ask)));
    }
    if (ask.plan().isEmpty()) {
      return Optional.empty();
    }
    return reader.done(ask.text()).flatMap(numbers -> done(numbers, ask));
  }

  /**
   * Without a number it may answer an open question, or be no more than a nod: nothing is ticked.
   */
  private static Optional<SkillStep> done(List<Integer> numbers, Ask ask) {
    if (!numbers.isEmpty()) {
      return Optional.of(ticked(numbers, ask));
    }
    boolean theirs = ask.plan().stream().anyMatch(OpenStep::yours);
    return theirs && ask.dialogue().question() == null
        ? Optional.of(SkillStep.done(list(ask.plan(), ask)))
        : Optional.empty();
  }

  private static SkillStep ticked(List<Integer> numbers, Ask ask) {
    var phrases = new ArrayList<Phrase>();
    var effects = new ArrayList<Effect>();
    var left = new ArrayList<>(ask.plan());
    for (int number : numbers) {
      Optional<OpenStep> step = left.stream().filter(it -> it.nr() == number).findFirst();
      String nr = Integer.toString(number);
      if (step.isEmpty()) {
        phrases.add(Phrase.of("plan.no-such", "nr", nr));
      } else if (!step.get().yours()) {
        phrases.add(Phrase.of("plan.ours", "nr", nr));
      } else {
        phrases.add(Phrase.of("plan.ticked", "nr", nr, "step", step.get().text()));
        effects.add(new Effect.TickStep(number));
        left.remove(step.get());
      }
    }
    long open = left.stream().filter(OpenStep::yours).count();
    phrases.add(
        open == 0
            ? Phrase.of("plan.all-done")
            : Phrase.of("plan.left", "number", Long.toString(open)));
    return SkillStep.done(Saying.of(Kind.NOTICE, phrases.toArray(Phrase[]::new))).with(effects);
  }

  private static Saying list(List<OpenStep> plan, Ask ask) {
    if (plan.isEmpty()) {
      return Saying.of(Kind.ANSWER, Phrase.of("plan.none"));
    }
    var phrases = new ArrayList<Phrase>();
    phrases.add(Phrase.of("plan.title"));
    for (OpenStep step : plan) {
      phrases.add(line(step, ask));
    }
    if (plan.stream().anyMatch(OpenStep::yours)) {
      phrases.add(Phrase.of("plan.how"));
    }
    return Saying.of(Kind.ANSWER, phrases.toArray(Phrase[]::new));
  }

  private static Phrase line(OpenStep step, Ask ask) {
    String key = step.yours() ? "plan.step" : "plan.our-step";
    String nr = Integer.toString(step.nr());
    return step.due() == null
        ? Phrase.of(key, "nr", nr, "step", step.text())
        : new Phrase(
            key + "-due",
            Map.of("nr", nr, "step", step.text(), "day", Days.words(step.due(), ask.language())));
  }

  @Override
  public Optional<SkillStep> answer(OpenQuestion question, Ask ask) {
    int number = Integer.parseInt(question.answers().getOrDefault(FollowUp.STEP, "0"));
    String chosen =
        Choices.chosen(ask.text(), ask.dialogue().choices()).map(Choice::value).orElse("");
    if (ask.plan().stream().noneMatch(step -> step.nr() == number)) {
      return Optional.empty();
    }
    if (chosen.equals(FollowUp.DONE) || reader.isYes(ask.text()) || saysDone(ask.text())) {
      return Optional.of(ticked(List.of(number), ask));
    }
    if (chosen.equals(FollowUp.LATER) || reader.isLater(ask.text())) {
      return Optional.of(
          SkillStep.done(
                  Saying.of(Kind.NOTICE, Phrase.of("plan.later", "nr", Integer.toString(number))))
              .with(List.of(new Effect.DelayStep(number))));
    }
    return Optional.empty();
  }

  private boolean saysDone(String text) {
    return reader.done(text).filter(List::isEmpty).isPresent();
  }

  /** Silence is an answer too: it is not asked again. */
  @Override
  public Optional<Saying> askAgain(OpenQuestion question, Ask ask) {
    return Optional.empty();
  }
}
