package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.access.TeamId;
import wayfinder.client.ClientId;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.AgreedWords;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.MessageId;
import wayfinder.conversation.Owner;
import wayfinder.text.Language;

/**
 * A conversation as it is kept: its dialogue and number still sealed.
 *
 * @param assignedTo the id of the case manager who has it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ConversationRow(
    ConversationId id,
    ClientId client,
    Channel channel,
    Owner owner,
    Consent consent,
    Language language,
    byte[] dialogue,
    long version,
    long lastSeq,
    byte @Nullable [] phone,
    byte @Nullable [] tokenHash,
    @Nullable String assignedTo,
    Instant since,
    long openAlarm,
    @Nullable String team,
    long nondelivery,
    long openSteps,
    byte @Nullable [] contact) {
  static ConversationRow read(ResultSet row) throws SQLException {
    return new ConversationRow(
        new ConversationId(row.getString("id")),
        new ClientId(row.getString("client_id")),
        Channel.valueOf(row.getString("channel")),
        Owner.valueOf(row.getString("owner")),
        Consent.valueOf(row.getString("consent")),
        Language.valueOf(row.getString("language")),
        row.getBytes("dialogue"),
        row.getLong("version"),
        row.getLong("last_seq"),
        row.getBytes("phone"),
        row.getBytes("token_hash"),
        row.getString("assigned_to"),
        Instant.ofEpochMilli(row.getLong("since")),
        row.getLong("open_alarm"),
        row.getString("team_id"),
        row.getLong("nondelivery"),
        row.getLong("open_steps"),
        row.getBytes("safe_contact"));
  }

  static byte[] seal(Seal seal, ConversationId id, Dialogue dialogue) {
    return seal.seal(Seal.place("conversation", id, "dialogue"), Json.write(dialogue));
  }

  static byte[] seal(Seal seal, ConversationId id, PhoneNumber number) {
    return seal.seal(Seal.place("conversation", id, "phone"), number.e164());
  }

  static Dialogue dialogue(Seal seal, ConversationId id, byte[] sealed) {
    return Json.read(seal.open(Seal.place("conversation", id, "dialogue"), sealed), Dialogue.class);
  }

  static PhoneNumber phone(Seal seal, ConversationId id, byte[] sealed) {
    return new PhoneNumber(seal.openText(Seal.place("conversation", id, "phone"), sealed));
  }

  Conversation open(Seal seal) {
    return new Conversation(
        id,
        client,
        channel,
        owner,
        consent,
        language,
        dialogue(seal, id, dialogue),
        version,
        lastSeq,
        List.of(),
        contact == null ? AgreedWords.NONE : DueRow.contact(seal, id, contact).agreed());
  }

  @Nullable TeamId teamId() {
    return team == null ? null : new TeamId(team);
  }

  MessageId nextMessage() {
    return new MessageId(id, lastSeq + 1);
  }
}
