package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.casework.CarePlan;
import wayfinder.casework.CarePlans;
import wayfinder.casework.PlannedText;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.OpenStep;

/** What writes the table of a care plan's steps, and how a row of it is read. */
final class CareStepTable {
  private static final String NEXT_NUMBER =
      """
      SELECT coalesce(max(nr), 0) + 1 AS nr
        FROM care_step
       WHERE conversation_id = :conversation
      """;
  private static final String INSERT =
      """
      INSERT INTO care_step (
        conversation_id, nr, goal_id, text, doer, due, state, version, changed_by, changed_at)
      VALUES (:conversation, :nr, :goal, :text, :doer, :due, 'OPEN', 1, :staff, :at)
      """;
  private static final String CHANGE =
      """
      UPDATE care_step
         SET text = :text, doer = :doer, due = :due, delayed_at = NULL,
             version = version + 1, changed_by = :staff, changed_at = :at
       WHERE conversation_id = :conversation AND nr = :nr AND version = :version
         AND state = 'OPEN'
      """;
  private static final String MARK =
      """
      UPDATE care_step
         SET state = :state, version = version + 1, changed_by = :staff, changed_at = :at
       WHERE conversation_id = :conversation AND nr = :nr AND version = :version
      """;
  private static final String TICK =
      """
      UPDATE care_step
         SET state = 'DONE', version = version + 1, changed_by = NULL, changed_at = :at
       WHERE conversation_id = :conversation AND nr = :nr AND state = 'OPEN' AND doer = 'CLIENT'
      """;
  private static final String DELAY =
      """
      UPDATE care_step
         SET delayed_at = :at, version = version + 1
       WHERE conversation_id = :conversation AND nr = :nr AND state = 'OPEN'
      """;
  private static final String IS_THERE =
      """
      SELECT nr
        FROM care_step
       WHERE conversation_id = :conversation AND nr = :nr
      """;

  private CareStepTable() {}

  static byte[] seal(Seal seal, ConversationId id, long nr, String words) {
    return seal.seal(Seal.place("care_step", id + "." + nr, "text"), words);
  }

  static String words(Seal seal, ConversationId id, long nr, byte[] sealed) {
    return seal.openText(Seal.place("care_step", id + "." + nr, "text"), sealed);
  }

  private static String words(ResultSet row, Seal seal, ConversationId id) throws SQLException {
    return words(seal, id, row.getLong("nr"), row.getBytes("text"));
  }

  /** Adds a step under the next number, and answers the number. */
  static long insert(
      Work work,
      ConversationId id,
      String goal,
      CarePlans.Draft step,
      Seal seal,
      Staff staff,
      Instant at)
      throws SQLException {
    long nr =
        work.sql(NEXT_NUMBER)
            .set("conversation", id.value())
            .first(row -> row.getLong("nr"))
            .orElse(1L);
    work.sql(INSERT)
        .set("conversation", id.value())
        .set("nr", nr)
        .set("goal", goal)
        .set("text", seal(seal, id, nr, step.words()))
        .set("doer", step.doer())
        .set("due", day(step.due()))
        .set("staff", staff.id().value())
        .set("at", at)
        .update();
    return nr;
  }

  /** False when it has changed meanwhile, or is not open. */
  static boolean change(
      Work work,
      ConversationId id,
      CarePlans.Seen seen,
      CarePlans.Draft step,
      Seal seal,
      Staff staff,
      Instant at)
      throws SQLException {
    return 1
        == work.sql(CHANGE)
            .set("conversation", id.value())
            .set("nr", seen.nr())
            .set("version", seen.version())
            .set("text", seal(seal, id, seen.nr(), step.words()))
            .set("doer", step.doer())
            .set("due", day(step.due()))
            .set("staff", staff.id().value())
            .set("at", at)
            .update();
  }

  /** False when it has changed meanwhile. */
  static boolean mark(
      Work work,
      ConversationId id,
      CarePlans.Seen seen,
      CarePlan.State state,
      Staff staff,
      Instant at)
      throws SQLException {
    return 1
        == work.sql(MARK)
            .set("conversation", id.value())
            .set("nr", seen.nr())
            .set("version", seen.version())
            .set("state", state)
            .set("staff", staff.id().value())
            .set("at", at)
            .update();
  }

  static boolean isThere(Work work, ConversationId id, int nr) throws SQLException {
    return work.sql(IS_THERE)
        .set("conversation", id.value())
        .set("nr", nr)
        .first(row -> row.getLong("nr"))
        .isPresent();
  }

  /** The client has done it: no text comes of it any more. */
  static void tick(Work work, ConversationId id, int nr, Instant at) throws SQLException {
    if (work.sql(TICK).set("conversation", id.value()).set("nr", nr).set("at", at).update() == 1) {
      cancelTexts(work, id, nr, at);
      CaseMarks.countSteps(work, id);
    }
  }

  /** The client needs more time. */
  static void delay(Work work, ConversationId id, int nr, Instant at) throws SQLException {
    work.sql(DELAY).set("conversation", id.value()).set("nr", nr).set("at", at).update();
  }

  static void cancelTexts(Work work, ConversationId id, int nr, Instant at) throws SQLException {
    String subject = Integer.toString(nr);
    for (var what : List.of(PlannedText.What.STEP_REMINDER, PlannedText.What.STEP_MISSED)) {
      PlannedTextTable.cancel(work, id, what, subject, at);
    }
  }

  private static @Nullable Long day(@Nullable LocalDate due) {
    return due == null ? null : Long.valueOf(due.toEpochDay());
  }

  /** Reads a row joined with who changed it last. */
  static CarePlan.Step open(ResultSet row, Seal seal, ConversationId id) throws SQLException {
    row.getLong("delayed_at");
    boolean delayed = !row.wasNull();
    return new CarePlan.Step(
        row.getInt("nr"),
        words(row, seal, id),
        CarePlan.Doer.valueOf(row.getString("doer")),
        due(row).orElse(null),
        CarePlan.State.valueOf(row.getString("state")),
        row.getLong("version"),
        SqlAccounts.staffOrNull(row),
        Instant.ofEpochMilli(row.getLong("changed_at")),
        delayed);
  }

  /** Reads an open step as its client may read it. */
  static OpenStep forClient(ResultSet row, Seal seal, ConversationId id) throws SQLException {
    return new OpenStep(
        row.getInt("nr"),
        words(row, seal, id),
        CarePlan.Doer.CLIENT.name().equals(row.getString("doer")),
        due(row).orElse(null));
  }

  private static Optional<LocalDate> due(ResultSet row) throws SQLException {
    long due = row.getLong("due");
    return row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(due));
  }
}
