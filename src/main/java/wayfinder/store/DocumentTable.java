package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import wayfinder.access.Staff;
import wayfinder.casework.ReceivedDocument;
import wayfinder.conversation.ConversationId;

/** What writes the table of documents that came, and how a row of it is read. */
final class DocumentTable {
  private static final String INSERT =
      """
      INSERT INTO received_document (id, conversation_id, paper, staff_id, at)
      VALUES (:id, :conversation, :paper, :staff, :at)
      """;
  private static final String DELETE =
      """
      DELETE FROM received_document
       WHERE id = :id AND conversation_id = :conversation
      """;

  private DocumentTable() {}

  static byte[] seal(Seal seal, String id, ReceivedDocument.Paper paper) {
    return seal.seal(Seal.place("received_document", id, "paper"), Json.write(paper));
  }

  static void insert(Work work, String id, ConversationId of, byte[] paper, Staff staff, Instant at)
      throws SQLException {
    work.sql(INSERT)
        .set("id", id)
        .set("conversation", of.value())
        .set("paper", paper)
        .set("staff", staff.id().value())
        .set("at", at)
        .update();
  }

  /** False when the conversation has no such document. */
  static boolean delete(Work work, String id, ConversationId of) throws SQLException {
    return work.sql(DELETE).set("id", id).set("conversation", of.value()).update() == 1;
  }

  /** Reads a row joined with who wrote it down. */
  static ReceivedDocument open(ResultSet row, Seal seal) throws SQLException {
    String id = row.getString("id");
    byte[] paper = seal.open(Seal.place("received_document", id, "paper"), row.getBytes("paper"));
    return new ReceivedDocument(
        id,
        Json.read(paper, ReceivedDocument.Paper.class),
        SqlAccounts.staff(row),
        Instant.ofEpochMilli(row.getLong("at")));
  }
}
