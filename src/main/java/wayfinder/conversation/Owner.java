package wayfinder.conversation;

/**
 * Who speaks for us in a conversation: exactly one at any time, changed only by compare-and-set.
 */
public enum Owner {
  ASSISTANT,
  /** Handed off, and no case manager has taken it yet. The assistant answers no questions. */
  WAITING,
  CASE_MANAGER,
  /** The client said stop: nothing may be sent. */
  PAUSED,
  CLOSED;

  /** The name in the HTTP contract, such as {@code caseManager}. */
  public String apiName() {
    return switch (this) {
      case ASSISTANT -> "assistant";
      case WAITING -> "waiting";
      case CASE_MANAGER -> "caseManager";
      case PAUSED -> "paused";
      case CLOSED -> "closed";
    };
  }
}
