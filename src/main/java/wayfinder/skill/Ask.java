package wayfinder.skill;

import java.time.Instant;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Dialogue;
import wayfinder.text.Language;

/**
 * What a skill is asked.
 *
 * @param text as the client wrote it
 */
public record Ask(
    String text, Language language, Channel channel, Dialogue dialogue, Instant now) {}
