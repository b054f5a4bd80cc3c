package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wayfinder.casework.PlannedText;
import wayfinder.casework.PlannedTexts;
import wayfinder.casework.PlannedTexts.Subject;
import wayfinder.casework.SafeContact;
import wayfinder.client.ClientId;
import wayfinder.conversation.Channel;
import wayfinder.conversation.ConversationId;
import wayfinder.text.Language;

/** A planned text that is due, as it is kept: its words, step or place still sealed. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DueRow(
    String id,
    ConversationId conversation,
    ClientId client,
    PlannedText.What what,
    String subject,
    byte @Nullable [] words,
    byte @Nullable [] step,
    byte @Nullable [] place,
    byte @Nullable [] contact,
    int nr,
    long day,
    Language language,
    Channel channel,
    boolean canWrite,
    boolean isAnothers,
    boolean inDanger,
    Instant lastChange) {
  static DueRow read(ResultSet row) throws SQLException {
    Channel channel = Channel.valueOf(row.getString("channel"));
    String staff = row.getString("staff_id");
    String holder = row.getString("assigned_to");
    String subject = row.getString("subject");
    boolean reachable = channel == Channel.SMS || row.getBytes("token_hash") != null;
    return new DueRow(
        row.getString("id"),
        new ConversationId(row.getString("conversation_id")),
        new ClientId(row.getString("client_id")),
        PlannedText.What.valueOf(row.getString("what")),
        subject == null ? "" : subject,
        row.getBytes("words"),
        row.getBytes("text"),
        row.getBytes("place"),
        row.getBytes("safe_contact"),
        row.getInt("nr"),
        row.getLong("due"),
        Language.valueOf(row.getString("language")),
        channel,
        reachable && "GIVEN".equals(row.getString("consent")),
        staff != null && holder != null && !staff.equals(holder),
        row.getLong("open_alarm") > 0 || row.getLong("nondelivery") == 2,
        Instant.ofEpochMilli(row.getLong("updated_at")));
  }

  PlannedTexts.Due open(Seal seal) {
    return new PlannedTexts.Due(
        id,
        conversation,
        language,
        channel,
        subject(seal),
        contact(seal, conversation, contact),
        canWrite,
        isAnothers,
        inDanger,
        lastChange);
  }

  private Subject subject(Seal seal) {
    return switch (what) {
      case STEP_REMINDER, STEP_MISSED ->
          new Subject.Step(
              nr,
              CareStepTable.words(seal, conversation, nr, Objects.requireNonNull(step, "a step")),
              LocalDate.ofEpochDay(day),
              what == PlannedText.What.STEP_MISSED);
      case REFERRAL ->
          new Subject.Place(
              subject,
              ReferralTable.place(seal, subject, Objects.requireNonNull(place, "a place")));
      case LAST_DAY -> new Subject.LastDay(LocalDate.parse(subject));
      case MESSAGE ->
          new Subject.Message(
              PlannedTextTable.words(seal, id, Objects.requireNonNull(words, "words")));
      case NOTICE ->
          new Subject.Notice(
              PlannedTextTable.noticeOf(subject),
              PlannedTextTable.words(seal, id, Objects.requireNonNull(words, "words")));
    };
  }

  static SafeContact contact(Seal seal, ConversationId of, byte @Nullable [] sealed) {
    return sealed == null
        ? SafeContact.NONE
        : Json.read(
            seal.open(Seal.place("conversation", of, "safe_contact"), sealed), SafeContact.class);
  }
}
