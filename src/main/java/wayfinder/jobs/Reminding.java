package wayfinder.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.casework.ContactHours;
import wayfinder.casework.PlannedTexts;
import wayfinder.casework.PlannedWords;
import wayfinder.casework.QuietHours;
import wayfinder.conversation.ConversationId;

/**
 * Begins what was planned: reminders, follow-ups and what case managers wrote ahead. Nothing comes
 * at night, outside a client's safe hours, into a talk that goes on, or over an open alarm. What is
 * due stands in the store: a restart forgets none of it, and nothing is sent twice.
 */
public final class Reminding implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);
  private static final Duration AFTER_A_TALK = Duration.ofMinutes(30);
  private static final Duration WHILE_IN_DANGER = Duration.ofHours(1);
  private static final int MOST_AT_ONCE = 100;

  private final PlannedTexts texts;
  private final PlannedWords words;
  private final QuietHours quiet;
  private final InstantSource clock;
  private final Consumer<ConversationId> changed;
  private final Sweeps sweeps = new Sweeps("reminding", this::sweep);

  /**
   * @param changed is told of every conversation in which something was said, or refused
   */
  public Reminding(
      PlannedTexts texts,
      PlannedWords words,
      QuietHours quiet,
      InstantSource clock,
      Consumer<ConversationId> changed) {
    this.texts = texts;
    this.words = words;
    this.quiet = quiet;
    this.clock = clock;
    this.changed = changed;
  }

  /** Sweeps from now on. */
  public void start() {
    sweeps.start();
  }

  /** Begins what is due. */
  void sweep() {
    Instant now = clock.instant();
    for (PlannedTexts.Due due : texts.due(now, MOST_AT_ONCE)) {
      tryToBegin(due, now);
    }
  }

  /** One that fails holds up no other, and is tried again with the next sweep. */
  private void tryToBegin(PlannedTexts.Due due, Instant now) {
    try {
      begin(due, now);
      changed.accept(due.conversation());
    } catch (RuntimeException e) {
      LOG.error("planned text {} could not begin: {}", due.id(), e.getClass().getName());
    }
  }

  private void begin(PlannedTexts.Due due, Instant now) {
    ContactHours hours = quiet.hours(due.contact());
    Optional<Instant> opens = hours.next(now);
    if (!due.canWrite() || due.isAnothers() || opens.isEmpty()) {
      LOG.warn("planned text {} is not sent", due.id());
      texts.refuse(due, now);
    } else if (opens.get().isAfter(now)) {
      texts.putOff(due, opens.get(), now);
    } else if (calmAt(due, now).isAfter(now)) {
      texts.putOff(due, calmAt(due, now), now);
    } else {
      texts.send(due, words.of(due), hours.end(now), now);
    }
  }

  /** What a case manager wrote for this moment waits for no talk to end. */
  private static Instant calmAt(PlannedTexts.Due due, Instant now) {
    return switch (due.subject()) {
      case PlannedTexts.Subject.Message _, PlannedTexts.Subject.Notice _ -> now;
      case PlannedTexts.Subject.Step _,
          PlannedTexts.Subject.Place _,
          PlannedTexts.Subject.LastDay _ ->
          due.inDanger() ? now.plus(WHILE_IN_DANGER) : due.lastChange().plus(AFTER_A_TALK);
    };
  }

  /** Sweeps no more. */
  @Override
  public void close() {
    sweeps.close();
  }
}
