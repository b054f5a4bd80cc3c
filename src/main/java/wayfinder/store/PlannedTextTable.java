package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.casework.PlannedText;
import wayfinder.casework.PlannedTexts.Subject.Notice;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Effect;
import wayfinder.conversation.Utterance;

/** What writes the table of texts that we begin. */
final class PlannedTextTable {
  /** What a notice is about: at most one waits in a case. */
  static final String GOES_ON = "goes-on";

  private static final String INSERT =
      """
      INSERT INTO planned_text (
        id, conversation_id, what, subject, words, staff_id, due_at, state, changed_at)
      VALUES (:id, :conversation, :what, :subject, :words, :staff, :due, 'WAITING', :at)
      """;
  private static final String CANCEL_SUBJECT =
      """
      UPDATE planned_text
         SET state = 'CANCELLED', changed_at = :at
       WHERE conversation_id = :conversation AND what = :what AND subject = :subject
         AND state = 'WAITING'
      """;

  private static final String STAFF =
      """
      SELECT staff_id
        FROM planned_text
       WHERE id = :id AND staff_id IS NOT NULL
      """;
  private static final String SENT =
      """
      UPDATE planned_text
         SET state = 'SENT', seq = :seq, changed_at = :at
       WHERE id = :id AND state = 'WAITING'
      """;
  private static final String END =
      """
      UPDATE planned_text
         SET state = :state, changed_at = :at
       WHERE id = :id AND conversation_id = :conversation AND state = 'WAITING'
      """;
  private static final String REFUSE =
      """
      UPDATE planned_text
         SET state = 'REFUSED', changed_at = :at
       WHERE id = :id AND state = 'WAITING'
      """;
  private static final String PUT_OFF =
      """
      UPDATE planned_text
         SET due_at = :due, changed_at = :at
       WHERE id = :id AND state = 'WAITING'
      """;

  private PlannedTextTable() {}

  static byte[] seal(Seal seal, String id, String words) {
    return seal.seal(Seal.place("planned_text", id, "words"), words);
  }

  static String words(Seal seal, String id, byte[] sealed) {
    return seal.openText(Seal.place("planned_text", id, "words"), sealed);
  }

  /** Who wrote it; empty where it was not a person. */
  static Optional<String> staffOf(Work work, String id) throws SQLException {
    return work.sql(STAFF).set("id", id).first(row -> row.getString("staff_id"));
  }

  /** It was said, in this place; false when it waits no more. */
  static boolean sent(Work work, String id, long seq, Instant at) throws SQLException {
    return work.sql(SENT).set("id", id).set("seq", seq).set("at", at).update() == 1;
  }

  static void refuse(Work work, String id, Instant at) throws SQLException {
    work.sql(REFUSE).set("id", id).set("at", at).update();
  }

  static void putOff(Work work, String id, Instant due, Instant at) throws SQLException {
    work.sql(PUT_OFF).set("id", id).set("due", due).set("at", at).update();
  }

  /** Someone takes it back; false when it waits no more, or is not of this conversation. */
  static boolean cancel(Work work, ConversationId of, String id, Instant at) throws SQLException {
    return 1
        == work.sql(END)
            .set("id", id)
            .set("conversation", of.value())
            .set("state", PlannedText.State.CANCELLED)
            .set("at", at)
            .update();
  }

  /**
   * Adds one.
   *
   * @param subject the step or the referral it is about
   * @param words sealed; null where they are made when it is sent
   */
  static void insert(
      Work work,
      String id,
      ConversationId of,
      PlannedText.Begun text,
      @Nullable String subject,
      byte @Nullable [] words,
      @Nullable Staff staff,
      Instant at)
      throws SQLException {
    work.sql(INSERT)
        .set("id", id)
        .set("conversation", of.value())
        .set("what", text.what())
        .set("subject", subject)
        .set("words", words)
        .set("staff", staff == null ? null : staff.id().value())
        .set("due", text.dueAt())
        .set("at", at)
        .update();
  }

  /** Says later how it goes on with the case; what was to be said of that before is not. */
  static void notice(
      Work work,
      Seal seal,
      String id,
      ConversationId of,
      List<Utterance> sayings,
      Instant due,
      Instant at)
      throws SQLException {
    notice(work, seal, id, of, Notice.Of.GOES_ON, sayings, due, at);
  }

  /** Says this of the case later; what was to be said of the same before is not. */
  static void notice(
      Work work,
      Seal seal,
      String id,
      ConversationId of,
      Notice.Of what,
      List<Utterance> sayings,
      Instant due,
      Instant at)
      throws SQLException {
    cancel(work, of, PlannedText.What.NOTICE, subject(what), at);
    if (!sayings.isEmpty()) {
      String words = sayings.stream().map(Utterance::text).collect(Collectors.joining("\n"));
      var begun = new PlannedText.Begun(PlannedText.What.NOTICE, due);
      insert(work, id, of, begun, subject(what), seal(seal, id, words), null, at);
    }
  }

  private static String subject(Notice.Of what) {
    return what.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a notice tells, by its subject. */
  static Notice.Of noticeOf(String subject) {
    return Notice.Of.valueOf(subject.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** What was to come of this is not sent any more. */
  static void cancel(
      Work work, ConversationId of, PlannedText.What what, String subject, Instant at)
      throws SQLException {
    work.sql(CANCEL_SUBJECT)
        .set("conversation", of.value())
        .set("what", what)
        .set("subject", subject)
        .set("at", at)
        .update();
  }

  /** A reminder that the client asked for; another of the same day gives way to it. */
  static void remindOfDay(
      Work work, String id, ConversationId of, Effect.RemindOfDay wanted, Instant at)
      throws SQLException {
    String day = wanted.day().toString();
    cancel(work, of, PlannedText.What.LAST_DAY, day, at);
    var text = new PlannedText.Begun(PlannedText.What.LAST_DAY, wanted.at());
    insert(work, id, of, text, day, null, null, at);
  }

  /** Reads a row joined with its step or place, and with who planned it. */
  static PlannedText open(ResultSet row, Seal seal, ConversationId of) throws SQLException {
    String id = row.getString("id");
    var what = PlannedText.What.valueOf(row.getString("what"));
    String about =
        switch (what) {
          case STEP_REMINDER, STEP_MISSED ->
              CareStepTable.words(seal, of, row.getLong("nr"), row.getBytes("text"));
          case REFERRAL ->
              ReferralTable.place(seal, row.getString("subject"), row.getBytes("place")).name();
          case LAST_DAY -> row.getString("subject");
          case MESSAGE, NOTICE -> words(seal, id, row.getBytes("words"));
        };
    return new PlannedText(
        id,
        what,
        about,
        Instant.ofEpochMilli(row.getLong("due_at")),
        PlannedText.State.valueOf(row.getString("state")),
        SqlAccounts.staffOrNull(row));
  }
}
