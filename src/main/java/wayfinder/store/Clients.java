package wayfinder.store;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.client.ClientId;

/** The clients and their keys. Only opened keys stay in memory, and only so many. */
final class Clients {
  private static final int KEY_BYTES = 32;
  private static final int MOST_OPENED = 2_000;

  private static final String INSERT =
      """
      INSERT INTO client (id, created_at)
      VALUES (:id, :at)
      """;
  private static final String INSERT_KEY =
      """
      INSERT INTO client_key (client_id, wrapped)
      VALUES (:id, :wrapped)
      """;
  private static final String SELECT_KEY =
      """
      SELECT wrapped
        FROM client_key
       WHERE client_id = :id
      """;

  private final Reader reader;
  private final Keys keys;
  private final Ids ids;
  private final SecureRandom random = new SecureRandom();
  private final Map<ClientId, Seal> opened = Collections.synchronizedMap(new Newest());

  Clients(Reader reader, Keys keys, Ids ids) {
    this.reader = reader;
    this.keys = keys;
    this.ids = ids;
  }

  /** A client who is not written down yet. */
  NewClient invent() {
    var id = new ClientId(ids.next());
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return new NewClient(id, keys.wrap(key, purpose(id)), new Seal(key));
  }

  void insert(Work work, NewClient client, Instant at) throws SQLException {
    work.sql(INSERT).set("id", client.id().value()).set("at", at).update();
    work.sql(INSERT_KEY)
        .set("id", client.id().value())
        .set("wrapped", client.wrappedKey())
        .update();
  }

  /** Its key is destroyed: it opens nothing here any more. */
  void forget(ClientId client) {
    opened.remove(client);
  }

  /** The seal of this client; empty when the client was erased. */
  Optional<Seal> findSeal(ClientId client) {
    Seal known = opened.get(client);
    return known == null
        ? Optional.ofNullable(wrappedKeyOf(client)).map(wrapped -> open(client, wrapped))
        : Optional.of(known);
  }

  /** The seal of this client. */
  Seal sealOf(ClientId client) {
    Seal known = opened.get(client);
    return known == null ? open(client, wrappedKeyOf(client)) : known;
  }

  /**
   * The seal of this client.
   *
   * @param wrappedKey its key as it is kept; null when it has none any more
   */
  Seal sealOf(ClientId client, byte @Nullable [] wrappedKey) {
    Seal known = opened.get(client);
    return known == null ? open(client, wrappedKey) : known;
  }

  private byte @Nullable [] wrappedKeyOf(ClientId client) {
    return reader
        .first(
            "reading a client's key",
            SELECT_KEY,
            statement -> statement.set("id", client.value()),
            row -> row.getBytes("wrapped"))
        .orElse(null);
  }

  private Seal open(ClientId client, byte @Nullable [] wrapped) {
    if (wrapped == null) {
      throw new IllegalStateException("client " + client + " has no key");
    }
    byte[] key = keys.unwrap(wrapped, purpose(client));
    if (key == null) {
      throw new IllegalStateException("the key of client " + client + " does not open");
    }
    var seal = new Seal(key);
    opened.put(client, seal);
    return seal;
  }

  private static String purpose(ClientId client) {
    return "client_key|" + client.value() + "|wrapped";
  }

  /** A client to be written down. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record NewClient(ClientId id, byte[] wrappedKey, Seal seal) {}

  /** Forgets the keys that were not used for longest. */
  private static final class Newest extends LinkedHashMap<ClientId, Seal> {
    private static final long serialVersionUID = 1L;

    Newest() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<ClientId, Seal> eldest) {
      return size() > MOST_OPENED;
    }
  }
}
