package wayfinder.casework;

import java.time.Instant;
import java.util.List;
import wayfinder.access.Staff;

/** The listings that someone must look at. */
public interface Corrections {
  /** Those that are open, the most told first; at most {@code limit}. */
  List<Correction> open(int limit);

  /** It was looked at; false when it was closed before, or there is none. */
  boolean close(String id, Staff staff, Instant at);
}
