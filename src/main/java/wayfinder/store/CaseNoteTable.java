package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import wayfinder.access.Staff;
import wayfinder.casework.CaseNote;
import wayfinder.conversation.ConversationId;

/** What writes the table of case notes, and how a row of it is read. */
final class CaseNoteTable {
  private static final String INSERT =
      """
      INSERT INTO case_note (id, conversation_id, staff_id, text, at)
      VALUES (:id, :conversation, :staff, :text, :at)
      """;

  private CaseNoteTable() {}

  static void insert(
      Work work, String id, ConversationId of, Staff staff, byte[] sealed, Instant at)
      throws SQLException {
    work.sql(INSERT)
        .set("id", id)
        .set("conversation", of.value())
        .set("staff", staff.id().value())
        .set("text", sealed)
        .set("at", at)
        .update();
  }

  static byte[] seal(Seal seal, String id, String text) {
    return seal.seal(Seal.place("case_note", id, "text"), text);
  }

  /** Reads a row joined with the one who wrote it. */
  static CaseNote open(ResultSet row, Seal seal) throws SQLException {
    return new CaseNote(
        SqlAccounts.staff(row),
        seal.openText(Seal.place("case_note", row.getString("id"), "text"), row.getBytes("text")),
        Instant.ofEpochMilli(row.getLong("at")));
  }
}
