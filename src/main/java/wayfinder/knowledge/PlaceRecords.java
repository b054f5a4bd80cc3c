package wayfinder.knowledge;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** What clients told of each place; counted anew from time to time, and safe for many threads. */
public final class PlaceRecords {
  private final AtomicReference<Map<String, PlaceRecord>> byListing =
      new AtomicReference<>(Map.of());

  /** Of this listing. */
  public PlaceRecord of(String listing) {
    return byListing.get().getOrDefault(listing, PlaceRecord.NONE);
  }

  /** From now on these count, by listing. */
  public void replace(Map<String, PlaceRecord> counted) {
    byListing.set(Map.copyOf(counted));
  }
}
