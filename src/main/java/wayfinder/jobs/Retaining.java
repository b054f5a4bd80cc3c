package wayfinder.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.casework.Erasures;
import wayfinder.conversation.ConversationId;

/** Erases cases that have rested longer than the agency keeps them. */
public final class Retaining implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Retaining.class);
  private static final Duration BETWEEN = Duration.ofHours(1);
  private static final int MOST_AT_ONCE = 200;

  private final Erasures erasures;
  private final Erasures.Periods kept;
  private final InstantSource clock;
  private final Sweeps sweeps;

  public Retaining(Erasures erasures, Erasures.Periods kept, InstantSource clock) {
    this(erasures, kept, clock, BETWEEN);
  }

  Retaining(Erasures erasures, Erasures.Periods kept, InstantSource clock, Duration between) {
    this.erasures = erasures;
    this.kept = kept;
    this.clock = clock;
    this.sweeps = new Sweeps("retaining", this::sweep, between);
  }

  /** Sweeps from now on. */
  public void start() {
    sweeps.start();
  }

  /** Erases what has rested too long. */
  void sweep() {
    Instant now = clock.instant();
    int erased = 0;
    for (ConversationId id : erasures.rested(kept, now, MOST_AT_ONCE)) {
      if (erasures.expire(id, kept.since(now), now)) {
        erased++;
      }
    }
    if (erased > 0) {
      LOG.info("{} cases were erased: they had rested longer than they are kept", erased);
      erasures.forget();
    }
  }

  /** Sweeps no more. */
  @Override
  public void close() {
    sweeps.close();
  }
}
