package wayfinder.skill;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Saying;

/**
 * One step of a conversation that a skill leads.
 *
 * @param question what it waits for now; null when it is done
 * @param zip the ZIP code it learnt; null when none
 */
public record SkillStep(
    List<Saying> sayings, @Nullable OpenQuestion question, @Nullable String zip) {
  public SkillStep {
    sayings = List.copyOf(sayings);
  }

  /** A step that ends the skill's part. */
  public static SkillStep done(Saying... sayings) {
    return new SkillStep(List.of(sayings), null, null);
  }
}
