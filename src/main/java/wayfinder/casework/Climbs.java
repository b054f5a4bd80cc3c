package wayfinder.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Channel;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Utterance;
import wayfinder.text.Language;

/**
 * Handoffs and alarms that nobody takes climb: first they are late for who is on duty, then they
 * are a supervisor's. When each climbs next is kept with its conversation.
 */
public interface Climbs {
  /** The highest that anything climbs: to a supervisor. */
  int HIGHEST = 2;

  /** How soon danger climbs, at any hour. */
  Duration IN_DANGER = Duration.ofMinutes(3);

  /** How soon a handoff climbs of which nothing was promised. */
  Duration UNPROMISED = Duration.ofHours(4);

  /** How long a late handoff stays with who is on duty. */
  Duration LATE = Duration.ofMinutes(30);

  /** Those that climb by now, at most {@code limit}. */
  List<Climber> due(Instant now, int limit);

  /**
   * Climbs one step, and says this to the client; nothing when it was taken meanwhile.
   *
   * @param sayAt when the client may be told; told at once when that is not after {@code at}
   * @param next when it climbs again; null when it has climbed highest
   */
  void climb(
      Climber climber, List<Utterance> sayings, Instant sayAt, @Nullable Instant next, Instant at);

  /** When it climbs first. */
  static Instant first(boolean danger, @Nullable Instant answerBy, Instant at) {
    if (danger) {
      return at.plus(IN_DANGER);
    }
    return answerBy == null ? at.plus(UNPROMISED) : answerBy;
  }

  /**
   * What waits too long.
   *
   * @param climbed how often it has climbed before
   * @param contact when the client may be reached
   * @param promised whether its client waits for an answer that was promised
   */
  record Climber(
      ConversationId id,
      Language language,
      Channel channel,
      boolean danger,
      int climbed,
      boolean promised,
      SafeContact contact) {
    /** When it climbs again after this time. */
    public Optional<Instant> next(Instant now) {
      return climbed + 1 >= HIGHEST
          ? Optional.empty()
          : Optional.of(now.plus(danger ? IN_DANGER : LATE));
    }

    /** Whether the client is told that it takes longer: once, and only where more was promised. */
    public boolean checksIn() {
      return promised && climbed == 0;
    }
  }
}
