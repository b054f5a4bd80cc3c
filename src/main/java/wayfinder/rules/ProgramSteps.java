package wayfinder.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client does about a program.
 *
 * @param documents keys of {@link ProgramWords#documents()}
 * @param decision how long the office has; null where none is set
 * @param papers what immigration papers mean for it, said before they are asked about; null where
 *     it asks for none
 * @param keep what keeps it, for those who have it; null where nothing is known of it
 */
public record ProgramSteps(
    List<String> documents,
    Apply apply,
    @Nullable Decision decision,
    @Nullable Appeal appeal,
    @Nullable Papers papers,
    @Nullable Keep keep) {
  /** Where to apply. */
  public record Apply(Words text, @Nullable String url, @Nullable String phone) {}

  /** How many days the office has to decide. */
  public record Decision(int days, String cite) {}

  /** What papers it looks at, and whose. */
  public record Papers(Words text, String cite) {}

  /** When to renew it and what to report. */
  public record Keep(Words text, String cite) {}

  /**
   * How to contest a decision.
   *
   * @param days null where the state or agency sets them
   */
  public record Appeal(@Nullable Integer days, Words text, String cite) {}

  public ProgramSteps {
    documents = List.copyOf(documents);
  }
}
