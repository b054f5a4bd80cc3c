package wayfinder.reports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is reported. A further one is a constant here, its query in {@link Figures}, and its words
 * at the desk; the compiler asks for all three.
 */
public enum Report {
  /** How long people waited from their handoff to a person, in staffed time. */
  WAITING,
  /** Who answered: the assistant alone, or a person. */
  ANSWERED,
  /** What was asked about. */
  NEEDS,
  /** What was asked about and found no good answer. */
  UNMET_NEEDS,
  /**
   * What became of referrals, by what they were for. Not by place as well: what one of two tables
   * of the same referrals withholds could be worked out from the other.
   */
  REFERRALS,
  /** After what people wanted no more texts. */
  OPT_OUTS;

  /** The name in an address. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one of this name in an address. */
  public static Optional<Report> of(String slug) {
    return Stream.of(values()).filter(report -> report.slug().equals(slug)).findFirst();
  }
}
