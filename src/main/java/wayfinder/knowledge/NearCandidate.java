package wayfinder.knowledge;

import java.util.ArrayList;
import java.util.Comparator;

/**
 * A place that may be named, with all that decides where it stands.
 *
 * @param outcomes miles that what clients told of it adds
 * @param unfit miles that words which fit less well add
 * @param said miles that are taken off for saying what else was asked for
 */
record NearCandidate(
    Listing listing,
    double miles,
    boolean old,
    double outcomes,
    double unfit,
    double said,
    boolean isClosedToday)
    implements Comparable<NearCandidate> {
  private static final double[] BANDS = {3, 10, 25};
  private static final double CLOSED_TODAY_MILES = 1;
  private static final Comparator<NearCandidate> ORDER =
      Comparator.comparingInt(NearCandidate::band)
          .thenComparing(NearCandidate::old) // within a band, what is past its date comes last
          .thenComparingDouble(NearCandidate::counted)
          .thenComparing(it -> it.listing().id());

  private int band() {
    int band = 0;
    while (band < BANDS.length && miles + unfit - said > BANDS[band]) {
      band++;
    }
    return band;
  }

  /** The miles that count: those to go, and those that its other features add. */
  double counted() {
    return miles + outcomes + unfit - said + (isClosedToday ? CLOSED_TODAY_MILES : 0);
  }

  NearCandidate closedToday() {
    return new NearCandidate(listing, miles, old, outcomes, unfit, said, true);
  }

  NearbyListings.Near near() {
    var reasons = new ArrayList<RankFeature>();
    reasons.add(new RankFeature(RankFeature.Kind.DISTANCE, miles));
    if (old) {
      reasons.add(new RankFeature(RankFeature.Kind.PAST_ITS_DATE, 0));
    }
    if (outcomes != 0) {
      reasons.add(new RankFeature(RankFeature.Kind.OUTCOMES, outcomes));
    }
    if (unfit > 0) {
      reasons.add(new RankFeature(RankFeature.Kind.WORDS, unfit));
    }
    if (said > 0) {
      reasons.add(new RankFeature(RankFeature.Kind.ALSO_ASKED, -said));
    }
    if (isClosedToday) {
      reasons.add(new RankFeature(RankFeature.Kind.CLOSED_TODAY, CLOSED_TODAY_MILES));
    }
    return new NearbyListings.Near(listing, miles, reasons);
  }

  @Override
  public int compareTo(NearCandidate other) {
    return ORDER.compare(this, other);
  }
}
