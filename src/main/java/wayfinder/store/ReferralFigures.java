package wayfinder.store;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import wayfinder.access.Staff;
import wayfinder.client.ClientId;
import wayfinder.conversation.ReferralState;
import wayfinder.reports.Figures.Outcome;
import wayfinder.reports.Period;

/** Counts what became of referrals: each is opened for its topic, since the place is sealed. */
final class ReferralFigures {
  private static final String REFERRALS =
      """
      SELECT r.id, r.place, r.state, c.client_id, k.wrapped
        FROM referral r
        JOIN conversation c ON c.id = r.conversation_id
        JOIN client_key k ON k.client_id = c.client_id
       WHERE r.made_at >= :from AND r.made_at < :until AND r.state <> 'WITHDRAWN'
         AND (:team = '' OR c.team_id IS NULL OR c.team_id = :team)
      """;

  private final Reader reader;
  private final Clients clients;

  ReferralFigures(Reader reader, Clients clients) {
    this.reader = reader;
    this.clients = clients;
  }

  List<Outcome> of(Period period, Staff staff) {
    List<Made> made =
        reader.read(
            "counting what became of referrals",
            handle ->
                SqlFigures.of(handle.createQuery(REFERRALS), period, staff)
                    .map((row, _) -> Made.read(row))
                    .list());
    return made.stream()
        .collect(groupingBy(this::topic, TreeMap::new, byState()))
        .entrySet()
        .stream()
        .flatMap(
            topic ->
                topic.getValue().entrySet().stream()
                    .map(it -> new Outcome(topic.getKey(), it.getKey(), it.getValue())))
        .toList();
  }

  private static Collector<Made, ?, Map<ReferralState, Long>> byState() {
    return groupingBy(Made::state, TreeMap::new, counting());
  }

  private String topic(Made made) {
    Seal seal = clients.sealOf(made.client(), made.key());
    return ReferralTable.place(seal, made.id(), made.place()).topic();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Made(String id, byte[] place, ReferralState state, ClientId client, byte[] key) {
    static Made read(ResultSet row) throws SQLException {
      return new Made(
          row.getString("id"),
          row.getBytes("place"),
          ReferralState.valueOf(row.getString("state")),
          new ClientId(row.getString("client_id")),
          row.getBytes("wrapped"));
    }
  }
}
