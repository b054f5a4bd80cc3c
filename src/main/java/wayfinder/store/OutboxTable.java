package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.conversation.Author;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.Kind;
import wayfinder.conversation.MessageId;
import wayfinder.conversation.Utterance;

/** What writes the table of texts to send. */
final class OutboxTable {
  private static final String INSERT =
      """
      INSERT INTO outbox (
        conversation_id, seq, state, author, crisis, queued_at, due_at, changed_at, not_after)
      VALUES (:conversation, :seq, :state, :author, :crisis, :at, :at, :at, :notAfter)
      """;
  private static final String CANCEL_ALL =
      """
      UPDATE outbox
         SET state = 'CANCELLED', changed_at = :at
       WHERE conversation_id = :conversation AND state = 'QUEUED' AND taken_at IS NULL
      """;
  private static final String CANCEL_ASSISTANT =
      """
      UPDATE outbox
         SET state = 'CANCELLED', changed_at = :at
       WHERE conversation_id = :conversation AND state = 'QUEUED' AND taken_at IS NULL
         AND author = 'ASSISTANT' AND crisis = 0
      """;

  /** An answer to danger that is due goes before all else. */
  private static final String NEXT =
      """
      SELECT seq, due_at
        FROM outbox
       WHERE conversation_id = :conversation AND state = 'QUEUED' AND taken_at IS NULL
       ORDER BY CASE WHEN crisis = 1 AND due_at <= :at THEN 0 ELSE 1 END, seq
       LIMIT 1
      """;

  /** An answer to danger waits for a text that is being sent, but for none that is in doubt. */
  private static final String TAKE =
      """
      UPDATE outbox
         SET taken_at = :at, attempts = attempts + 1
       WHERE conversation_id = :conversation AND seq = :seq
         AND state = 'QUEUED' AND taken_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM outbox sent
                          WHERE sent.conversation_id = :conversation
                            AND sent.taken_at IS NOT NULL
                            AND (outbox.crisis = 0
                                 OR (sent.state = 'QUEUED' AND sent.taken_at > :stale)))
      """;

  private static final String PUT_BACK =
      """
      UPDATE outbox
         SET state = 'QUEUED', taken_at = NULL, due_at = :due
       WHERE conversation_id = :conversation AND seq = :seq
         AND state IN ('QUEUED', 'UNKNOWN') AND taken_at IS NOT NULL
      """;
  private static final String SELECT =
      """
      SELECT conversation_id, seq, crisis, state, taken_at, provider_id, code
        FROM outbox
       WHERE conversation_id = :conversation AND seq = :seq
      """;
  private static final String BY_PROVIDER =
      """
      SELECT conversation_id, seq
        FROM outbox
       WHERE provider_id = :provider
      """;
  private static final String MOVE =
      """
      UPDATE outbox
         SET state = :state, taken_at = :takenAt, provider_id = :provider, code = :code,
             changed_at = :at
       WHERE conversation_id = :conversation AND seq = :seq AND state = :was
      """;

  /** Longer than handing over takes, so that a text still being sent after it is in doubt. */
  private static final Duration HANDING_OVER = Duration.ofSeconds(30);

  private OutboxTable() {}

  /** An answer: it may leave at any hour. */
  static void insert(
      Work work, MessageId id, Author author, Utterance said, DeliveryState state, Instant at)
      throws SQLException {
    insert(work, id, author, said, state, null, at);
  }

  /**
   * Adds a text.
   *
   * @param notAfter later than this it does not leave; null for at any hour
   */
  static void insert(
      Work work,
      MessageId id,
      Author author,
      Utterance said,
      DeliveryState state,
      @Nullable Instant notAfter,
      Instant at)
      throws SQLException {
    boolean crisis = said.kind() == Kind.SAFETY || said.danger() != null;
    work.sql(INSERT)
        .set("conversation", id.conversation().value())
        .set("seq", id.seq())
        .set("state", state)
        .set("author", author)
        .set("crisis", crisis ? 1 : 0)
        .set("notAfter", notAfter == null ? null : Long.valueOf(notAfter.toEpochMilli()))
        .set("at", at)
        .update();
  }

  /** Nothing that waits is sent any more. */
  static void cancelAll(Work work, ConversationId id, Instant at) throws SQLException {
    work.sql(CANCEL_ALL).set("conversation", id.value()).set("at", at).update();
  }

  /** Nothing of the assistant's that waits is sent any more, but for answers to danger. */
  static void cancelAssistant(Work work, ConversationId id, Instant at) throws SQLException {
    work.sql(CANCEL_ASSISTANT).set("conversation", id.value()).set("at", at).update();
  }

  /**
   * Takes the oldest if it is due and none of its conversation is being sent or in doubt. An answer
   * to danger passes what waits, and what is in doubt.
   */
  static Optional<MessageId> takeNext(Work work, ConversationId id, Instant now)
      throws SQLException {
    Optional<Long> next =
        work
            .sql(NEXT)
            .set("conversation", id.value())
            .set("at", now)
            .all(row -> row.getLong("due_at") <= now.toEpochMilli() ? row.getLong("seq") : 0L)
            .stream()
            .filter(seq -> seq > 0)
            .findFirst();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    int taken =
        work.sql(TAKE)
            .set("conversation", id.value())
            .set("seq", next.get().longValue())
            .set("at", now)
            .set("stale", now.minus(HANDING_OVER))
            .update();
    return taken == 1 ? Optional.of(new MessageId(id, next.get())) : Optional.empty();
  }

  static void putBack(Work work, MessageId id, Instant due) throws SQLException {
    work.sql(PUT_BACK)
        .set("conversation", id.conversation().value())
        .set("seq", id.seq())
        .set("due", due)
        .update();
  }

  static Optional<Place> find(Work work, MessageId id) throws SQLException {
    return work.sql(SELECT)
        .set("conversation", id.conversation().value())
        .set("seq", id.seq())
        .first(Place::read);
  }

  static List<MessageId> byProvider(Work work, String providerId) throws SQLException {
    return work.sql(BY_PROVIDER)
        .set("provider", providerId)
        .all(
            row ->
                new MessageId(
                    new ConversationId(row.getString("conversation_id")), row.getLong("seq")));
  }

  /** Puts {@code after} in the place of {@code before}. */
  static void move(Work work, Place before, Place after, Instant at) throws SQLException {
    int changed =
        work.sql(MOVE)
            .set("conversation", before.id().conversation().value())
            .set("seq", before.id().seq())
            .set("was", before.state())
            .set("state", after.state())
            .set("takenAt", after.takenAt())
            .set("provider", after.providerId())
            .set("code", after.code())
            .set("at", at)
            .update();
    if (changed == 0) {
      throw new Collision("a text moved on meanwhile");
    }
    NondeliveryTable.watch(work, after, at);
  }

  /** How far a text is. */
  record Place(
      MessageId id,
      boolean crisis,
      DeliveryState state,
      @Nullable Long takenAt,
      @Nullable String providerId,
      @Nullable Long code) {
    static Place read(ResultSet row) throws SQLException {
      long taken = row.getLong("taken_at");
      Long takenAt = row.wasNull() ? null : taken;
      long code = row.getLong("code");
      return new Place(
          new MessageId(new ConversationId(row.getString("conversation_id")), row.getLong("seq")),
          row.getLong("crisis") == 1,
          DeliveryState.valueOf(row.getString("state")),
          takenAt,
          row.getString("provider_id"),
          row.wasNull() ? null : Long.valueOf(code));
    }

    /** As it is after this report: a state only moves forward. */
    Place moved(DeliveryReports.Report report) {
      return report.state().follows(state)
          ? at(report.state(), takenAt, providerId, report.code())
          : this;
    }

    /** The same text, further on. */
    Place at(
        DeliveryState next,
        @Nullable Long taken,
        @Nullable String provider,
        @Nullable Long reason) {
      return new Place(id, crisis, next, taken, provider, reason);
    }
  }
}
