package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.casework.Alarm;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Danger;
import wayfinder.conversation.MessageId;

/** What writes the table of alarms, and how a row of it is read. */
final class AlarmTable {
  private static final String INSERT =
      """
      INSERT INTO alarm (conversation_id, seq, nr, severity, danger, can_write, raised_at)
      VALUES (:conversation, :seq, :nr, :severity, :danger, :canWrite, :at)
      """;
  private static final String ACKNOWLEDGE =
      """
      UPDATE alarm
         SET acknowledged_by = :staff, acknowledged_at = :at
       WHERE conversation_id = :conversation AND acknowledged_at IS NULL
      """;

  private AlarmTable() {}

  /**
   * Raises one alarm.
   *
   * @param nr which alarm of this message, from 1
   */
  static void insert(Work work, Sealed alarm, MessageId message, long nr, Instant at)
      throws SQLException {
    work.sql(INSERT)
        .set("conversation", message.conversation().value())
        .set("seq", message.seq())
        .set("nr", nr)
        .set("severity", alarm.severity())
        .set("danger", alarm.danger())
        .set("canWrite", alarm.canWrite() ? 1 : 0)
        .set("at", at)
        .update();
  }

  static void acknowledge(Work work, ConversationId id, Staff staff, Instant at)
      throws SQLException {
    work.sql(ACKNOWLEDGE)
        .set("conversation", id.value())
        .set("staff", staff.id().value())
        .set("at", at)
        .update();
  }

  /** 1 concern, 2 immediate. */
  static long severity(Danger danger) {
    return switch (danger.severity()) {
      case CONCERN -> 1;
      case IMMEDIATE -> 2;
    };
  }

  static Sealed seal(Seal seal, MessageId message, long nr, Danger danger, boolean canWrite) {
    return new Sealed(
        severity(danger), seal.seal(place(message, nr), Json.write(danger)), canWrite);
  }

  /** Reads a row joined with the one who acknowledged it. */
  static Alarm open(ResultSet row, Seal seal) throws SQLException {
    var message =
        new MessageId(new ConversationId(row.getString("conversation_id")), row.getLong("seq"));
    long acknowledged = row.getLong("acknowledged_at");
    @Nullable Instant at = row.wasNull() ? null : Instant.ofEpochMilli(acknowledged);
    return new Alarm(
        message,
        danger(
            seal, message.conversation(), message.seq(), row.getLong("nr"), row.getBytes("danger")),
        row.getLong("can_write") == 1,
        Instant.ofEpochMilli(row.getLong("raised_at")),
        SqlAccounts.staffOrNull(row),
        at);
  }

  /** What was seen in a message. */
  static Danger danger(Seal seal, ConversationId of, long seq, long nr, byte[] sealed) {
    return Json.read(seal.open(place(new MessageId(of, seq), nr), sealed), Danger.class);
  }

  private static byte[] place(MessageId message, long nr) {
    return Seal.place("alarm", message + "." + nr, "danger");
  }

  /** An alarm to be raised. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Sealed(long severity, byte[] danger, boolean canWrite) {}
}
