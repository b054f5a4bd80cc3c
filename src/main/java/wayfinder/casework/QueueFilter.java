package wayfinder.casework;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wayfinder.text.Language;

/**
 * Which part of the queue is looked at.
 *
 * @param language null for all
 * @param needs a case must have one of them; empty for all
 */
public record QueueFilter(@Nullable Language language, Whose whose, Set<Need> needs) {
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

  public QueueFilter {
    needs = Set.copyOf(needs);
  }

  /** Whatever they are about. */
  public QueueFilter(@Nullable Language language, Whose whose) {
    this(language, whose, Set.of());
  }

  /** Whether it takes a case that is about this. */
  public boolean takes(List<Need> its) {
    return needs.isEmpty() || its.stream().anyMatch(needs::contains);
  }
}
