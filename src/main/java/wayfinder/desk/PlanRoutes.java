package wayfinder.desk;

import static wayfinder.desk.CasePath.ONE;
import static wayfinder.desk.CasePath.field;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import wayfinder.casework.CarePlan;
import wayfinder.casework.CarePlans;
import wayfinder.casework.CarePlans.Outcome;
import wayfinder.casework.CaseFile;
import wayfinder.casework.CaseWork;
import wayfinder.casework.PlanWork;
import wayfinder.conversation.ConversationId;
import wayfinder.knowledge.Knowledge;
import wayfinder.text.Language;

/** The care plan of a case: read it, add to it, change it, tick its steps. */
final class PlanRoutes {
  private static final String PLAN = "/plan";

  private final CaseWork work;
  private final PlanWork plans;
  private final Pages pages;
  private final PlanViews views;
  private final Supplier<Knowledge> knowledge;

  PlanRoutes(
      CaseWork work, PlanWork plans, Pages pages, PlanViews views, Supplier<Knowledge> knowledge) {
    this.work = work;
    this.plans = plans;
    this.pages = pages;
    this.views = views;
    this.knowledge = knowledge;
  }

  void addRoutes(RoutesConfig routes, Door door) {
    door.page(routes, ONE + "/plan", door.caseManagers(CasePath.to(pages, this::page)));
    routes.post(ONE + "/plan/goals", door.caseManagers(CasePath.to(pages, this::addGoal)));
    routes.post(
        ONE + "/plan/goals/{goal}/state", door.caseManagers(CasePath.to(pages, this::markGoal)));
    routes.post(
        ONE + "/plan/goals/{goal}/steps", door.caseManagers(CasePath.to(pages, this::addStep)));
    door.page(
        routes, ONE + "/plan/steps/{nr}", door.caseManagers(CasePath.to(pages, this::stepPage)));
    routes.post(ONE + "/plan/steps/{nr}", door.caseManagers(CasePath.to(pages, this::changeStep)));
    routes.post(
        ONE + "/plan/steps/{nr}/state", door.caseManagers(CasePath.to(pages, this::markStep)));
  }

  private void page(Context ctx, Visitor visitor, ConversationId id) {
    if (ctx.header(Door.LIVE) == null) {
      work.recordView(id, visitor.staff());
    }
    show(ctx, visitor, id, 200, Notice.of(ctx.queryParam("done")), PlanView.Form.EMPTY);
  }

  private void show(
      Context ctx,
      Visitor visitor,
      ConversationId id,
      int status,
      Notice notice,
      PlanView.Form typed) {
    Optional<CaseFile> file = work.find(id, visitor.staff());
    Optional<CarePlan> plan = plans.find(id, visitor.staff());
    if (file.isEmpty() || plan.isEmpty()) {
      pages.noSuchConversation(ctx);
    } else {
      pages.plan(
          ctx,
          status,
          views.of(
              file.get().summary(), plan.get(), visitor, notice, typed, plans.today(), needs()));
    }
  }

  private List<CaseView.Option> needs() {
    return knowledge.get().topics().stream()
        .filter(topic -> topic.parent() == null)
        .map(topic -> new CaseView.Option(topic.slug(), topic.label(Language.EN)))
        .toList();
  }

  private void addGoal(Context ctx, Visitor visitor, ConversationId id) {
    String need = field(ctx, "need");
    String known = knowledge.get().topic(need).isPresent() ? need : "";
    Optional<Outcome> outcome = plans.addGoal(id, visitor.staff(), known, field(ctx, "words"));
    if (outcome.isEmpty()) {
      var typed = new PlanView.Form("", field(ctx, "words"), true, "");
      show(ctx, visitor, id, 422, Notice.NO_GOAL, typed);
    } else {
      tell(ctx, visitor, id, outcome.get(), Notice.GOAL_KEPT);
    }
  }

  private void markGoal(Context ctx, Visitor visitor, ConversationId id) {
    boolean reached = field(ctx, "state").equals("reached");
    Outcome outcome = plans.markGoal(id, visitor.staff(), ctx.pathParam("goal"), reached);
    tell(ctx, visitor, id, outcome, Notice.GOAL_KEPT);
  }

  private void addStep(Context ctx, Visitor visitor, ConversationId id) {
    String goal = ctx.pathParam("goal");
    PlanView.Form typed = form(ctx, goal);
    Optional<Outcome> outcome =
        draft(typed).flatMap(step -> plans.addStep(id, visitor.staff(), goal, step));
    if (outcome.isEmpty()) {
      show(ctx, visitor, id, 422, Notice.NO_STEP, typed);
    } else {
      tell(ctx, visitor, id, outcome.get(), Notice.STEP_KEPT);
    }
  }

  private static PlanView.Form form(Context ctx, String goal) {
    return new PlanView.Form(
        goal,
        field(ctx, "words"),
        !field(ctx, "doer").equals("case-manager"),
        field(ctx, "due").strip());
  }

  /** Empty where the day is none. */
  private static Optional<CarePlans.Draft> draft(PlanView.Form form) {
    var doer = form.client() ? CarePlan.Doer.CLIENT : CarePlan.Doer.CASE_MANAGER;
    return form.due().isEmpty()
        ? Optional.of(new CarePlans.Draft(form.words(), doer, null))
        : CasePath.day(form.due()).map(due -> new CarePlans.Draft(form.words(), doer, due));
  }

  private void stepPage(Context ctx, Visitor visitor, ConversationId id) {
    Optional<CarePlan> plan = plans.find(id, visitor.staff());
    CarePlan.Step step = plan.map(it -> it.step(nr(ctx))).orElse(null);
    if (step == null) {
      pages.noSuchConversation(ctx);
      return;
    }
    String due = step.due() == null ? "" : step.due().toString();
    var form = new PlanView.Form("", step.words(), step.doer() == CarePlan.Doer.CLIENT, due);
    showStep(ctx, visitor, id, 200, Notice.NONE, step.version(), form);
  }

  private void showStep(
      Context ctx,
      Visitor visitor,
      ConversationId id,
      int status,
      Notice notice,
      long version,
      PlanView.Form form) {
    Optional<CaseFile> file = work.find(id, visitor.staff());
    if (file.isEmpty()) {
      pages.noSuchConversation(ctx);
    } else {
      pages.step(
          ctx,
          status,
          new StepView(
              pages.shell("Step " + nr(ctx), visitor),
              CaseTop.of(file.get().summary(), "plan"),
              notice.words(null),
              notice.isTrouble(),
              nr(ctx),
              version,
              form));
    }
  }

  private void changeStep(Context ctx, Visitor visitor, ConversationId id) {
    PlanView.Form typed = form(ctx, "");
    CarePlans.Seen seen = seen(ctx);
    Optional<Outcome> outcome =
        draft(typed).flatMap(step -> plans.changeStep(id, visitor.staff(), seen, step));
    if (outcome.isEmpty()) {
      showStep(ctx, visitor, id, 422, Notice.NO_STEP, seen.version(), typed);
    } else {
      tell(ctx, visitor, id, outcome.get(), Notice.STEP_KEPT);
    }
  }

  private void markStep(Context ctx, Visitor visitor, ConversationId id) {
    Optional<CarePlan.State> state =
        Stream.of(CarePlan.State.values())
            .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(field(ctx, "state")))
            .findFirst();
    if (state.isEmpty()) {
      pages.noSuchConversation(ctx);
      return;
    }
    Outcome outcome = plans.markStep(id, visitor.staff(), seen(ctx), state.get());
    tell(ctx, visitor, id, outcome, Notice.STEP_KEPT);
  }

  private static int nr(Context ctx) {
    long nr = CasePath.number(FormPages.parameter(ctx, "nr"));
    return nr > Integer.MAX_VALUE ? 0 : Math.toIntExact(nr);
  }

  private static CarePlans.Seen seen(Context ctx) {
    return new CarePlans.Seen(nr(ctx), CasePath.number(field(ctx, "version")));
  }

  private void tell(Context ctx, Visitor visitor, ConversationId id, Outcome outcome, Notice done) {
    switch (outcome) {
      case DONE -> CasePath.goTo(ctx, id, PLAN, done);
      case OVERTAKEN -> show(ctx, visitor, id, 409, Notice.STEP_CHANGED, PlanView.Form.EMPTY);
      case GONE -> pages.noSuchConversation(ctx);
    }
  }
}
