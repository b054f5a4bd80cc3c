package wayfinder.casework;

import wayfinder.casework.Cases.Change;

/** What became of words to a client. Unless they were taken nothing was written. */
public sealed interface Said {
  /** They were written and will be sent, or refused for the reason in the change. */
  record Asked(Change change) implements Said {}

  /** Nothing was typed. */
  record Empty() implements Said {}

  /** More than fits, see {@link CaseWork#MOST_CHARACTERS} and {@link CaseWork#MOST_SEGMENTS}. */
  record TooLong() implements Said {}

  /** Whether the words were written. */
  default boolean isDone() {
    return equals(new Asked(Change.DONE));
  }
}
