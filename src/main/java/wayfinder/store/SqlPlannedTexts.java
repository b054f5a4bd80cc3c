package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wayfinder.casework.PlannedTexts;
import wayfinder.conversation.Author;
import wayfinder.conversation.Channel;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Owner;

/** The texts that we begin. */
final class SqlPlannedTexts implements PlannedTexts {
  private static final Logger LOG = LoggerFactory.getLogger(SqlPlannedTexts.class);

  private static final String DUE =
      """
      SELECT p.id, p.conversation_id, p.what, p.subject, p.words, p.staff_id,
             c.client_id, c.language, c.channel, c.consent, c.token_hash, c.assigned_to,
             c.open_alarm, c.nondelivery, c.updated_at, c.safe_contact,
             s.nr, s.text, s.due, r.place
        FROM planned_text p
        JOIN conversation c ON c.id = p.conversation_id
        LEFT JOIN care_step s ON s.conversation_id = p.conversation_id
                             AND CAST(s.nr AS TEXT) = p.subject
        LEFT JOIN referral r ON r.id = p.subject
       WHERE p.state = 'WAITING' AND p.due_at <= :now
       ORDER BY p.due_at
       LIMIT :limit
      """;

  private final Reader reader;
  private final Writer writer;
  private final Clients clients;

  SqlPlannedTexts(Reader reader, Writer writer, Clients clients) {
    this.reader = reader;
    this.writer = writer;
    this.clients = clients;
  }

  @Override
  public List<Due> due(Instant now, int limit) {
    List<DueRow> rows =
        reader.read(
            "looking for texts to begin",
            handle ->
                handle
                    .createQuery(DUE)
                    .bind("now", now.toEpochMilli())
                    .bind("limit", limit)
                    .map((row, context) -> DueRow.read(row))
                    .list());
    return rows.stream().flatMap(row -> opened(row, now).stream()).toList();
  }

  /** What does not open any more, as its client's key is gone, is refused and holds up no other. */
  private Optional<Due> opened(DueRow row, Instant now) {
    try {
      return Optional.of(row.open(clients.sealOf(row.client())));
    } catch (IllegalStateException e) {
      LOG.error("planned text {} does not open and is refused", row.id(), e);
      writer.write(
          "refusing a text",
          work -> {
            PlannedTextTable.refuse(work, row.id(), now);
            return row.id();
          });
      return Optional.empty();
    }
  }

  @Override
  public void send(Due due, Words words, Instant notAfter, Instant at) {
    writer.write(
        "beginning a text",
        work -> {
          Optional<ConversationRow> found = ConversationTable.find(work, due.conversation());
          if (found.isPresent()) {
            send(work, found.get(), due, words, notAfter, at);
          }
          return due.id();
        });
  }

  private void send(
      Work work, ConversationRow row, Due due, Words words, Instant notAfter, Instant at)
      throws SQLException {
    Optional<String> staff = PlannedTextTable.staffOf(work, due.id());
    boolean anothers = staff.isPresent() && isAnothers(row, staff.get());
    if (!row.consent().mayWrite() || hasLeft(row) || anothers || isVoid(due, row)) {
      PlannedTextTable.refuse(work, due.id(), at);
      return;
    }
    if (!PlannedTextTable.sent(work, due.id(), row.nextMessage().seq(), at)) {
      return;
    }
    Seal seal = clients.sealOf(row.client());
    if (words.question() == null) {
      ConversationTable.say(work, row, at);
    } else {
      Dialogue dialogue =
          ConversationRow.dialogue(seal, row.id(), row.dialogue())
              .asking(words.question())
              .offering(words.said().choices());
      ConversationTable.ask(work, row, ConversationRow.seal(seal, row.id(), dialogue), at);
    }
    Author author = staff.isPresent() ? Author.CASE_MANAGER : Author.SYSTEM;
    CaseChanges.begin(work, row, seal, author, words.said(), staff.orElse(null), notAfter, at);
    if (due.subject() instanceof Subject.Place place) {
      ReferralTable.ask(work, row.id(), place.referral(), at);
    }
  }

  static boolean isAnothers(ConversationRow row, String staff) {
    return row.assignedTo() != null && !staff.equals(row.assignedTo());
  }

  /** Nobody needs to hear what is true of a case no more. */
  private static boolean isVoid(Due due, ConversationRow row) {
    return due.subject() instanceof Subject.Notice notice
        && switch (notice.of()) {
          case GOES_ON -> row.owner() != Owner.WAITING && row.owner() != Owner.CASE_MANAGER;
          case SETTLED -> false;
          case HANDED_BACK -> row.owner() != Owner.ASSISTANT;
          case CLOSED -> row.owner() != Owner.CLOSED;
        };
  }

  private static boolean hasLeft(ConversationRow row) {
    return row.channel() == Channel.WEB && row.tokenHash() == null;
  }

  @Override
  public void putOff(Due due, Instant until, Instant at) {
    writer.write(
        "putting off a text",
        work -> {
          PlannedTextTable.putOff(work, due.id(), until, at);
          return due.id();
        });
  }

  @Override
  public void refuse(Due due, Instant at) {
    ConversationId id = due.conversation();
    writer.write(
        "refusing a text",
        work -> {
          PlannedTextTable.refuse(work, due.id(), at);
          return id;
        });
  }
}
