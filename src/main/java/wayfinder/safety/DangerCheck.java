package wayfinder.safety;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Danger;
import wayfinder.text.NormalForm;
import wayfinder.text.Spellings;

/**
 * Looks for danger in every text that comes in, before anything else is done with it.
 *
 * <p>Rules of all languages and a scorer look at each text. When in doubt, and whenever the check
 * itself fails, a person is called.
 */
public final class DangerCheck {
  private static final int MOST_STEPS = 400_000;
  private static final Duration SOON_AFTER = Duration.ofHours(24);
  private static final int LONGEST_TEXT = 40_000;
  private static final int OVERLAP = 300;

  private final DangerReading reading;
  private final Verdict verdict;
  private final int mostSteps;

  public DangerCheck(SafetyRules rules, SafetyModel model, Spellings spellings) {
    this(rules, model, spellings, MOST_STEPS);
  }

  /**
   * @param mostSteps how often patterns may be tried at a word of one text
   */
  DangerCheck(SafetyRules rules, SafetyModel model, Spellings spellings, int mostSteps) {
    this.reading = new DangerReading(rules, spellings);
    this.verdict = new Verdict(rules.thresholds(), model);
    this.mostSteps = mostSteps;
  }

  /**
   * The danger in a text; empty when there is none.
   *
   * <p>Never throws: a check that fails or takes too many steps is a danger that is {@linkplain
   * Danger#isUnclear unclear}.
   *
   * @param lastDanger when danger was last seen in this conversation; null when never
   */
  public Optional<Danger> check(String text, Instant now, @Nullable Instant lastDanger) {
    try {
      boolean soonAfter =
          lastDanger != null && Duration.between(lastDanger, now).compareTo(SOON_AFTER) <= 0;
      return gravest(text, soonAfter);
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.of(Danger.unclear(List.of("check-failed", e.getClass().getSimpleName())));
    }
  }

  private Optional<Danger> gravest(String text, boolean soonAfter) {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("the text is too long to check");
    }
    var effort = new Effort(mostSteps);
    var dangers = new ArrayList<Danger>();
    int start = 0;
    do {
      int end = Math.min(text.length(), start + NormalForm.LONGEST);
      danger(text.substring(start, end), soonAfter, effort).ifPresent(dangers::add);
      start = end == text.length() ? end : end - OVERLAP;
    } while (start < text.length());
    return dangers.stream()
        .max(Comparator.comparing(Danger::severity))
        .map(worst -> with(worst, dangers));
  }

  private Optional<Danger> danger(String text, boolean soonAfter, Effort effort) {
    DangerReading.Seen whole = reading.in(text, effort);
    if (whole.text().unknownScript()) {
      return Optional.of(Danger.unclear(List.of("unknown-script")));
    }
    List<DangerReading.Seen> sentences = reading.sentences(whole, effort);
    return verdict.on(whole, sentences, soonAfter);
  }

  /** The gravest danger, and the categories and evidence of the others after its own. */
  private static Danger with(Danger worst, List<Danger> all) {
    return new Danger(
        Stream.concat(Stream.of(worst), all.stream())
            .flatMap(danger -> danger.categories().stream())
            .distinct()
            .toList(),
        worst.severity(),
        Stream.concat(Stream.of(worst), all.stream())
            .flatMap(danger -> danger.evidence().stream())
            .filter(name -> worst.isUnclear() || !name.equals(Danger.UNCLEAR))
            .distinct()
            .toList());
  }
}
