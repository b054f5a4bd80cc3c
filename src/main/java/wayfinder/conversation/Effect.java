package wayfinder.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a turn changes besides what it says. */
public sealed interface Effect {
  /**
   * A person is called, at once.
   *
   * @param canWrite false when the client has stopped texts, so that no answer can go out
   */
  record RaiseAlarm(Danger danger, boolean canWrite) implements Effect {}

  /**
   * A person takes over.
   *
   * @param answerBy when the client was told to have an answer at the latest; null when nothing was
   *     promised
   */
  record HandOff(HandoffReason reason, @Nullable Instant answerBy) implements Effect {
    /** With nothing promised. */
    public HandOff(HandoffReason reason) {
      this(reason, null);
    }
  }

  /** The client wants no more texts: recorded, and everything queued is cancelled. */
  record Stop() implements Effect {}

  /** The client used the stop word: nothing more is said, and everything queued is cancelled. */
  record Hush() implements Effect {}

  /** The client wants to be written to again. */
  record Start() implements Effect {}

  /** No good answer was found; kept, without the text, for the editors. */
  record MissAnswer(List<String> nearestTopics) implements Effect {
    public MissAnswer {
      nearestTopics = List.copyOf(nearestTopics);
    }
  }

  /** The client has done this step of the care plan. */
  record TickStep(int nr) implements Effect {}

  /** The client needs more time for this step of the care plan. */
  record DelayStep(int nr) implements Effect {}

  /**
   * The client wants a text before this last day.
   *
   * @param at when it is to come
   */
  record RemindOfDay(LocalDate day, Instant at) implements Effect {}

  /** A last day was counted: the desk orders its queue by it, whenever a person takes over. */
  record KeepDeadline(LocalDate lastDay) implements Effect {}

  /** The client has told what became of a referral. */
  record SettleReferral(String referral, ReferralState told) implements Effect {}

  /** What is kept of a listing is wrong, as a client found. Tells nothing of the client. */
  record OpenCorrection(String listing, String name) implements Effect {}
}
