package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.casework.Nondelivery;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.MessageId;
import wayfinder.outbox.Queue;

/**
 * The texts that wait to be sent.
 *
 * <p>A text is being sent from when it is taken until its outcome is settled, put back, or reported
 * by the carrier. One that was settled as unknown stays in doubt, and holds up its conversation but
 * for answers to danger, until it is put back or settled again; settled as unknown once more, it is
 * given up.
 */
final class SqlQueue implements Queue {
  private static final String DUE =
      """
      SELECT conversation_id
        FROM outbox
       WHERE state = 'QUEUED' AND taken_at IS NULL AND due_at <= :now
       GROUP BY conversation_id
       ORDER BY min(due_at)
       LIMIT :limit
      """;
  private static final String ONE =
      """
      SELECT o.conversation_id, o.seq, o.author, o.crisis, o.attempts, o.queued_at, o.not_after,
             m.kind, m.text, c.client_id, c.owner, c.consent, c.phone
        FROM outbox o
        JOIN message m ON m.conversation_id = o.conversation_id AND m.seq = o.seq
        JOIN conversation c ON c.id = o.conversation_id
       WHERE o.conversation_id = :conversation AND o.seq = :seq
      """;
  private static final String IN_DOUBT =
      """
      SELECT o.conversation_id, o.seq, o.author, o.crisis, o.attempts, o.queued_at, o.not_after,
             m.kind, m.text, c.client_id, c.owner, c.consent, c.phone
        FROM outbox o
        JOIN message m ON m.conversation_id = o.conversation_id AND m.seq = o.seq
        JOIN conversation c ON c.id = o.conversation_id
       WHERE o.taken_at IS NOT NULL AND o.taken_at < :before
       ORDER BY o.taken_at
       LIMIT :limit
      """;

  private final Reader reader;
  private final Writer writer;
  private final Clients clients;

  SqlQueue(Reader reader, Writer writer, Clients clients) {
    this.reader = reader;
    this.writer = writer;
    this.clients = clients;
  }

  @Override
  public List<ConversationId> due(Instant now, int limit) {
    return reader.read(
        "looking for texts to send",
        handle ->
            handle
                .createQuery(DUE)
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> new ConversationId(row.getString("conversation_id")))
                .list());
  }

  @Override
  public Optional<Queued> takeNext(ConversationId conversation, Instant now) {
    Optional<QueuedRow> taken =
        writer.write("taking a text to send", work -> take(work, conversation, now));
    return taken.map(row -> row.open(clients.sealOf(row.client())));
  }

  private static Optional<QueuedRow> take(Work work, ConversationId conversation, Instant now)
      throws SQLException {
    Optional<MessageId> taken = OutboxTable.takeNext(work, conversation, now);
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    return work.sql(ONE)
        .set("conversation", conversation.value())
        .set("seq", taken.get().seq())
        .first(QueuedRow::read);
  }

  @Override
  public List<Queued> inDoubt(Instant takenBefore, int limit) {
    List<QueuedRow> rows =
        reader.read(
            "looking for texts in doubt",
            handle ->
                handle
                    .createQuery(IN_DOUBT)
                    .bind("before", takenBefore.toEpochMilli())
                    .bind("limit", limit)
                    .map((row, context) -> QueuedRow.read(row))
                    .list());
    return rows.stream().map(row -> row.open(clients.sealOf(row.client()))).toList();
  }

  @Override
  public void settle(
      MessageId id,
      DeliveryState state,
      @Nullable String providerId,
      @Nullable Integer code,
      Instant at) {
    var outcome = new DeliveryReports.Report(state, asLong(code));
    writer.write(
        "settling a text",
        work -> {
          Optional<OutboxTable.Place> found = OutboxTable.find(work, id);
          if (found.isPresent()) {
            settle(work, found.get(), outcome, providerId, at);
          }
          return id;
        });
  }

  @Override
  public void endLoop(MessageId id, Instant at) {
    writer.write(
        "ending a talk between machines",
        work -> {
          Optional<OutboxTable.Place> found = OutboxTable.find(work, id);
          if (found.isPresent()) {
            settle(
                work,
                found.get(),
                new DeliveryReports.Report(DeliveryState.CANCELLED, null),
                null,
                at);
            NondeliveryTable.raise(work, id, Nondelivery.What.LOOP, at);
          }
          return id;
        });
  }

  /** What the carrier reported before it was known under this id counts as well. */
  private static void settle(
      Work work,
      OutboxTable.Place before,
      DeliveryReports.Report outcome,
      @Nullable String providerId,
      Instant at)
      throws SQLException {
    boolean newlyInDoubt =
        outcome.state() == DeliveryState.UNKNOWN && before.state() == DeliveryState.QUEUED;
    OutboxTable.Place after = before.moved(outcome);
    if (providerId != null) {
      for (DeliveryReports.Report report : DeliveryReports.of(work, providerId)) {
        after = after.moved(report);
      }
    }
    boolean inDoubt = newlyInDoubt && after.state() == DeliveryState.UNKNOWN;
    String known = after.providerId() == null ? providerId : after.providerId();
    OutboxTable.move(
        work,
        before,
        after.at(after.state(), inDoubt ? before.takenAt() : null, known, after.code()),
        at);
  }

  @Override
  public void putBack(MessageId id, Instant next) {
    writer.write(
        "putting a text back",
        work -> {
          OutboxTable.putBack(work, id, next);
          return id;
        });
  }

  @Override
  public void report(
      @Nullable MessageId id,
      String providerId,
      DeliveryState state,
      @Nullable Integer code,
      Instant at) {
    var report = new DeliveryReports.Report(state, asLong(code));
    writer.write(
        "keeping a report of the carrier",
        work -> {
          DeliveryReports.add(work, id, providerId, report, at);
          List<MessageId> texts =
              id == null ? OutboxTable.byProvider(work, providerId) : List.of(id);
          for (MessageId text : texts) {
            Optional<OutboxTable.Place> found = OutboxTable.find(work, text);
            if (found.isPresent()) {
              apply(work, found.get(), providerId, report, at);
            }
          }
          return providerId;
        });
  }

  /** A text the carrier speaks of has reached it, so it is being sent by us no more. */
  private static void apply(
      Work work,
      OutboxTable.Place before,
      String providerId,
      DeliveryReports.Report report,
      Instant at)
      throws SQLException {
    OutboxTable.Place after = before.moved(report);
    if (after.equals(before)) {
      return;
    }
    String known = before.providerId() == null ? providerId : before.providerId();
    OutboxTable.move(work, before, after.at(after.state(), null, known, after.code()), at);
  }

  private static @Nullable Long asLong(@Nullable Integer code) {
    return code == null ? null : code.longValue();
  }

  @Override
  public void markStopped(ConversationId conversation, Instant at) {
    writer.write(
        "keeping a stop",
        work -> {
          Optional<ConversationRow> found = ConversationTable.find(work, conversation);
          if (found.isPresent() && ConversationTable.stop(work, conversation, at)) {
            OutboxTable.cancelAll(work, conversation, at);
            HandoffTable.end(work, conversation, HandoffTable.End.STOPPED, at);
            var event =
                new ConsentLedger.Event(
                    found.get().client(),
                    conversation,
                    found.get().channel(),
                    ConsentLedger.What.STOPPED,
                    null,
                    ConsentLedger.Wording.CARRIER);
            ConsentLedger.add(work, event, at);
          }
          return conversation;
        });
  }
}
