package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wayfinder.casework.Erasures.Periods;
import wayfinder.client.ClientId;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Danger;

/** Finds the cases that have rested longer than they are kept. */
final class RestedCases {
  private static final Set<Danger.Category> VIOLENCE =
      Set.of(
          Danger.Category.DOMESTIC_VIOLENCE,
          Danger.Category.SEXUAL_ASSAULT,
          Danger.Category.TRAFFICKING);

  private static final String RESTED =
      """
      SELECT c.id
        FROM conversation c
       WHERE c.erased_at IS NULL AND c.updated_at < :before AND c.desk_rank IS NULL
         AND NOT EXISTS (SELECT 1 FROM legal_hold h
                          WHERE h.conversation_id = c.id AND h.lifted_at IS NULL)
         AND NOT EXISTS (SELECT 1 FROM duty_flag f
                          WHERE f.conversation_id = c.id AND f.decided_at IS NULL)
         AND NOT EXISTS (SELECT 1 FROM planned_text p
                          WHERE p.conversation_id = c.id AND p.state = 'WAITING')
       ORDER BY c.updated_at
       LIMIT :limit
      """;
  private static final String RESTED_IN_DANGER =
      """
      SELECT c.id, c.client_id, k.wrapped, a.seq, a.nr, a.danger
        FROM conversation c
        JOIN client_key k ON k.client_id = c.client_id
        JOIN alarm a ON a.conversation_id = c.id
       WHERE c.erased_at IS NULL AND c.updated_at < :before AND c.desk_rank IS NULL
         AND NOT EXISTS (SELECT 1 FROM legal_hold h
                          WHERE h.conversation_id = c.id AND h.lifted_at IS NULL)
         AND NOT EXISTS (SELECT 1 FROM duty_flag f
                          WHERE f.conversation_id = c.id AND f.decided_at IS NULL)
         AND NOT EXISTS (SELECT 1 FROM planned_text p
                          WHERE p.conversation_id = c.id AND p.state = 'WAITING')
       ORDER BY c.updated_at
      """;

  private final Reader reader;
  private final Clients clients;

  RestedCases(Reader reader, Clients clients) {
    this.reader = reader;
    this.clients = clients;
  }

  /**
   * What danger was seen is sealed: alarms old enough are opened to know which were of violence.
   */
  List<ConversationId> find(Periods kept, Instant now, int limit) {
    var found =
        new LinkedHashSet<>(
            reader.read(
                "looking for what has rested",
                handle ->
                    handle
                        .createQuery(RESTED)
                        .bind("before", now.minus(kept.usual()).toEpochMilli())
                        .bind("limit", limit)
                        .map((row, _) -> new ConversationId(row.getString("id")))
                        .list()));
    reader
        .read(
            "looking for alarms that have rested",
            handle ->
                handle
                    .createQuery(RESTED_IN_DANGER)
                    .bind("before", now.minus(kept.violence()).toEpochMilli())
                    .map((row, _) -> Alarmed.read(row))
                    .list())
        .stream()
        .filter(alarm -> alarm.open(clients).categories().stream().anyMatch(VIOLENCE::contains))
        .forEach(alarm -> found.add(alarm.id()));
    return found.stream().limit(limit).toList();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Alarmed(
      ConversationId id, ClientId client, byte[] key, long seq, long nr, byte[] danger) {
    static Alarmed read(ResultSet row) throws SQLException {
      return new Alarmed(
          new ConversationId(row.getString("id")),
          new ClientId(row.getString("client_id")),
          row.getBytes("wrapped"),
          row.getLong("seq"),
          row.getLong("nr"),
          row.getBytes("danger"));
    }

    Danger open(Clients clients) {
      return AlarmTable.danger(clients.sealOf(client, key), id, seq, nr, danger);
    }
  }
}
