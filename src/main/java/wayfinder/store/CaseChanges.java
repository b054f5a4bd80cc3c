package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.Cases.Claim;
import wayfinder.casework.Ending;
import wayfinder.casework.PlannedText;
import wayfinder.conversation.Author;
import wayfinder.conversation.Channel;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.MessageId;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Utterance;

/** What case managers change, each within one transaction. */
final class CaseChanges {
  private static final String STAFF =
      """
      SELECT id AS staff_id, name AS staff_name, role AS staff_role, team_id AS staff_team
        FROM staff
       WHERE id = :id
      """;

  private CaseChanges() {}

  /** Who takes a case of no team takes it for theirs. */
  static Claim claim(
      Work work, ConversationRow row, Seal seal, Staff staff, List<Utterance> sayings, Instant at)
      throws SQLException {
    if (row.owner() == Owner.CASE_MANAGER) {
      return isOf(row, staff) ? new Claim.Won() : new Claim.Lost(holder(work, row));
    }
    assign(work, row, seal, Owner.CASE_MANAGER, staff, sayings, at);
    if (row.team() == null && staff.team() != null) {
      CaseMarks.setTeam(work, row.id(), staff.team());
    }
    OutboxTable.cancelAssistant(work, row.id(), at);
    HandoffTable.open(work, row.id(), null, null, at);
    HandoffTable.claim(work, row.id(), staff, at);
    return new Claim.Won();
  }

  private static boolean isOf(ConversationRow row, Staff staff) {
    return row.owner() == Owner.CASE_MANAGER && staff.id().value().equals(row.assignedTo());
  }

  private static Staff holder(Work work, ConversationRow row) throws SQLException {
    List<Staff> holder =
        work.sql(STAFF)
            .set("id", row.assignedTo())
            .all(
                found -> {
                  Staff staff = SqlAccounts.staffOrNull(found);
                  if (staff == null) {
                    throw new IllegalStateException("a staff member without an id");
                  }
                  return staff;
                });
    return holder.getFirst();
  }

  static Change say(
      Work work, ConversationRow row, Seal seal, Staff staff, Utterance words, Instant at)
      throws SQLException {
    if (!row.consent().mayWrite()) {
      return Change.STOPPED;
    }
    if (!isOf(row, staff)) {
      return Change.NOT_YOURS;
    }
    ConversationTable.say(work, row, at);
    write(work, row, seal, row.nextMessage(), Author.CASE_MANAGER, words, staff, at);
    return Change.DONE;
  }

  /** Says this for the agency, if anything may be said; nobody's name stands under it. */
  static void tell(Work work, ConversationRow row, Seal seal, List<Utterance> sayings, Instant at)
      throws SQLException {
    ConversationRow last = row;
    for (Utterance words : row.consent().mayWrite() ? sayings : List.<Utterance>of()) {
      ConversationTable.say(work, last, at);
      write(work, last, seal, last.nextMessage(), Author.SYSTEM, words, null, at);
      last = ConversationTable.find(work, row.id()).orElseThrow();
    }
  }

  /** Gives it to the assistant, or closes it; not while the client has just written something. */
  static Change end(
      Work work,
      ConversationRow row,
      Seal seal,
      Staff staff,
      Ending ending,
      List<Utterance> sayings,
      Instant at)
      throws SQLException {
    if (!isOf(row, staff)) {
      return Change.NOT_YOURS;
    }
    if (MessageTable.clientWroteAfter(work, row.id(), ending.seen())) {
      return Change.NEWER_MESSAGE;
    }
    Owner next =
        switch (ending.release()) {
          case HAND_BACK -> Owner.ASSISTANT;
          case CLOSE -> Owner.CLOSED;
        };
    var how =
        switch (ending.release()) {
          case HAND_BACK -> HandoffTable.End.HANDED_BACK;
          case CLOSE -> HandoffTable.End.CLOSED;
        };
    assign(work, row, seal, next, null, sayings, at);
    PlannedTextTable.cancel(work, row.id(), PlannedText.What.NOTICE, PlannedTextTable.GOES_ON, at);
    HandoffTable.settle(work, row.id(), ending.disposition());
    HandoffTable.end(work, row.id(), how, at);
    return Change.DONE;
  }

  static Change transfer(
      Work work,
      ConversationRow row,
      Seal seal,
      Staff staff,
      Staff to,
      List<Utterance> sayings,
      Instant at)
      throws SQLException {
    if (!isOf(row, staff)) {
      return Change.NOT_YOURS;
    }
    assign(work, row, seal, Owner.CASE_MANAGER, to, sayings, at);
    if (to.team() != null) {
      CaseMarks.setTeam(work, row.id(), to.team());
    }
    HandoffTable.claim(work, row.id(), to, at);
    return Change.DONE;
  }

  /** To a client who must not be written to nothing is said. */
  private static void assign(
      Work work,
      ConversationRow row,
      Seal seal,
      Owner owner,
      @Nullable Staff staff,
      List<Utterance> sayings,
      Instant at)
      throws SQLException {
    List<Utterance> said = row.consent().mayWrite() ? sayings : List.of();
    String holder = staff == null ? null : staff.id().value();
    ConversationTable.assign(work, row, owner, holder, said.size(), at);
    long seq = row.lastSeq();
    for (Utterance words : said) {
      seq++;
      write(work, row, seal, new MessageId(row.id(), seq), Author.SYSTEM, words, staff, at);
    }
  }

  private static void write(
      Work work,
      ConversationRow row,
      Seal seal,
      MessageId id,
      Author author,
      Utterance words,
      @Nullable Staff staff,
      Instant at)
      throws SQLException {
    String by = staff == null ? null : staff.id().value();
    write(work, row, seal, id, author, words, by, null, at);
  }

  /** Says something that we begin, as the next message; after an instant it does not leave. */
  static void begin(
      Work work,
      ConversationRow row,
      Seal seal,
      Author author,
      Utterance words,
      @Nullable String staff,
      Instant notAfter,
      Instant at)
      throws SQLException {
    write(work, row, seal, row.nextMessage(), author, words, staff, notAfter, at);
  }

  private static void write(
      Work work,
      ConversationRow row,
      Seal seal,
      MessageId id,
      Author author,
      Utterance words,
      @Nullable String staff,
      @Nullable Instant notAfter,
      Instant at)
      throws SQLException {
    var message =
        new MessageRow(
            id,
            row.client(),
            author,
            words.kind(),
            MessageRow.sealText(seal, id, words.text()),
            MessageRow.sealExtras(seal, id, words),
            at,
            null);
    MessageTable.insert(work, message, null, null, staff);
    if (row.channel() == Channel.SMS) {
      OutboxTable.insert(work, id, author, words, DeliveryState.QUEUED, notAfter, at);
    }
  }
}
