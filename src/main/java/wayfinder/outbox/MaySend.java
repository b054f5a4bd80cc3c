package wayfinder.outbox;

import java.time.Duration;
import java.time.Instant;
import wayfinder.conversation.Author;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Owner;

/** Whether a text may still go out, asked at the moment of sending. */
final class MaySend {
  /** An ordinary text that waited longer answers nothing any more. */
  private static final Duration TOO_OLD = Duration.ofHours(1);

  private MaySend() {}

  /** False when consent, the owner, the hour or the age of the text speaks against it. */
  static boolean now(Queue.Queued queued, Instant now) {
    Instant last = queued.notAfter();
    if (last != null && !now.isBefore(last)) {
      return false;
    }
    if (!queued.consent().mayWrite()) {
      boolean answersTheStop = queued.kind() == Kind.NOTICE && queued.author() == Author.ASSISTANT;
      return answersTheStop && isFresh(queued, now);
    }
    if (queued.text().crisis()) {
      return true;
    }
    boolean secondVoice =
        queued.owner() == Owner.CASE_MANAGER && queued.author() == Author.ASSISTANT;
    return !secondVoice && isFresh(queued, now);
  }

  private static boolean isFresh(Queue.Queued queued, Instant now) {
    return queued.text().queuedAt().plus(TOO_OLD).isAfter(now);
  }
}
