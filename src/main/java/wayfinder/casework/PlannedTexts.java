package wayfinder.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Channel;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.OpenQuestion;
import wayfinder.conversation.Utterance;
import wayfinder.text.Language;

/** The texts that we begin and that wait for their time. */
public interface PlannedTexts {
  /** Those that are due by now, at most {@code limit}. */
  List<Due> due(Instant now, int limit);

  /**
   * Says it, once: nothing is written when it was sent or taken back meanwhile, and it is refused
   * when the client may not be written to any more.
   *
   * @param notAfter later than this it does not leave
   */
  void send(Due due, Words words, Instant notAfter, Instant at);

  /** Puts it off; nothing when it was sent or taken back meanwhile. */
  void putOff(Due due, Instant until, Instant at);

  /** It is not sent. */
  void refuse(Due due, Instant at);

  /** What is said, and the question that is open after it; null for none. */
  record Words(Utterance said, @Nullable OpenQuestion question) {}

  /**
   * One that is due.
   *
   * @param canWrite whether consent stands and there is a way to the client
   * @param isAnothers whether someone else than who planned it has the case
   * @param inDanger whether an alarm is open
   * @param lastChange when something was last said
   */
  record Due(
      String id,
      ConversationId conversation,
      Language language,
      Channel channel,
      Subject subject,
      SafeContact contact,
      boolean canWrite,
      boolean isAnothers,
      boolean inDanger,
      Instant lastChange) {}

  /** What it is about. */
  sealed interface Subject {
    /** A step of the care plan whose day comes, or is over. */
    record Step(int nr, String words, LocalDate day, boolean isOver) implements Subject {}

    /** A place that the client was pointed to. */
    record Place(String referral, Referral.Place place) implements Subject {}

    /** A last day of a letter. */
    record LastDay(LocalDate day) implements Subject {}

    /** A case manager's own words. */
    record Message(String text) implements Subject {}

    /** How it goes on with the case, or how it ended. */
    record Notice(Of of, String text) implements Subject {
      /** What it tells, which decides until when it is true. */
      public enum Of {
        /** Someone will answer, or has taken the case. */
        GOES_ON,
        SETTLED,
        HANDED_BACK,
        CLOSED
      }
    }
  }
}
