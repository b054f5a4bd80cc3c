package wayfinder.knowledge;

/**
 * What clients told of a place lately, each report counted the less the older it is. Moves a place
 * in lists by a few miles at most, and never on the word of one client alone.
 *
 * @param helped reports of help, weighed
 * @param failed reports that it was full or its number wrong, weighed
 * @param clients how many clients told of it
 */
public record PlaceRecord(double helped, double failed, int clients) {
  /** Of which nobody told. */
  public static final PlaceRecord NONE = new PlaceRecord(0, 0, 0);

  private static final int FEWEST_CLIENTS = 2;
  private static final double UNDECIDED = 3;
  private static final double MOST_MILES_FARTHER = 3;
  private static final double MOST_MILES_NEARER = 1;

  /** By how many miles it counts as farther away, at most 3, or nearer (below 0), at most 1. */
  public double milesAdded() {
    if (clients < FEWEST_CLIENTS) {
      return 0;
    }
    double failing = (failed - helped) / (failed + helped + UNDECIDED);
    return failing * (failing > 0 ? MOST_MILES_FARTHER : MOST_MILES_NEARER);
  }
}
