package wayfinder.turn;

import java.time.Instant;
import java.util.List;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.TurnOutcome;

/** Decides one turn. Pure: the same conversation, text and time bring the same outcome. */
public final class Turn {
  /** Decides what comes of this text. */
  public TurnOutcome decide(Conversation before, String text, Instant now) {
    return new TurnOutcome(
        List.of(), before.language(), before.dialogue(), before.owner(), List.of());
  }

  /** What comes of a text whose turn could not be decided: a person takes over. */
  public TurnOutcome handToPerson(Conversation before, Instant now) {
    return new TurnOutcome(
        List.of(), before.language(), before.dialogue(), before.owner(), List.of());
  }
}
