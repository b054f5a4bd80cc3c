package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wayfinder.client.ClientId;
import wayfinder.conversation.Author;
import wayfinder.conversation.Choice;
import wayfinder.conversation.Citation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Danger;
import wayfinder.conversation.DeliveryState;
import wayfinder.conversation.Grounds;
import wayfinder.conversation.Kind;
import wayfinder.conversation.Message;
import wayfinder.conversation.MessageId;
import wayfinder.conversation.Result;
import wayfinder.conversation.Screened;
import wayfinder.conversation.Utterance;

/** A message as it is kept, its words sealed. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MessageRow(
    MessageId id,
    ClientId client,
    Author author,
    Kind kind,
    byte[] text,
    byte @Nullable [] extras,
    Instant at,
    @Nullable DeliveryState delivery) {
  static MessageRow read(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return new MessageRow(
        new MessageId(new ConversationId(row.getString("conversation_id")), row.getLong("seq")),
        new ClientId(row.getString("client_id")),
        Author.valueOf(row.getString("author")),
        Kind.valueOf(row.getString("kind")),
        row.getBytes("text"),
        row.getBytes("extras"),
        Instant.ofEpochMilli(row.getLong("at")),
        state == null ? null : DeliveryState.valueOf(state));
  }

  static byte[] sealText(Seal seal, MessageId id, String text) {
    return seal.seal(Seal.place("message", id, "text"), text);
  }

  static String openText(Seal seal, MessageId id, byte[] sealed) {
    return seal.openText(Seal.place("message", id, "text"), sealed);
  }

  /** What comes with the words; null when nothing does. */
  static byte @Nullable [] sealExtras(Seal seal, MessageId id, Utterance said) {
    if (said.choices().isEmpty()
        && said.citations().isEmpty()
        && said.results().isEmpty()
        && said.danger() == null
        && said.screened() == null
        && said.grounds().isEmpty()) {
      return null;
    }
    var extras =
        new Extras(
            said.choices(),
            said.citations(),
            said.results(),
            said.danger(),
            said.screened() instanceof Screened.Asked asked ? asked : null,
            said.screened() instanceof Screened.Found found ? found : null,
            said.grounds().isEmpty() ? null : said.grounds());
    return seal.seal(Seal.place("message", id, "extras"), Json.write(extras));
  }

  Message open(Seal seal) {
    Extras with =
        extras == null
            ? new Extras(List.of(), List.of(), List.of(), null, null, null, null)
            : Json.read(seal.open(Seal.place("message", id, "extras"), extras), Extras.class);
    var said =
        new Utterance(
            kind,
            openText(seal, id, text),
            with.choices(),
            with.citations(),
            with.results(),
            with.danger(),
            with.asked() == null ? with.found() : with.asked(),
            with.grounds() == null ? Grounds.NONE : with.grounds());
    return new Message(id, author, said, at, delivery);
  }

  record Extras(
      List<Choice> choices,
      List<Citation> citations,
      List<Result> results,
      @Nullable Danger danger,
      Screened.@Nullable Asked asked,
      Screened.@Nullable Found found,
      @Nullable Grounds grounds) {}
}
