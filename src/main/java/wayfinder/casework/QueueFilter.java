package wayfinder.casework;

import org.jspecify.annotations.Nullable;
import wayfinder.text.Language;

/**
 * Which part of the queue is looked at.
 *
 * @param language null for all
 */
public record QueueFilter(@Nullable Language language, Whose whose) {
  /** All of it. */
  public static final QueueFilter ALL = new QueueFilter(null, Whose.ALL);

  /** Whose cases. */
  public enum Whose {
    ALL,
    /** Those the reader has. */
    MINE,
    /** Those nobody has yet. */
    WAITING
  }
}
