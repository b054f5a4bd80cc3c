package wayfinder.conversation;

import java.util.Locale;

/** What kind of saying a message is. */
public enum Kind {
  /** What a client wrote. */
  TEXT,
  GREETING,
  ANSWER,
  /** The assistant waits for an answer. */
  QUESTION,
  SCREENING,
  SAFETY,
  HANDOFF,
  NOTICE,
  /** What a case manager wrote. */
  HUMAN;

  /** The name in the HTTP contract. */
  public String apiName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
