package wayfinder.desk;

import java.util.List;

/**
 * What the page of a care plan shows.
 *
 * @param notice what came of the last thing done; empty for nothing
 * @param needs the topics a goal can answer to
 * @param typed what was typed and not kept
 */
public record PlanView(
    Shell shell,
    CaseTop top,
    String notice,
    boolean trouble,
    List<GoalRow> goals,
    List<CaseView.Option> needs,
    Form typed) {
  public PlanView {
    goals = List.copyOf(goals);
    needs = List.copyOf(needs);
  }

  /** A goal with its steps. */
  public record GoalRow(
      String id, String need, String words, boolean reached, List<StepRow> steps) {
    public GoalRow {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A step.
   *
   * @param standing who does it, by when, and how it stands
   * @param changed who changed it last, and when
   * @param isLate whether its day is over, or the client asked for more time
   */
  public record StepRow(
      int nr,
      String words,
      String standing,
      String changed,
      boolean open,
      boolean done,
      boolean isLate,
      long version) {}

  /**
   * The fields of a step.
   *
   * @param goal the goal it is for; empty for a goal of its own
   */
  public record Form(String goal, String words, boolean client, String due) {
    static final Form EMPTY = new Form("", "", true, "");
  }
}
