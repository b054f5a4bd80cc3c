package wayfinder.skill;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Effect;
import wayfinder.conversation.Grounds;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Saying;

/**
 * One step of a conversation that a skill leads.
 *
 * @param question what it waits for now; null when it is done
 * @param zip the ZIP code it learnt; null when none
 * @param effects what it changes besides what it says
 * @param about what it answered; null where it only asks
 */
public record SkillStep(
    List<Saying> sayings,
    @Nullable OpenQuestion question,
    @Nullable String zip,
    List<Effect> effects,
    @Nullable About about) {
  /**
   * What a step answered, for a case manager and for what is asked on after it.
   *
   * @param need a topic
   * @param card the slug of the card that says more; null where there is none
   */
  public record About(String need, @Nullable String card) {}

  public SkillStep {
    sayings = List.copyOf(sayings);
    effects = List.copyOf(effects);
  }

  /** A step that changes nothing. */
  public SkillStep(List<Saying> sayings, @Nullable OpenQuestion question, @Nullable String zip) {
    this(sayings, question, zip, List.of(), null);
  }

  /** A step that ends the skill's part. */
  public static SkillStep done(Saying... sayings) {
    return new SkillStep(List.of(sayings), null, null);
  }

  /** The same with this changed besides. */
  public SkillStep with(List<? extends Effect> changed) {
    return new SkillStep(sayings, question, zip, List.copyOf(changed), about);
  }

  /**
   * The same, led by this skill.
   *
   * @param answered its question that the text answered; null when it answered none
   */
  public SkillStep ledBy(Skill skill, @Nullable String answered) {
    return saying(saying -> saying.because(saying.grounds().ledBy(skill.name(), answered)));
  }

  /** The same, all of it resting on this. */
  public SkillStep upon(List<Grounds.Basis> basis) {
    return saying(saying -> saying.upon(basis));
  }

  private SkillStep saying(UnaryOperator<Saying> changed) {
    return new SkillStep(sayings.stream().map(changed).toList(), question, zip, effects, about);
  }

  /** The same, about this. */
  public SkillStep about(String need, @Nullable String card) {
    return new SkillStep(sayings, question, zip, effects, new About(need, card));
  }
}
