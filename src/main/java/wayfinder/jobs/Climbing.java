package wayfinder.jobs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.casework.ClientWords;
import wayfinder.casework.Climbs;
import wayfinder.casework.QuietHours;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Phrase;
import wayfinder.conversation.Utterance;

/**
 * Lets handoffs and alarms climb that nobody takes, and writes to the client where an answer was
 * promised by now. What is due stands in the store, written with the turn that called the person: a
 * restart forgets none of it, and a sweep that fails is made up for by the next.
 */
public final class Climbing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Climbing.class);
  private static final int MOST_AT_ONCE = 100;

  private final Climbs climbs;
  private final ClientWords words;
  private final String agency;
  private final QuietHours quiet;
  private final InstantSource clock;
  private final Consumer<ConversationId> changed;
  private final Sweeps sweeps = new Sweeps("climbing", this::sweep);

  /**
   * @param agency its name, as clients read it
   * @param changed is told of every conversation that climbed
   */
  public Climbing(
      Climbs climbs,
      ClientWords words,
      String agency,
      QuietHours quiet,
      InstantSource clock,
      Consumer<ConversationId> changed) {
    this.climbs = climbs;
    this.words = words;
    this.agency = agency;
    this.quiet = quiet;
    this.clock = clock;
    this.changed = changed;
  }

  /** Sweeps from now on. */
  public void start() {
    sweeps.start();
  }

  /** Lets climb what is due. */
  void sweep() {
    Instant now = clock.instant();
    for (Climbs.Climber climber : climbs.due(now, MOST_AT_ONCE)) {
      climbs.climb(
          climber, sayings(climber), sayAt(climber, now), climber.next(now).orElse(null), now);
      LOG.warn("conversation {} waits too long for a person", climber.id());
      changed.accept(climber.id());
    }
  }

  /** Within the client's safe hours, if any were agreed; in danger at once. */
  private Instant sayAt(Climbs.Climber climber, Instant now) {
    return climber.danger() || !climber.contact().hasHours()
        ? now
        : quiet.hours(climber.contact()).next(now).orElse(now);
  }

  private List<Utterance> sayings(Climbs.Climber climber) {
    if (!climber.checksIn()) {
      return List.of();
    }
    String text =
        words.words(
            Phrase.of("handoff.check-in", "agency", agency), climber.language(), climber.channel());
    return List.of(Utterance.plain(Kind.HANDOFF, text));
  }

  /** Sweeps no more. */
  @Override
  public void close() {
    sweeps.close();
  }
}
