package wayfinder.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.casework.Consult;
import wayfinder.conversation.ConversationId;

/** What writes the tables of consults, and how their rows are sealed and read. */
final class ConsultTable {
  private static final int KEY_BYTES = 32;

  private static final String INSERT =
      """
      INSERT INTO consult (id, conversation_id, wrapped, staff_id, team_id, opened_at, changed_at)
      VALUES (:id, :about, :wrapped, :staff, :team, :at, :at)
      """;
  private static final String INSERT_LINE =
      """
      INSERT INTO consult_line (consult_id, nr, staff_id, text, at)
      VALUES (:id, (SELECT count(*) + 1 FROM consult_line WHERE consult_id = :id), :staff, :text,
              :at)
      """;
  private static final String TOUCH =
      """
      UPDATE consult
         SET changed_at = :at
       WHERE id = :id AND closed_at IS NULL
      """;
  private static final String CLOSE =
      """
      UPDATE consult
         SET closed_at = :at, changed_at = :at
       WHERE id = :id AND closed_at IS NULL
      """;

  private ConsultTable() {}

  /** The key of a new consult. */
  static byte[] newKey(SecureRandom random) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return key;
  }

  /** What a consult's key is wrapped for. */
  static String purpose(String id) {
    return "consult|" + id + "|wrapped";
  }

  static void insert(
      Work work, String id, @Nullable ConversationId about, byte[] wrapped, Staff staff, Instant at)
      throws SQLException {
    work.sql(INSERT)
        .set("id", id)
        .set("about", about == null ? null : about.value())
        .set("wrapped", wrapped)
        .set("staff", staff.id().value())
        .set("team", staff.team() == null ? null : staff.team().value())
        .set("at", at)
        .update();
  }

  static void insertLine(Work work, String id, byte[] sealed, Staff staff, Instant at)
      throws SQLException {
    work.sql(INSERT_LINE)
        .set("id", id)
        .set("staff", staff.id().value())
        .set("text", sealed)
        .set("at", at)
        .update();
  }

  /** False when it is closed. */
  static boolean touch(Work work, String id, Instant at) throws SQLException {
    return work.sql(TOUCH).set("id", id).set("at", at).update() == 1;
  }

  /** False when it was closed before. */
  static boolean close(Work work, String id, Instant at) throws SQLException {
    return work.sql(CLOSE).set("id", id).set("at", at).update() == 1;
  }

  static byte[] sealLine(Seal seal, String id, String text) {
    return seal.seal(Seal.place("consult_line", id, "text"), text);
  }

  /** Reads a line joined with who wrote it. */
  static Consult.Line openLine(ResultSet row, String id, Seal seal) throws SQLException {
    return new Consult.Line(
        SqlAccounts.staff(row),
        seal.openText(Seal.place("consult_line", id, "text"), row.getBytes("text")),
        Instant.ofEpochMilli(row.getLong("at")));
  }
}
