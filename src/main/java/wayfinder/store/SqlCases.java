package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.AuditTrail.Action;
import wayfinder.access.Staff;
import wayfinder.casework.CaseFile;
import wayfinder.casework.CaseQueue;
import wayfinder.casework.Cases;
import wayfinder.casework.Ending;
import wayfinder.casework.PlannedTexts.Subject.Notice;
import wayfinder.casework.QueueFilter;
import wayfinder.conversation.Brief;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Utterance;

/** The conversations that need a person. */
final class SqlCases implements Cases {
  private final CaseParts parts;
  private final CaseReading reading;
  private final QueueReading queue;
  private final CaseGate gate;
  private final Ids ids;

  SqlCases(
      Reader reader,
      CaseParts parts,
      CaseReading reading,
      QueueStanding standing,
      CaseGate gate,
      Ids ids) {
    this.parts = parts;
    this.reading = reading;
    this.queue = new QueueReading(reader, standing, reading);
    this.gate = gate;
    this.ids = ids;
  }

  @Override
  public CaseQueue queue(QueueFilter filter, Staff staff, int limit) {
    return queue.queue(filter, staff, limit);
  }

  @Override
  public Counts counts(Staff staff) {
    return reading.counts(staff);
  }

  @Override
  public Optional<CaseFile> find(ConversationId id, Staff staff, int messages) {
    return gate.seen(id, staff)
        .map(
            row ->
                new CaseFile(
                    reading.summary(row),
                    parts.phone(row),
                    messages == 0 ? Brief.EMPTY : parts.brief(row),
                    messages == 0 ? List.of() : parts.newest(row, messages),
                    messages == 0 ? Map.of() : parts.codes(id),
                    parts.alarms(row),
                    parts.nondeliveries(id),
                    messages == 0 ? List.of() : parts.notes(row)));
  }

  private Change change(
      ConversationId id, Staff staff, Action action, Instant at, CaseGate.Step<Change> step) {
    return gate.change(id, staff, action, at, Change.GONE, Change.DONE, step);
  }

  @Override
  public Claim claim(
      ConversationId id, Staff staff, List<Utterance> sayings, Instant sayAt, Instant at) {
    boolean later = sayAt.isAfter(at);
    List<Utterance> now = later ? List.of() : sayings;
    String notice = ids.next();
    return gate.change(
        id,
        staff,
        Action.CLAIM,
        at,
        new Claim.Gone(),
        new Claim.Won(),
        (work, row, seal) -> {
          Claim claim = CaseChanges.claim(work, row, seal, staff, now, at);
          if (claim instanceof Claim.Won) {
            List<Utterance> rest = later ? sayings : List.of();
            PlannedTextTable.notice(work, seal, notice, id, rest, sayAt, at);
          }
          return claim;
        });
  }

  @Override
  public Change say(ConversationId id, Staff staff, Utterance words, Instant at) {
    return change(
        id,
        staff,
        Action.SEND,
        at,
        (work, row, seal) -> CaseChanges.say(work, row, seal, staff, words, at));
  }

  @Override
  public Change end(
      ConversationId id, Staff staff, Ending ending, Farewell farewell, Instant sayAt, Instant at) {
    var action =
        switch (ending.release()) {
          case HAND_BACK -> Action.HAND_BACK;
          case CLOSE -> Action.CLOSE;
        };
    return change(
        id,
        staff,
        action,
        at,
        (work, row, seal) -> {
          List<Utterance> now = sayAt.isAfter(at) ? List.of() : farewell.all();
          Change change = CaseChanges.end(work, row, seal, staff, ending, now, at);
          if (change == Change.DONE && sayAt.isAfter(at)) {
            sayLater(work, row, seal, ending.release(), farewell, sayAt, at);
          }
          return change;
        });
  }

  /** Two texts, in this order: what was settled stays true whatever comes, the rest does not. */
  private void sayLater(
      Work work,
      ConversationRow row,
      Seal seal,
      Ending.Release release,
      Farewell farewell,
      Instant sayAt,
      Instant at)
      throws SQLException {
    Notice.Of ended =
        switch (release) {
          case HAND_BACK -> Notice.Of.HANDED_BACK;
          case CLOSE -> Notice.Of.CLOSED;
        };
    PlannedTextTable.notice(
        work, seal, ids.next(), row.id(), Notice.Of.SETTLED, farewell.settled(), sayAt, at);
    PlannedTextTable.notice(
        work, seal, ids.next(), row.id(), ended, farewell.goesOn(), sayAt.plusMillis(1), at);
  }

  @Override
  public Change transfer(
      ConversationId id,
      Staff staff,
      Staff to,
      List<Utterance> sayings,
      Instant sayAt,
      Instant at) {
    boolean later = sayAt.isAfter(at);
    List<Utterance> now = later ? List.of() : sayings;
    String notice = ids.next();
    return change(
        id,
        staff,
        Action.TRANSFER,
        at,
        (work, row, seal) -> {
          Change change = CaseChanges.transfer(work, row, seal, staff, to, now, at);
          if (change == Change.DONE) {
            List<Utterance> rest = later ? sayings : List.of();
            PlannedTextTable.notice(work, seal, notice, id, rest, sayAt, at);
          }
          return change;
        });
  }

  @Override
  public List<Staff> caseManagers() {
    return reading.caseManagers();
  }

  @Override
  public Change note(ConversationId id, Staff staff, String text, Instant at) {
    String note = ids.next();
    return change(
        id,
        staff,
        Action.NOTE,
        at,
        (work, row, seal) -> {
          CaseNoteTable.insert(work, note, id, staff, CaseNoteTable.seal(seal, note, text), at);
          return Change.DONE;
        });
  }

  @Override
  public void recordView(ConversationId id, Staff reader, Instant at) {
    change(id, reader, Action.VIEW, at, (work, row, seal) -> Change.DONE);
  }

  @Override
  public Change setDeadline(
      ConversationId id, Staff staff, @Nullable LocalDate deadline, Instant at) {
    @Nullable Long day = deadline == null ? null : Long.valueOf(deadline.toEpochDay());
    return change(
        id,
        staff,
        Action.SET_DEADLINE,
        at,
        (work, row, seal) -> {
          CaseMarks.setDeadline(work, id, day, at);
          return Change.DONE;
        });
  }

  /** The conversation's row first: its lock keeps a new alarm from being acknowledged unseen. */
  @Override
  public Change acknowledge(ConversationId id, Staff staff, Instant at) {
    return change(
        id,
        staff,
        Action.ACKNOWLEDGE,
        at,
        (work, row, seal) -> {
          CaseMarks.calm(work, id, at);
          AlarmTable.acknowledge(work, id, staff, at);
          NondeliveryTable.acknowledge(work, id, staff, at);
          return Change.DONE;
        });
  }
}
