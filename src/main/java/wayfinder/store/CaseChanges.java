package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.casework.Cases.Change;
import wayfinder.casework.Cases.Claim;
import wayfinder.conversation.Author;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Consent;
import wayfinder.conversation.ConversationId;
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

  static Claim claim(
      Work work, ConversationId id, Seal seal, Staff staff, List<Utterance> sayings, Instant at)
      throws SQLException {
    Optional<ConversationRow> found = ConversationTable.find(work, id);
    if (found.isEmpty()) {
      return new Claim.Gone();
    }
    ConversationRow row = found.get();
    if (row.owner() == Owner.CASE_MANAGER) {
      return isOf(row, staff) ? new Claim.Won() : new Claim.Lost(holder(work, row));
    }
    assign(work, row, seal, Owner.CASE_MANAGER, staff, sayings, at);
    OutboxTable.cancelAssistant(work, id, at);
    HandoffTable.open(work, id, null, null, at);
    HandoffTable.claim(work, id, staff, at);
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
      Work work, ConversationId id, Seal seal, Staff staff, Utterance words, Instant at)
      throws SQLException {
    Optional<ConversationRow> found = ConversationTable.find(work, id);
    if (found.isEmpty()) {
      return Change.GONE;
    }
    ConversationRow row = found.get();
    if (row.consent() == Consent.STOPPED) {
      return Change.STOPPED;
    }
    if (!isOf(row, staff)) {
      return Change.NOT_YOURS;
    }
    ConversationTable.say(work, row, at);
    write(work, row, seal, row.nextMessage(), Author.CASE_MANAGER, words, staff, at);
    return Change.DONE;
  }

  /** Says this for the agency; nobody's name stands under it. */
  static void tell(Work work, ConversationRow row, Seal seal, List<Utterance> sayings, Instant at)
      throws SQLException {
    ConversationRow last = row;
    for (Utterance words : sayings) {
      ConversationTable.say(work, last, at);
      write(work, last, seal, last.nextMessage(), Author.SYSTEM, words, null, at);
      last = ConversationTable.find(work, row.id()).orElseThrow();
    }
  }

  /** Gives it to the assistant, or closes it. */
  static Change release(
      Work work,
      ConversationId id,
      Seal seal,
      Staff staff,
      Release release,
      List<Utterance> sayings,
      Instant at)
      throws SQLException {
    Optional<ConversationRow> found = ConversationTable.find(work, id);
    if (found.isEmpty()) {
      return Change.GONE;
    }
    ConversationRow row = found.get();
    if (!isOf(row, staff)) {
      return Change.NOT_YOURS;
    }
    Owner next =
        switch (release) {
          case HAND_BACK -> Owner.ASSISTANT;
          case CLOSE -> Owner.CLOSED;
        };
    assign(work, row, seal, next, null, sayings, at);
    var how =
        switch (release) {
          case HAND_BACK -> HandoffTable.End.HANDED_BACK;
          case CLOSE -> HandoffTable.End.CLOSED;
        };
    HandoffTable.end(work, id, how, at);
    return Change.DONE;
  }

  /** To a client who said stop nothing is said. */
  private static void assign(
      Work work,
      ConversationRow row,
      Seal seal,
      Owner owner,
      @Nullable Staff staff,
      List<Utterance> sayings,
      Instant at)
      throws SQLException {
    List<Utterance> said = row.consent() == Consent.STOPPED ? List.of() : sayings;
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
    MessageTable.insert(work, message, null, null, staff == null ? null : staff.id().value());
    if (row.channel() == Channel.SMS) {
      OutboxTable.insert(work, id, author, words, DeliveryState.QUEUED, at);
    }
  }

  /** Where a conversation goes from its case manager. */
  enum Release {
    HAND_BACK,
    CLOSE
  }
}
