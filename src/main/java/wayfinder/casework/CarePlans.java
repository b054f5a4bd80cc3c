package wayfinder.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.conversation.ConversationId;

/** The care plans that are kept. Each change is one transaction, its texts to come included. */
public interface CarePlans {
  /** The plan, empty of goals where none was made; no plan for who may not know of the case. */
  Optional<CarePlan> find(ConversationId id, Staff reader);

  /** Adds a goal; {@code need} is a topic or empty. */
  Outcome addGoal(ConversationId id, Staff staff, String need, String words, Instant at);

  /** A goal is reached, or not after all. */
  Outcome markGoal(ConversationId id, Staff staff, String goal, boolean reached, Instant at);

  /** Adds a step under the next number, with the texts that are to come of it. */
  Outcome addStep(
      ConversationId id,
      Staff staff,
      String goal,
      Draft step,
      List<PlannedText.Begun> texts,
      Instant at);

  /** Writes a step anew; of the texts that were to come of it only these are left. */
  Outcome changeStep(
      ConversationId id,
      Staff staff,
      Seen seen,
      Draft step,
      List<PlannedText.Begun> texts,
      Instant at);

  /** Ticks a step, gives it up or opens it again; no text comes of it any more but these. */
  Outcome markStep(
      ConversationId id,
      Staff staff,
      Seen seen,
      CarePlan.State state,
      List<PlannedText.Begun> texts,
      Instant at);

  /** A step as it is to be. */
  record Draft(String words, CarePlan.Doer doer, @Nullable LocalDate due) {}

  /** The step that someone had on the screen: only if it is still so is it changed. */
  record Seen(int nr, long version) {}

  /** What became of a change. */
  enum Outcome {
    DONE,
    /** The step has changed meanwhile; nothing was written. */
    OVERTAKEN,
    GONE
  }
}
