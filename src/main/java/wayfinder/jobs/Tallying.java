package wayfinder.jobs;

import java.time.Duration;
import java.time.InstantSource;
import wayfinder.casework.TrackRecords;

/** Counts every few minutes what clients told of places. */
public final class Tallying implements AutoCloseable {
  private static final Duration BETWEEN = Duration.ofMinutes(10);

  private final TrackRecords records;
  private final InstantSource clock;
  private final Sweeps sweeps = new Sweeps("tallying", this::sweep, BETWEEN);

  public Tallying(TrackRecords records, InstantSource clock) {
    this.records = records;
    this.clock = clock;
  }

  /** Counts from now on. */
  public void start() {
    sweeps.start();
  }

  private void sweep() {
    records.count(clock.instant());
  }

  /** Counts no more. */
  @Override
  public void close() {
    sweeps.close();
  }
}
