package wayfinder.skill;

import java.time.Instant;
import java.util.List;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.OpenStep;
import wayfinder.text.Language;

/**
 * What a skill is asked.
 *
 * @param text as the client wrote it
 * @param plan the steps of the client's care plan that are still to be done
 */
public record Ask(
    String text,
    Language language,
    Channel channel,
    Dialogue dialogue,
    Instant now,
    List<OpenStep> plan) {
  public Ask {
    plan = List.copyOf(plan);
  }

  /** The same, asked in other words. */
  public Ask saying(String words) {
    return new Ask(words, language, channel, dialogue, now, plan);
  }
}
