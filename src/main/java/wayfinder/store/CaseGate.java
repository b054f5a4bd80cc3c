package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import wayfinder.access.Actor;
import wayfinder.access.AuditTrail.Action;
import wayfinder.access.Rights;
import wayfinder.access.Staff;
import wayfinder.conversation.ConversationId;

/**
 * The one place where a case is opened to a person or not: whatever is read or changed of a case
 * leads through here, and what is changed is written down in the same transaction.
 */
final class CaseGate {
  private final CaseReading reading;
  private final Writer writer;
  private final Clients clients;
  private final AuditTable audit;

  CaseGate(CaseReading reading, Writer writer, Clients clients, AuditTable audit) {
    this.reading = reading;
    this.writer = writer;
    this.clients = clients;
    this.audit = audit;
  }

  /**
   * The case if this person may know of it; the same nothing whether it is foreign or not there.
   */
  Optional<CaseRow> seen(ConversationId id, Staff staff) {
    return reading.one(id).filter(row -> Rights.sees(staff, row.plain().team()));
  }

  /** A change of a conversation that is there and may be seen; its seal is the client's. */
  interface Step<T> {
    T take(Work work, ConversationRow row, Seal seal) throws SQLException;
  }

  /** Takes the step and writes down who did it, in one transaction, if that came of it. */
  <T> T change(
      ConversationId id, Staff staff, Action action, Instant at, T gone, T done, Step<T> step) {
    return change(id, staff, action, "", at, gone, done, step);
  }

  /** The same, with a word that says what exactly. */
  <T> T change(
      ConversationId id,
      Staff staff,
      Action action,
      String detail,
      Instant at,
      T gone,
      T done,
      Step<T> step) {
    Optional<CaseRow> found = reading.one(id);
    if (found.isEmpty()) {
      return gone;
    }
    Seal seal = clients.sealOf(found.get().client());
    return writer.write(
        "working on a case",
        work -> {
          Optional<ConversationRow> row = ConversationTable.find(work, id);
          if (row.isEmpty()) {
            return gone;
          }
          if (!Rights.sees(staff, row.get().teamId())) {
            audit.add(work, staff, Action.REFUSED, id, at);
            return gone;
          }
          T outcome = step.take(work, row.get(), seal);
          if (outcome.equals(done)) {
            audit.add(work, Actor.of(staff), action, id.value(), detail, at);
          }
          return outcome;
        });
  }
}
