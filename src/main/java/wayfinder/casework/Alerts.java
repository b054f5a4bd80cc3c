package wayfinder.casework;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * That something has climbed to a supervisor: kept until it was told by e-mail, or somebody took
 * the case first.
 */
public interface Alerts {
  /**
   * Takes those that are due, at most {@code limit}. Each is due again after a pause, longer with
   * each time, unless it is marked as told.
   */
  List<String> take(Instant now, int limit);

  /** These were told. */
  void markTold(List<String> ids);

  /** What carries the news out of the house. */
  interface Mail {
    /**
     * Tells supervisors that so many items wait, and nothing else.
     *
     * @param id the same for the same news: told twice, it can be known
     * @throws IOException when it was not sent to anyone
     */
    void tell(int items, String id, Instant at) throws IOException;
  }
}
