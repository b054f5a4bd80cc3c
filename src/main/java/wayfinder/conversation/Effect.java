package wayfinder.conversation;

import java.util.List;

/** What a turn changes besides what it says. */
public sealed interface Effect {
  /**
   * A person is called, at once.
   *
   * @param canWrite false when the client has stopped texts, so that no answer can go out
   */
  record RaiseAlarm(Danger danger, boolean canWrite) implements Effect {}

  /** A person takes over. */
  record HandOff(HandoffReason reason) implements Effect {}

  /** The client wants no more texts: recorded, and everything queued is cancelled. */
  record Stop() implements Effect {}

  /** The client wants to be written to again. */
  record Start() implements Effect {}

  /** No good answer was found; kept, without the text, for the editors. */
  record MissAnswer(List<String> nearestTopics) implements Effect {
    public MissAnswer {
      nearestTopics = List.copyOf(nearestTopics);
    }
  }
}
