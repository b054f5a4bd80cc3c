package wayfinder.reports;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import wayfinder.access.Staff;
import wayfinder.conversation.ReferralState;
import wayfinder.text.Language;

/** What supervisors read of a month. */
public final class Reports {
  /** The column of handoffs because of danger. */
  public static final String DANGER = "DANGER";

  /** The column of all other handoffs. */
  public static final String OTHER = "OTHER";

  /** The column of referrals of which nothing is known yet. */
  public static final String NO_ANSWER = "NO_ANSWER";

  /** The row of all topics that came up fewer than five times each. */
  public static final String RARE = "RARE";

  /** Fewer waits than this have no typical one that could be told. */
  private static final int LEAST_FOR_TYPICAL = 5;

  private static final int OPT_OUTS_SHOWN = 50;

  private static final List<String> OUTCOMES =
      List.of(
          ReferralState.GOT_HELP.name(),
          ReferralState.FULL.name(),
          ReferralState.WRONG_NUMBER.name(),
          ReferralState.DID_NOT_GO.name(),
          NO_ANSWER);

  private final Figures figures;
  private final StaffedTime staffed;

  public Reports(Figures figures, StaffedTime staffed) {
    this.figures = figures;
    this.staffed = staffed;
  }

  /** A report of a month, without what is too small to tell. */
  public Published of(Report report, Period period, Staff reader) {
    return SmallCells.hide(
        switch (report) {
          case WAITING -> waiting(figures.waits(period, reader));
          case ANSWERED ->
              byLanguage(
                  figures.answered(period, reader),
                  Stream.of(Figures.Answered.values()).map(Enum::name).toList());
          case NEEDS -> byLanguage(folded(figures.needs(period)));
          case UNMET_NEEDS -> byLanguage(folded(figures.unmetNeeds(period)));
          case REFERRALS -> byOutcome(figures.referrals(period, reader));
          case OPT_OUTS -> byLanguage(figures.optOuts(period, reader));
        });
  }

  private Table waiting(List<Figures.Wait> waits) {
    return Table.of(
        Stream.of(WaitBand.values()).map(Enum::name).toList(),
        List.of(DANGER, OTHER),
        waits.stream()
            .map(
                wait ->
                    new Table.Cell(
                        WaitBand.of(wait, staffed).name(), wait.danger() ? DANGER : OTHER, 1))
            .toList());
  }

  /**
   * The wait that half of those who were answered did not exceed, in staffed time; empty when fewer
   * than five were.
   */
  public Optional<Duration> typicalWait(Period period, Staff reader) {
    var waited = new ArrayList<Duration>();
    for (Figures.Wait wait : figures.waits(period, reader)) {
      Instant claimed = wait.claimed();
      if (claimed != null) {
        waited.add(staffed.between(wait.opened(), claimed));
      }
    }
    waited.sort(Duration::compareTo);
    return waited.size() < LEAST_FOR_TYPICAL
        ? Optional.empty()
        : Optional.of(waited.get((waited.size() - 1) / 2));
  }

  /** The topics of most referrals first. */
  private static Table byOutcome(List<Figures.Outcome> outcomes) {
    Map<String, Long> all =
        outcomes.stream()
            .collect(groupingBy(Figures.Outcome::topic, summingLong(Figures.Outcome::number)));
    List<String> rows =
        all.entrySet().stream()
            .sorted(
                comparing(Map.Entry<String, Long>::getValue)
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .map(it -> it.getValue() < SmallCells.LEAST_SHOWN ? RARE : it.getKey())
            .distinct()
            .toList();
    return Table.of(
        rows,
        OUTCOMES,
        outcomes.stream()
            .map(
                it ->
                    new Table.Cell(
                        rows.contains(it.topic()) ? it.topic() : RARE,
                        it.state().isOpen() ? NO_ANSWER : it.state().name(),
                        it.number()))
            .toList());
  }

  /** Rows of fewer than five in all are one row: each alone would be withheld. */
  private static List<Figures.Count> folded(List<Figures.Count> counts) {
    Map<String, Long> all =
        counts.stream().collect(groupingBy(Figures.Count::key, summingLong(Figures.Count::number)));
    return counts.stream()
        .map(
            it ->
                all.getOrDefault(it.key(), 0L) < SmallCells.LEAST_SHOWN
                    ? new Figures.Count(RARE, it.language(), it.number())
                    : it)
        .toList();
  }

  private static Table byLanguage(List<Figures.Count> counts) {
    return byLanguage(counts, counts.stream().map(Figures.Count::key).distinct().toList());
  }

  private static Table byLanguage(List<Figures.Count> counts, List<String> rows) {
    return Table.of(
        rows,
        Stream.of(Language.values()).map(Enum::name).toList(),
        counts.stream()
            .map(it -> new Table.Cell(it.key(), it.language().name(), it.number()))
            .toList());
  }

  /** The newest opt-outs of cases this reader may open, with what we had said before. */
  public List<Figures.OptOut> optOutTexts(Period period, Staff reader) {
    return figures.optOutTexts(period, reader, OPT_OUTS_SHOWN);
  }
}
