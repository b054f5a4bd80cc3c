package wayfinder.safety;

/**
 * From which probability on the scorer raises an alarm.
 *
 * @param concern of the text being any danger
 * @param doubtful of any danger, for what rules see but a guard lowers, or rules call no more than
 *     a concern
 * @param immediate of the text being an immediate one
 * @param raise of being immediate, for a text in which rules see a concern
 * @param category of the likeliest category; under it the reply is the general one
 * @param concernSoonAfter as {@code concern}, within a day of the last danger
 * @param immediateSoonAfter as {@code immediate}, within a day of the last danger
 */
public record Thresholds(
    double concern,
    double doubtful,
    double immediate,
    double raise,
    double category,
    double concernSoonAfter,
    double immediateSoonAfter) {
  public Thresholds {
    for (double threshold :
        new double[] {
          concern, doubtful, immediate, raise, category, concernSoonAfter, immediateSoonAfter
        }) {
      if (!(threshold > 0 && threshold < 1)) {
        throw new IllegalArgumentException("a threshold lies between 0 and 1");
      }
    }
  }
}
