package wayfinder.conversation;

/** Who said a message. */
public enum Author {
  CLIENT,
  ASSISTANT,
  CASE_MANAGER,
  SYSTEM;

  /** The name in the HTTP contract, such as {@code caseManager}. */
  public String apiName() {
    return switch (this) {
      case CLIENT -> "client";
      case ASSISTANT -> "assistant";
      case CASE_MANAGER -> "caseManager";
      case SYSTEM -> "system";
    };
  }
}
