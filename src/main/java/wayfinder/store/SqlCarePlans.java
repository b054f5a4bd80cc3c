package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import wayfinder.access.AuditTrail.Action;
import wayfinder.access.Staff;
import wayfinder.casework.CarePlan;
import wayfinder.casework.CarePlans;
import wayfinder.casework.PlannedText;
import wayfinder.conversation.ConversationId;

/** The care plans. */
final class SqlCarePlans implements CarePlans {
  private static final String GOALS =
      """
      SELECT id, words, state
        FROM care_goal
       WHERE conversation_id = :id
       ORDER BY made_at, id
      """;
  private static final String STEPS =
      """
      SELECT p.nr, p.goal_id, p.text, p.doer, p.due, p.state, p.version, p.changed_at, p.delayed_at,
             s.id AS staff_id, s.name AS staff_name, s.role AS staff_role, s.team_id AS staff_team
        FROM care_step p
        LEFT JOIN staff s ON s.id = p.changed_by
       WHERE p.conversation_id = :id
       ORDER BY p.nr
      """;

  private final Reader reader;
  private final CaseGate gate;
  private final Clients clients;
  private final Ids ids;

  SqlCarePlans(Reader reader, CaseGate gate, Clients clients, Ids ids) {
    this.reader = reader;
    this.gate = gate;
    this.clients = clients;
    this.ids = ids;
  }

  private record StepOf(String goal, CarePlan.Step step) {}

  @Override
  public Optional<CarePlan> find(ConversationId id, Staff staff) {
    return gate.seen(id, staff).map(row -> plan(id, clients.sealOf(row.client())));
  }

  private CarePlan plan(ConversationId id, Seal seal) {
    Map<String, List<CarePlan.Step>> steps =
        reader
            .read(
                "reading the steps of a plan",
                handle ->
                    handle
                        .createQuery(STEPS)
                        .bind("id", id.value())
                        .map(
                            (row, context) ->
                                new StepOf(
                                    row.getString("goal_id"), CareStepTable.open(row, seal, id)))
                        .list())
            .stream()
            .collect(
                Collectors.groupingBy(
                    StepOf::goal, Collectors.mapping(StepOf::step, Collectors.toList())));
    List<CareGoalTable.Row> goals =
        reader.read(
            "reading the goals of a plan",
            handle ->
                handle
                    .createQuery(GOALS)
                    .bind("id", id.value())
                    .map((row, context) -> CareGoalTable.open(row, seal))
                    .list());
    var all = new ArrayList<CarePlan.Goal>();
    for (CareGoalTable.Row goal : goals) {
      all.add(
          new CarePlan.Goal(
              goal.id(),
              goal.words().need(),
              goal.words().words(),
              goal.reached(),
              steps.getOrDefault(goal.id(), List.of())));
    }
    return new CarePlan(all);
  }

  private Outcome change(ConversationId id, Staff staff, Instant at, CaseGate.Step<Outcome> step) {
    return gate.change(id, staff, Action.CHANGE_PLAN, at, Outcome.GONE, Outcome.DONE, step);
  }

  @Override
  public Outcome addGoal(ConversationId id, Staff staff, String need, String words, Instant at) {
    String goal = ids.next();
    return change(
        id,
        staff,
        at,
        (work, row, seal) -> {
          byte[] sealed = CareGoalTable.seal(seal, goal, need, words);
          CareGoalTable.insert(work, goal, id, sealed, staff, at);
          return Outcome.DONE;
        });
  }

  @Override
  public Outcome markGoal(
      ConversationId id, Staff staff, String goal, boolean reached, Instant at) {
    return change(
        id,
        staff,
        at,
        (work, row, seal) ->
            CareGoalTable.mark(work, goal, id, reached, staff, at) ? Outcome.DONE : Outcome.GONE);
  }

  @Override
  public Outcome addStep(
      ConversationId id,
      Staff staff,
      String goal,
      Draft step,
      List<PlannedText.Begun> texts,
      Instant at) {
    return change(
        id,
        staff,
        at,
        (work, row, seal) -> {
          if (!CareGoalTable.isThere(work, goal, id)) {
            return Outcome.GONE;
          }
          long nr = CareStepTable.insert(work, id, goal, step, seal, staff, at);
          begin(work, id, Math.toIntExact(nr), texts, at);
          CaseMarks.countSteps(work, id);
          return Outcome.DONE;
        });
  }

  @Override
  public Outcome changeStep(
      ConversationId id,
      Staff staff,
      Seen seen,
      Draft step,
      List<PlannedText.Begun> texts,
      Instant at) {
    return change(
        id,
        staff,
        at,
        (work, row, seal) ->
            settled(
                work,
                id,
                seen,
                CareStepTable.change(work, id, seen, step, seal, staff, at),
                texts,
                at));
  }

  @Override
  public Outcome markStep(
      ConversationId id,
      Staff staff,
      Seen seen,
      CarePlan.State state,
      List<PlannedText.Begun> texts,
      Instant at) {
    return change(
        id,
        staff,
        at,
        (work, row, seal) ->
            settled(
                work, id, seen, CareStepTable.mark(work, id, seen, state, staff, at), texts, at));
  }

  private Outcome settled(
      Work work,
      ConversationId id,
      Seen seen,
      boolean changed,
      List<PlannedText.Begun> texts,
      Instant at)
      throws SQLException {
    if (!changed) {
      return CareStepTable.isThere(work, id, seen.nr()) ? Outcome.OVERTAKEN : Outcome.GONE;
    }
    CareStepTable.cancelTexts(work, id, seen.nr(), at);
    begin(work, id, seen.nr(), texts, at);
    CaseMarks.countSteps(work, id);
    return Outcome.DONE;
  }

  private void begin(
      Work work, ConversationId id, int nr, List<PlannedText.Begun> texts, Instant at)
      throws SQLException {
    for (PlannedText.Begun text : texts) {
      PlannedTextTable.insert(work, ids.next(), id, text, Integer.toString(nr), null, null, at);
    }
  }
}
