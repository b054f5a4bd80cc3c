package wayfinder.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import wayfinder.access.Staff;
import wayfinder.casework.CarePlan;
import wayfinder.casework.CaseSummary;
import wayfinder.knowledge.Knowledge;
import wayfinder.text.Days;
import wayfinder.text.Language;

/** Makes the page of a care plan. */
final class PlanViews {
  private final Pages pages;
  private final Times times;
  private final Supplier<Knowledge> knowledge;

  PlanViews(Pages pages, Times times, Supplier<Knowledge> knowledge) {
    this.pages = pages;
    this.times = times;
    this.knowledge = knowledge;
  }

  PlanView of(
      CaseSummary summary,
      CarePlan plan,
      Visitor visitor,
      Notice notice,
      PlanView.Form typed,
      LocalDate today,
      List<CaseView.Option> needs) {
    return new PlanView(
        pages.shell("Care plan " + QueueRoutes.code(summary.id()), visitor),
        CaseTop.of(summary, "plan"),
        notice.words(summary.caseManager()),
        notice.isTrouble(),
        plan.goals().stream().map(goal -> goal(goal, today)).toList(),
        needs,
        typed);
  }

  private PlanView.GoalRow goal(CarePlan.Goal goal, LocalDate today) {
    return new PlanView.GoalRow(
        goal.id(),
        knowledge.get().topic(goal.need()).map(topic -> topic.label(Language.EN)).orElse(""),
        goal.words(),
        goal.reached(),
        goal.steps().stream().map(step -> step(step, today)).toList());
  }

  private PlanView.StepRow step(CarePlan.Step step, LocalDate today) {
    Staff by = step.changedBy();
    return new PlanView.StepRow(
        step.nr(),
        step.words(),
        standing(step, today),
        (by == null ? "by the client" : by.name()) + ", " + times.when(step.changedAt()),
        step.state() == CarePlan.State.OPEN,
        step.state() == CarePlan.State.DONE,
        step.isMissed(today) || (step.delayed() && step.state() == CarePlan.State.OPEN),
        step.version());
  }

  private static String standing(CarePlan.Step step, LocalDate today) {
    var parts = new ArrayList<String>();
    parts.add(
        switch (step.doer()) {
          case CLIENT -> "Client";
          case CASE_MANAGER -> "Case manager";
        });
    if (step.due() != null) {
      parts.add("by " + Days.words(step.due(), Language.EN));
    }
    parts.add(
        switch (step.state()) {
          case OPEN -> step.isMissed(today) ? "missed" : "open";
          case DONE -> "done";
          case DROPPED -> "given up";
        });
    if (step.delayed() && step.state() == CarePlan.State.OPEN) {
      parts.add("the client asked for more time");
    }
    return String.join(" \u00b7 ", parts);
  }
}
