package wayfinder.store;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.client.PhoneNumber;
import wayfinder.conversation.Author;
import wayfinder.conversation.Channel;
import wayfinder.conversation.Consent;
import wayfinder.conversation.Conversation;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Dialogue;
import wayfinder.conversation.Message;
import wayfinder.conversation.MessageId;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Utterance;
import wayfinder.intake.Conversations;
import wayfinder.text.Language;

/** Conversations and what was said in them. */
final class SqlConversations implements Conversations {
  private static final String BY_ID =
      """
      SELECT id, c.client_id, channel, owner, consent, language, dialogue, version, last_seq,
             phone, token_hash, assigned_to, since, open_alarm, team_id,
             nondelivery, open_steps, safe_contact, wrapped
        FROM conversation c
        LEFT JOIN client_key k ON k.client_id = c.client_id
       WHERE id = :id AND erased_at IS NULL
      """;
  private static final String BY_PHONE =
      """
      SELECT id, c.client_id, channel, owner, consent, language, dialogue, version, last_seq,
             phone, token_hash, assigned_to, since, open_alarm, team_id,
             nondelivery, open_steps, safe_contact, wrapped
        FROM conversation c
        LEFT JOIN client_key k ON k.client_id = c.client_id
       WHERE phone_hash = :phone
      """;
  private static final String PHONE_IS_KNOWN =
      """
      SELECT id
        FROM conversation
       WHERE phone_hash = :phone
      """;
  private static final String MESSAGES =
      """
      SELECT m.conversation_id, m.seq, m.author, m.kind, m.text, m.extras, m.at,
             c.client_id, o.state
        FROM message m
        JOIN conversation c ON c.id = m.conversation_id
        LEFT JOIN outbox o ON o.conversation_id = m.conversation_id AND o.seq = m.seq
       WHERE m.conversation_id = :id AND m.seq > :seq
       ORDER BY m.seq
       LIMIT :limit
      """;

  private final Reader reader;
  private final Writer writer;
  private final Keys keys;
  private final Clients clients;
  private final Ids ids;

  SqlConversations(Reader reader, Writer writer, Keys keys, Clients clients, Ids ids) {
    this.reader = reader;
    this.writer = writer;
    this.keys = keys;
    this.clients = clients;
    this.ids = ids;
  }

  @Override
  public Conversation withPhone(PhoneNumber number, Language language, Instant now) {
    byte[] hash = keys.hash(number.e164());
    return byPhone(hash)
        .or(
            () -> {
              begin(number, hash, language, now);
              return byPhone(hash);
            })
        .orElseThrow(() -> new IllegalStateException("a conversation just begun is not there"));
  }

  private Optional<Conversation> byPhone(byte[] hash) {
    return reader
        .first(
            "looking for a conversation",
            BY_PHONE,
            statement -> statement.set("phone", hash),
            KeyedRow::read)
        .map(this::open);
  }

  /** Two first texts at once begin one conversation: the unique index decides. */
  private void begin(PhoneNumber number, byte[] hash, Language language, Instant now) {
    Clients.NewClient client = clients.invent();
    var id = new ConversationId(ids.next());
    var begun = beginning(id, client, Channel.SMS, language, Dialogue.NEW, 0);
    var sealed =
        new ConversationTable.Sealed(
            ConversationRow.seal(client.seal(), id, Dialogue.NEW),
            hash,
            ConversationRow.seal(client.seal(), id, number),
            null);
    writer.write(
        "beginning a conversation",
        work -> {
          if (work.sql(PHONE_IS_KNOWN)
              .set("phone", hash)
              .first(row -> row.getString(1))
              .isEmpty()) {
            clients.insert(work, client, now);
            ConversationTable.insert(work, begun, sealed, now);
          }
          return id;
        });
  }

  @Override
  public Conversation beginWeb(
      Language language, byte[] tokenHash, Utterance greeting, Dialogue dialogue, Instant now) {
    Clients.NewClient client = clients.invent();
    var id = new ConversationId(ids.next());
    var begun = beginning(id, client, Channel.WEB, language, dialogue, 1);
    var sealed =
        new ConversationTable.Sealed(
            ConversationRow.seal(client.seal(), id, dialogue), null, null, tokenHash.clone());
    var first = new MessageId(id, 1);
    var message =
        new MessageRow(
            first,
            client.id(),
            Author.ASSISTANT,
            greeting.kind(),
            MessageRow.sealText(client.seal(), first, greeting.text()),
            MessageRow.sealExtras(client.seal(), first, greeting),
            now,
            null);
    return writer.write(
        "beginning a web chat",
        work -> {
          clients.insert(work, client, now);
          ConversationTable.insert(work, begun, sealed, now);
          MessageTable.insert(work, message, null, null, null);
          return begun;
        });
  }

  private static Conversation beginning(
      ConversationId id,
      Clients.NewClient client,
      Channel channel,
      Language language,
      Dialogue dialogue,
      long lastSeq) {
    return new Conversation(
        id, client.id(), channel, Owner.ASSISTANT, Consent.GIVEN, language, dialogue, 1, lastSeq);
  }

  @Override
  public Optional<Conversation> find(ConversationId id) {
    return row(id).map(this::open);
  }

  @Override
  public Optional<Conversation> findByToken(ConversationId id, byte[] tokenHash) {
    return row(id)
        .filter(
            keyed ->
                keyed.row().tokenHash() != null
                    && MessageDigest.isEqual(keyed.row().tokenHash(), tokenHash))
        .map(this::open);
  }

  private Optional<KeyedRow> row(ConversationId id) {
    return reader.first(
        "looking for a conversation",
        BY_ID,
        statement -> statement.set("id", id.value()),
        KeyedRow::read);
  }

  /** Only who has a plan has it read. */
  private Conversation open(KeyedRow keyed) {
    ConversationRow row = keyed.row();
    Seal seal = clients.sealOf(row.client(), keyed.wrappedKey());
    Conversation opened = row.open(seal);
    return row.openSteps() == 0 ? opened : opened.with(OpenSteps.of(row.id(), seal, reader));
  }

  @Override
  public void endWeb(ConversationId id, Instant now) {
    writer.write(
        "ending a web chat",
        work -> {
          if (ConversationTable.end(work, id, now)) {
            HandoffTable.end(work, id, HandoffTable.End.LEFT, now);
          }
          return id;
        });
  }

  @Override
  public List<Message> messagesAfter(ConversationId id, long seq, int limit) {
    List<MessageRow> rows =
        reader.read(
            "reading messages",
            handle ->
                handle
                    .createQuery(MESSAGES)
                    .bind("id", id.value())
                    .bind("seq", seq)
                    .bind("limit", limit)
                    .map((row, context) -> MessageRow.read(row))
                    .list());
    var messages = new ArrayList<Message>(rows.size());
    for (MessageRow row : rows) {
      messages.add(row.open(clients.sealOf(row.client())));
    }
    return messages;
  }

  /** A conversation with the key of its client, so that one look finds both. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record KeyedRow(ConversationRow row, byte @Nullable [] wrappedKey) {
    static KeyedRow read(ResultSet found) throws SQLException {
      return new KeyedRow(ConversationRow.read(found), found.getBytes("wrapped"));
    }
  }
}
