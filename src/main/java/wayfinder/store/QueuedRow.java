package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wayfinder.client.ClientId;
import wayfinder.conversation.Author;
import wayfinder.conversation.Consent;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Kind;
import wayfinder.conversation.MessageId;
import wayfinder.conversation.Owner;
import wayfinder.outbox.OutboundText;
import wayfinder.outbox.Queue;

/** A text to send as it is kept, its words and number sealed. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record QueuedRow(
    MessageId id,
    ClientId client,
    byte[] phone,
    byte[] text,
    Instant queuedAt,
    boolean crisis,
    Author author,
    Kind kind,
    Owner owner,
    Consent consent,
    int attempts,
    @Nullable Instant notAfter) {
  static QueuedRow read(ResultSet row) throws SQLException {
    long notAfter = row.getLong("not_after");
    @Nullable Instant last = row.wasNull() ? null : Instant.ofEpochMilli(notAfter);
    return new QueuedRow(
        new MessageId(new ConversationId(row.getString("conversation_id")), row.getLong("seq")),
        new ClientId(row.getString("client_id")),
        row.getBytes("phone"),
        row.getBytes("text"),
        Instant.ofEpochMilli(row.getLong("queued_at")),
        row.getLong("crisis") == 1,
        Author.valueOf(row.getString("author")),
        Kind.valueOf(row.getString("kind")),
        Owner.valueOf(row.getString("owner")),
        Consent.valueOf(row.getString("consent")),
        Math.toIntExact(row.getLong("attempts")) - 1,
        last);
  }

  Queue.Queued open(Seal seal) {
    var to = ConversationRow.phone(seal, id.conversation(), phone);
    var words = MessageRow.openText(seal, id, text);
    return new Queue.Queued(
        new OutboundText(id, to, words, queuedAt, crisis),
        author,
        kind,
        owner,
        consent,
        attempts,
        notAfter);
  }
}
