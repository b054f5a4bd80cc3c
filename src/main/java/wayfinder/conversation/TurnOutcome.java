package wayfinder.conversation;

import java.util.List;
import wayfinder.text.Language;

/**
 * What comes of one inbound message.
 *
 * @param replies in order; empty while a person owns the conversation
 * @param owner who speaks from now on
 */
public record TurnOutcome(
    List<Utterance> replies,
    Language language,
    Dialogue dialogue,
    Owner owner,
    List<Effect> effects) {
  public TurnOutcome {
    replies = List.copyOf(replies);
    effects = List.copyOf(effects);
  }
}
