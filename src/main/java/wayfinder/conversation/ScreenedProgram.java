package wayfinder.conversation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a screening suggests of one program, in words and with the client's own figures. Kept as it
 * was said: figures that change later change nothing of it.
 *
 * @param program its name in the HTTP contract
 * @param already whether they have it, so that it is not offered
 * @param memberId whom it is about; null where it is about the household
 * @param age of whom it is about; null where it is about the household, or not known
 * @param amount what it may be worth; null where nothing is said of it
 * @param missing the facts that could still change it, as the HTTP contract names them
 * @param because the rules that decided it; where they have it already, what keeps it
 * @param decisionDays how long the office has; null where nothing sets it
 * @param decisionSource where that is written; null where it is not said
 * @param figures the days between which the figures hold; null where none were used
 */
public record ScreenedProgram(
    String program,
    String title,
    Outcome outcome,
    boolean already,
    @Nullable String memberId,
    @Nullable Integer age,
    @Nullable Amount amount,
    List<Because> because,
    List<String> wouldChange,
    List<String> missing,
    List<String> documents,
    @Nullable Apply apply,
    @Nullable Integer decisionDays,
    @Nullable Source decisionSource,
    @Nullable Appeal appeal,
    @Nullable Term figures) {

  /** Never a promise, and never a refusal: only the agency decides. */
  public enum Outcome {
    LIKELY,
    POSSIBLE,
    UNLIKELY,
    UNKNOWN;

    /** Whether it is worth asking the office. */
    public boolean isHopeful() {
      return switch (this) {
        case LIKELY, POSSIBLE -> true;
        case UNLIKELY, UNKNOWN -> false;
      };
    }

    /** The name in the HTTP contract. */
    public String apiName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Dollars, from and to; a year, else a month. */
  public record Amount(double min, double max, boolean annual) {}

  /**
   * One rule.
   *
   * @param holds whether it is met; null while that is open
   * @param source where the law says so
   * @param values the figures that it compares: numbers, truths or texts
   */
  public record Because(
      String rule,
      @Nullable Boolean holds,
      String text,
      Source source,
      Map<String, Object> values) {
    public Because {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Dollars under the line, negative above it; empty where no amounts are compared. */
    public OptionalDouble distance() {
      return values.get("distance") instanceof Double dollars
          ? OptionalDouble.of(dollars)
          : OptionalDouble.empty();
    }
  }

  /**
   * Where a rule is written.
   *
   * @param url null where it can be read nowhere on the web
   */
  public record Source(String cite, @Nullable String url) {}

  /** Where to apply. */
  public record Apply(String text, @Nullable String url, @Nullable String phone) {}

  /**
   * How to contest what the office decides.
   *
   * @param days null where the state or agency sets them
   */
  public record Appeal(@Nullable Integer days, String text, Source source) {}

  /** Two days, both included. */
  public record Term(LocalDate from, LocalDate to) {}

  public ScreenedProgram {
    because = List.copyOf(because);
    wouldChange = List.copyOf(wouldChange);
    missing = List.copyOf(missing);
    documents = List.copyOf(documents);
  }
}
