package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.casework.DutyFlag;
import wayfinder.conversation.ConversationId;

/** What writes the table of possible duties to report. */
final class DutyTable {
  private static final String OPEN =
      """
      SELECT id, kind
        FROM duty_flag
       WHERE conversation_id = :conversation AND decided_at IS NULL
      """;
  private static final String INSERT =
      """
      INSERT INTO duty_flag (id, conversation_id, kind, flagged_by, flagged_at)
      VALUES (:id, :conversation, :kind, :staff, :at)
      """;
  private static final String DECIDE =
      """
      UPDATE duty_flag
         SET basis = :basis, decided_by = :staff, decided_at = :at
       WHERE id = :id AND conversation_id = :conversation AND decided_at IS NULL
      """;

  private DutyTable() {}

  /**
   * Flags one, unless the same is open already.
   *
   * @param staff null where the check for danger saw it
   */
  static void flag(
      Work work,
      Seal seal,
      String id,
      ConversationId of,
      DutyFlag.Kind kind,
      @Nullable Staff staff,
      Instant at)
      throws SQLException {
    List<DutyFlag.Kind> open =
        work.sql(OPEN)
            .set("conversation", of.value())
            .all(row -> kind(seal, row.getString("id"), row.getBytes("kind")));
    if (open.contains(kind)) {
      return;
    }
    work.sql(INSERT)
        .set("id", id)
        .set("conversation", of.value())
        .set("kind", seal.seal(place(id), kind.name()))
        .set("staff", staff == null ? null : staff.id().value())
        .set("at", at)
        .update();
  }

  static DutyFlag.Kind kind(Seal seal, String id, byte[] sealed) {
    return DutyFlag.Kind.valueOf(seal.openText(place(id), sealed));
  }

  private static byte[] place(String id) {
    return Seal.place("duty_flag", id, "kind");
  }

  /** False when there is none on which to decide. */
  static boolean decide(
      Work work, ConversationId of, String id, DutyFlag.Basis basis, Staff staff, Instant at)
      throws SQLException {
    return 1
        == work.sql(DECIDE)
            .set("id", id)
            .set("conversation", of.value())
            .set("basis", basis)
            .set("staff", staff.id().value())
            .set("at", at)
            .update();
  }
}
