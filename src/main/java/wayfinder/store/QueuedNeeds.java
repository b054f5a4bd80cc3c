package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import wayfinder.casework.Need;
import wayfinder.client.ClientId;
import wayfinder.conversation.ConversationId;

/**
 * What the cases at the desk are about. It is written only in the sealed dialogue of each; what was
 * opened stays in memory until the conversation changes, so that nothing beside a conversation's id
 * tells its need to whoever reads the database alone.
 */
final class QueuedNeeds {
  private static final String SEALED =
      """
      SELECT c.id, c.version, c.client_id, c.dialogue, k.wrapped
        FROM conversation c
        JOIN client_key k ON k.client_id = c.client_id
       WHERE c.id IN (<ids>)
      """;

  /** So many are opened by one read. */
  private static final int AT_ONCE = 500;

  /** More than wait anywhere; those that left the queue would pile up. */
  private static final int MOST_KEPT = 50_000;

  private final Reader reader;
  private final Clients clients;
  private final Map<ConversationId, Kept> kept = new ConcurrentHashMap<>();

  QueuedNeeds(Reader reader, Clients clients) {
    this.reader = reader;
    this.clients = clients;
  }

  /** A case at the desk as of one version. */
  record Standing(ConversationId id, long version) {}

  private record Kept(ClientId client, long version, List<Need> needs) {}

  /** What each is about, by its id; one that was erased meanwhile is missing. */
  Map<ConversationId, List<Need>> of(List<Standing> standing) {
    var needs = new HashMap<ConversationId, List<Need>>();
    var changed = new ArrayList<String>();
    for (Standing it : standing) {
      Kept known = kept.get(it.id());
      if (known != null && known.version() >= it.version()) {
        needs.put(it.id(), known.needs());
      } else {
        changed.add(it.id().value());
      }
    }
    if (kept.size() + changed.size() > MOST_KEPT) {
      kept.clear();
    }
    for (int from = 0; from < changed.size(); from += AT_ONCE) {
      for (Row row : sealed(changed.subList(from, Math.min(changed.size(), from + AT_ONCE)))) {
        needs.put(row.id(), open(row));
      }
    }
    return needs;
  }

  /** Nothing of this client stays in memory. */
  void forget(ClientId client) {
    kept.values().removeIf(it -> it.client().equals(client));
  }

  private List<Row> sealed(List<String> ids) {
    return reader.read(
        "reading what cases are about",
        handle ->
            handle
                .createQuery(SEALED)
                .bindList("ids", ids)
                .map((row, context) -> Row.read(row))
                .list());
  }

  private List<Need> open(Row row) {
    Seal seal = clients.sealOf(row.client(), row.wrappedKey());
    List<Need> needs =
        Need.in(ConversationRow.dialogue(seal, row.id(), row.dialogue()).briefOrEmpty());
    kept.put(row.id(), new Kept(row.client(), row.version(), needs));
    return needs;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(
      ConversationId id, long version, ClientId client, byte[] dialogue, byte[] wrappedKey) {
    static Row read(ResultSet row) throws SQLException {
      return new Row(
          new ConversationId(row.getString("id")),
          row.getLong("version"),
          new ClientId(row.getString("client_id")),
          row.getBytes("dialogue"),
          row.getBytes("wrapped"));
    }
  }
}
