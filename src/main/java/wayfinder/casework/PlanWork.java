package wayfinder.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import wayfinder.access.Staff;
import wayfinder.casework.CarePlans.Outcome;
import wayfinder.conversation.ConversationId;

/** What case managers do with care plans, and which texts to the client come of it. */
public final class PlanWork {
  /** In the middle of the morning, in the agency's zone. */
  private static final LocalTime TEXTS_AT = LocalTime.of(10, 0);

  private static final int MOST_YEARS_AHEAD = 2;

  private final CarePlans plans;
  private final ZoneId zone;
  private final Clock clock;
  private final Consumer<ConversationId> changed;

  /**
   * @param zone the agency's, in which days are counted
   * @param changed is told of every conversation whose plan changed
   */
  public PlanWork(CarePlans plans, ZoneId zone, Clock clock, Consumer<ConversationId> changed) {
    this.plans = plans;
    this.zone = zone;
    this.clock = clock;
    this.changed = changed;
  }

  /** The plan; empty for who may not know of the case. */
  public Optional<CarePlan> find(ConversationId id, Staff reader) {
    return plans.find(id, reader);
  }

  /** Today, where the agency is. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /** Adds a goal; empty when nothing was written, or too much. */
  public Optional<Outcome> addGoal(ConversationId id, Staff staff, String need, String words) {
    String line = line(words);
    return fits(line, CarePlan.Goal.MOST_CHARACTERS)
        ? announced(id, () -> plans.addGoal(id, staff, need, line, clock.instant()))
        : Optional.empty();
  }

  /** A goal is reached, or not after all. */
  public Outcome markGoal(ConversationId id, Staff staff, String goal, boolean reached) {
    return announced(id, () -> plans.markGoal(id, staff, goal, reached, clock.instant()))
        .orElseThrow();
  }

  /** Adds a step; empty when its words or its day can't be. */
  public Optional<Outcome> addStep(
      ConversationId id, Staff staff, String goal, CarePlans.Draft step) {
    Instant now = clock.instant();
    return checked(step)
        .flatMap(
            good ->
                announced(id, () -> plans.addStep(id, staff, goal, good, texts(good, now), now)));
  }

  /** Writes a step anew; empty when its words or its day can't be. */
  public Optional<Outcome> changeStep(
      ConversationId id, Staff staff, CarePlans.Seen seen, CarePlans.Draft step) {
    Instant now = clock.instant();
    return checked(step)
        .flatMap(
            good ->
                announced(
                    id, () -> plans.changeStep(id, staff, seen, good, texts(good, now), now)));
  }

  /** Ticks a step, gives it up or opens it again. */
  public Outcome markStep(
      ConversationId id, Staff staff, CarePlans.Seen seen, CarePlan.State state) {
    Instant now = clock.instant();
    List<PlannedText.Begun> texts =
        state == CarePlan.State.OPEN ? textsOf(id, staff, seen, now) : List.of();
    return announced(id, () -> plans.markStep(id, staff, seen, state, texts, now)).orElseThrow();
  }

  private List<PlannedText.Begun> textsOf(
      ConversationId id, Staff staff, CarePlans.Seen seen, Instant now) {
    return plans
        .find(id, staff)
        .flatMap(plan -> Optional.ofNullable(plan.step(seen.nr())))
        .map(step -> texts(new CarePlans.Draft(step.words(), step.doer(), step.due()), now))
        .orElse(List.of());
  }

  private Optional<CarePlans.Draft> checked(CarePlans.Draft step) {
    String words = line(step.words());
    LocalDate due = step.due();
    boolean soonEnough =
        due == null
            || (!due.isBefore(today()) && due.isBefore(today().plusYears(MOST_YEARS_AHEAD)));
    return fits(words, CarePlan.Step.MOST_CHARACTERS) && soonEnough
        ? Optional.of(new CarePlans.Draft(words, step.doer(), due))
        : Optional.empty();
  }

  /** One reminder the day before, or on the day itself; one question the day after. */
  private List<PlannedText.Begun> texts(CarePlans.Draft step, Instant now) {
    var texts = new ArrayList<PlannedText.Begun>();
    LocalDate due = step.due();
    if (step.doer() != CarePlan.Doer.CLIENT || due == null) {
      return texts;
    }
    for (LocalDate day : List.of(due.minusDays(1), due)) {
      if (texts.isEmpty() && on(day).isAfter(now)) {
        texts.add(new PlannedText.Begun(PlannedText.What.STEP_REMINDER, on(day)));
      }
    }
    if (on(due.plusDays(1)).isAfter(now)) {
      texts.add(new PlannedText.Begun(PlannedText.What.STEP_MISSED, on(due.plusDays(1))));
    }
    return texts;
  }

  private Instant on(LocalDate day) {
    return day.atTime(TEXTS_AT).atZone(zone).toInstant();
  }

  private static String line(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  private static boolean fits(String words, int most) {
    return !words.isEmpty() && words.length() <= most;
  }

  private Optional<Outcome> announced(ConversationId id, Supplier<Outcome> change) {
    Outcome outcome = change.get();
    if (outcome == Outcome.DONE) {
      changed.accept(id);
    }
    return Optional.of(outcome);
  }
}
