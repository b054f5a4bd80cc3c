package wayfinder.casework;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import wayfinder.access.Staff;
import wayfinder.casework.Cases.Change;
import wayfinder.conversation.ConversationId;

/** Flags possible duties to report, and keeps what people decided. */
public final class DutyWork {
  private static final int MOST_OPEN = 200;

  private final Duties duties;
  private final DutyRules rules;
  private final InstantSource clock;
  private final Consumer<ConversationId> changed;

  /**
   * @param changed is told of every conversation with a change
   */
  public DutyWork(
      Duties duties, DutyRules rules, InstantSource clock, Consumer<ConversationId> changed) {
    this.duties = duties;
    this.rules = rules;
    this.clock = clock;
    this.changed = changed;
  }

  /** What the agency has settled. */
  public DutyRules rules() {
    return rules;
  }

  /** Those of a case, the newest first; empty for who may not know of it. */
  public Optional<List<DutyFlag>> of(ConversationId id, Staff reader) {
    return duties.of(id, reader);
  }

  /** Those on which nobody has decided, the oldest first. */
  public List<DutyFlag> open(Staff reader) {
    return duties.open(reader, MOST_OPEN);
  }

  /** Whether it should have been decided by now. */
  public boolean isLate(DutyFlag flag) {
    return rules.decideBy(flag).filter(by -> by.isBefore(clock.instant())).isPresent();
  }

  /** Flags one. */
  public Change flag(ConversationId id, Staff staff, DutyFlag.Kind kind) {
    return announced(id, duties.flag(id, staff, kind, clock.instant()));
  }

  /** Keeps what was decided; refused to whom the agency has not named to decide. */
  public Change decide(ConversationId id, Staff staff, String flag, DutyFlag.Basis basis) {
    return rules.mayDecide(staff)
        ? announced(id, duties.decide(id, staff, flag, basis, clock.instant()))
        : Change.NOT_YOURS;
  }

  private Change announced(ConversationId id, Change change) {
    if (change == Change.DONE) {
      changed.accept(id);
    }
    return change;
  }
}
