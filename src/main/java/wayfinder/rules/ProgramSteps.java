package wayfinder.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client does about a program.
 *
 * @param documents keys of {@link ProgramWords#documents()}
 * @param decisionDays how long the office has; null where none is set
 */
public record ProgramSteps(
    List<String> documents, Apply apply, @Nullable Integer decisionDays, @Nullable Appeal appeal) {
  /** Where to apply. */
  public record Apply(Words text, @Nullable String url, @Nullable String phone) {}

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
