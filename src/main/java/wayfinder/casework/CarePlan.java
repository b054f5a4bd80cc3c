package wayfinder.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;

/** What a client and a case manager agreed on. */
public record CarePlan(List<Goal> goals) {
  public CarePlan {
    goals = List.copyOf(goals);
  }

  /** The step with this number; null when there is none. */
  public @Nullable Step step(int nr) {
    return goals.stream()
        .flatMap(goal -> goal.steps().stream())
        .filter(step -> step.nr() == nr)
        .findFirst()
        .orElse(null);
  }

  /**
   * What is to be reached.
   *
   * @param need the topic it answers to; empty for none
   */
  public record Goal(String id, String need, String words, boolean reached, List<Step> steps) {
    /** The most characters of its words. */
    public static final int MOST_CHARACTERS = 200;

    public Goal {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One step to it.
   *
   * @param nr what the client texts to name it; never another step's
   * @param words as the client reads them
   * @param version counts its changes
   * @param changedBy null where the client did it
   * @param delayed whether the client asked for more time
   */
  public record Step(
      int nr,
      String words,
      Doer doer,
      @Nullable LocalDate due,
      State state,
      long version,
      @Nullable Staff changedBy,
      Instant changedAt,
      boolean delayed) {
    /** The most characters of its words: with a number and a day it still fits a text message. */
    public static final int MOST_CHARACTERS = 100;

    /** Whether its day is over and it is not done. */
    public boolean isMissed(LocalDate today) {
      return state == State.OPEN && due != null && due.isBefore(today);
    }
  }

  /** Who does a step. */
  public enum Doer {
    CLIENT,
    CASE_MANAGER
  }

  /** How a step stands. */
  public enum State {
    OPEN,
    DONE,
    /** Given up; the client is not reminded of it. */
    DROPPED
  }
}
