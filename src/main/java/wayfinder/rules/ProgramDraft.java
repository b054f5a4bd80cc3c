package wayfinder.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program as an editor wrote it, its expressions not yet checked.
 *
 * @param ofMember whether it gives a result for each person it concerns
 * @param isRule whether it is a rule of another program, no help of its own to offer
 * @param already what says that they have it
 */
public record ProgramDraft(
    String name,
    int line,
    Words title,
    boolean ofMember,
    boolean isRule,
    @Nullable Source already,
    Map<String, TableUse> tables,
    Map<String, Source> people,
    Map<String, Source> figures,
    List<RuleDraft> rules,
    @Nullable AmountDraft amount,
    ProgramSteps steps) {
  /** An expression, and the line of the file it stands in. */
  public record Source(String text, int line) {}

  /** A table under the name the program gives it; {@code size} picks the row. */
  public record TableUse(String file, @Nullable Source size, int line) {}

  /**
   * What a program is worth.
   *
   * @param between the lowest and the highest of facts that may be unknown
   */
  public record AmountDraft(boolean annual, Source source, Map<String, List<Object>> between) {}

  /** Two amounts that a rule compares. */
  public record LineDraft(Source have, Source limit) {}

  /** A rule as written: with {@code any} alternatives, {@code agency} for what only it judges. */
  public record RuleDraft(
      String name,
      int line,
      @Nullable Source when,
      @Nullable Words met,
      @Nullable Words unmet,
      @Nullable Words open,
      String cite,
      @Nullable LineDraft compares,
      LocalDate from,
      LocalDate until,
      boolean who,
      boolean note,
      boolean agency,
      List<RuleDraft> any) {}

  public ProgramDraft {
    tables = new LinkedHashMap<>(tables);
    people = new LinkedHashMap<>(people);
    figures = new LinkedHashMap<>(figures);
    rules = List.copyOf(rules);
  }
}
