package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.casework.Climbs;
import wayfinder.casework.Nondelivery;
import wayfinder.casework.Nondelivery.What;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.HandoffReason;
import wayfinder.conversation.MessageId;
import wayfinder.conversation.Owner;

/**
 * What writes the table of texts of which a person must know that they did not arrive. A failed
 * answer to danger calls a person where the assistant had the conversation.
 */
final class NondeliveryTable {
  private static final String INSERT =
      """
      INSERT INTO nondelivery (conversation_id, seq, what, raised_at)
      VALUES (:conversation, :seq, :what, :at)
      ON CONFLICT DO NOTHING
      """;
  private static final String ACKNOWLEDGE =
      """
      UPDATE nondelivery
         SET acknowledged_by = :staff, acknowledged_at = :at
       WHERE conversation_id = :conversation AND acknowledged_at IS NULL
      """;

  private NondeliveryTable() {}

  /** Raises it if this change of a text is one of which a person must know. */
  static void watch(Work work, OutboxTable.Place after, Instant at) throws SQLException {
    if (after.crisis() && hasFailed(after)) {
      raise(work, after.id(), What.CRISIS, at);
    }
  }

  /** An unknown state in which nothing more is tried was given up. */
  private static boolean hasFailed(OutboxTable.Place after) {
    return switch (after.state()) {
      case FAILED, UNDELIVERED, CANCELLED -> true;
      case UNKNOWN -> after.takenAt() == null;
      case QUEUED, ACCEPTED, SENDING, SENT, DELIVERED -> false;
    };
  }

  /** Raises it once for each text; a loop once, until a person has acknowledged it. */
  static void raise(Work work, MessageId text, What what, Instant at) throws SQLException {
    Optional<ConversationRow> row = ConversationTable.find(work, text.conversation());
    if (row.isEmpty() || (what == What.LOOP && row.get().nondelivery() > 0)) {
      return;
    }
    int added =
        work.sql(INSERT)
            .set("conversation", text.conversation().value())
            .set("seq", text.seq())
            .set("what", what)
            .set("at", at)
            .update();
    if (added == 0) {
      return;
    }
    CaseMarks.missText(work, text.conversation(), level(what), at);
    if (what == What.CRISIS) {
      CaseMarks.wait(work, text.conversation(), Climbs.first(true, null, at));
    }
    if (what == What.CRISIS && row.get().owner() == Owner.ASSISTANT) {
      HandoffTable.open(work, text.conversation(), HandoffReason.UNDELIVERED, null, at);
    }
  }

  private static long level(What what) {
    return switch (what) {
      case LOOP -> 1;
      case CRISIS -> 2;
    };
  }

  static void acknowledge(Work work, ConversationId id, Staff staff, Instant at)
      throws SQLException {
    work.sql(ACKNOWLEDGE)
        .set("conversation", id.value())
        .set("staff", staff.id().value())
        .set("at", at)
        .update();
  }

  /** Reads a row joined with its text's state and the one who acknowledged it. */
  static Nondelivery read(ResultSet row) throws SQLException {
    int code = row.getInt("code");
    @Nullable Integer known = row.wasNull() ? null : Integer.valueOf(code);
    long acknowledged = row.getLong("acknowledged_at");
    @Nullable Instant at = row.wasNull() ? null : Instant.ofEpochMilli(acknowledged);
    return new Nondelivery(
        new MessageId(new ConversationId(row.getString("conversation_id")), row.getLong("seq")),
        What.valueOf(row.getString("what")),
        DeliveryState.valueOf(row.getString("state")),
        known,
        Instant.ofEpochMilli(row.getLong("raised_at")),
        SqlAccounts.staffOrNull(row),
        at);
  }
}
