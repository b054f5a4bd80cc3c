package wayfinder.casework;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import wayfinder.access.Staff;
import wayfinder.casework.Cases.Change;
import wayfinder.conversation.ConversationId;

/** Erases clients, and holds what must not be erased. */
public final class ErasureWork {
  private final Erasures erasures;
  private final InstantSource clock;
  private final Consumer<ConversationId> changed;

  /**
   * @param changed is told of every conversation with a change
   */
  public ErasureWork(Erasures erasures, InstantSource clock, Consumer<ConversationId> changed) {
    this.erasures = erasures;
    this.clock = clock;
    this.changed = changed;
  }

  /** What stands against erasing a case; empty for nothing. */
  public Optional<Hold> hold(ConversationId id, Staff reader) {
    return erasures.hold(id, reader);
  }

  /** Erases the client of a case. */
  public Erasures.Outcome erase(ConversationId id, Staff staff) {
    Erasures.Outcome outcome = erasures.erase(id, staff, clock.instant());
    if (outcome == Erasures.Outcome.DONE) {
      erasures.forget();
      changed.accept(id);
    }
    return outcome;
  }

  /** Lets nothing of a case be erased; empty when no reason was given, or too long a one. */
  public Optional<Change> placeHold(ConversationId id, Staff staff, String reason) {
    String plain = reason.strip();
    return plain.isEmpty() || plain.length() > Hold.MOST_CHARACTERS
        ? Optional.empty()
        : Optional.of(erasures.placeHold(id, staff, plain, clock.instant()));
  }

  /** Nothing stands against erasing it any more. */
  public Change liftHold(ConversationId id, Staff staff) {
    return erasures.liftHold(id, staff, clock.instant());
  }
}
