package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import wayfinder.access.Staff;
import wayfinder.client.ClientId;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.MessageId;
import wayfinder.reports.Figures;
import wayfinder.reports.Period;
import wayfinder.text.Language;

/** Counts over everything kept, as far as the reader's team may see it. */
final class SqlFigures implements Figures {
  private static final String WAITS =
      """
      SELECT CASE WHEN h.reason IN ('DANGER', 'UNDELIVERED') THEN 1 ELSE 0 END AS danger,
             h.opened_at, h.first_claimed_at, h.ended_at
        FROM handoff h
        JOIN conversation c ON c.id = h.conversation_id
       WHERE h.opened_at >= :from AND h.opened_at < :until AND h.reason IS NOT NULL
         AND (:team = '' OR c.team_id IS NULL OR c.team_id = :team)
       ORDER BY h.id
      """;

  /** A conversation in which something was said in the period was changed then or later. */
  private static final String ANSWERED =
      """
      SELECT who, language, count(*) AS number
        FROM (SELECT c.id, c.language,
                     CASE WHEN sum(CASE WHEN m.author = 'CASE_MANAGER' THEN 1 ELSE 0 END) > 0
                          THEN 'PERSON'
                          WHEN sum(CASE WHEN m.author = 'ASSISTANT' THEN 1 ELSE 0 END) > 0
                          THEN 'ASSISTANT'
                          ELSE 'NOBODY' END AS who
                FROM conversation c
                JOIN message m ON m.conversation_id = c.id
               WHERE c.updated_at >= :from AND m.at >= :from AND m.at < :until
                 AND (:team = '' OR c.team_id IS NULL OR c.team_id = :team)
               GROUP BY c.id, c.language
              HAVING sum(CASE WHEN m.author = 'CLIENT' THEN 1 ELSE 0 END) > 0) talks
       GROUP BY who, language
       ORDER BY who, language
      """;

  private static final String NEEDS =
      """
      SELECT topic AS what, language, count(*) AS number,
             sum(count(*)) OVER (PARTITION BY topic) AS overall
        FROM need
       WHERE day >= :firstDay AND day < :dayAfter
       GROUP BY topic, language
       ORDER BY overall DESC, topic, language
      """;
  private static final String UNMET =
      """
      SELECT topics AS what, language, count(*) AS number,
             sum(count(*)) OVER (PARTITION BY topics) AS overall
        FROM unmet_need
       WHERE day >= :firstDay AND day < :dayAfter
       GROUP BY topics, language
       ORDER BY overall DESC, topics, language
      """;

  /** Where the carrier told of it, no message of ours is known to be the last but by its time. */
  private static final String OPT_OUTS =
      """
      SELECT what, language, count(*) AS number
        FROM (SELECT c.language,
                     coalesce((SELECT m.kind
                                 FROM message m
                                WHERE m.conversation_id = e.conversation_id
                                  AND m.author <> 'CLIENT' AND m.at <= e.at
                                  AND (e.seq IS NULL OR m.seq < e.seq)
                                ORDER BY m.seq DESC
                                LIMIT 1), 'NOTHING') AS what
                FROM consent_event e
                JOIN conversation c ON c.id = e.conversation_id
               WHERE e.what = 'STOPPED' AND e.at >= :from AND e.at < :until
                 AND (:team = '' OR c.team_id IS NULL OR c.team_id = :team)) stops
       GROUP BY what, language
       ORDER BY what, language
      """;

  private static final String OPT_OUT_TEXTS =
      """
      SELECT e.conversation_id, e.client_id, e.at, c.language, m.seq, m.text
        FROM consent_event e
        JOIN conversation c ON c.id = e.conversation_id
        LEFT JOIN message m ON m.conversation_id = e.conversation_id
             AND m.seq = (SELECT max(b.seq)
                            FROM message b
                           WHERE b.conversation_id = e.conversation_id
                             AND b.author <> 'CLIENT' AND b.at <= e.at
                             AND (e.seq IS NULL OR b.seq < e.seq))
       WHERE e.what = 'STOPPED' AND c.erased_at IS NULL AND e.at >= :from AND e.at < :until
         AND (:team = '' OR c.team_id IS NULL OR c.team_id = :team)
       ORDER BY e.at DESC, e.id DESC
       LIMIT :limit
      """;

  private final Reader reader;
  private final Clients clients;
  private final ReferralFigures referrals;

  SqlFigures(Reader reader, Clients clients) {
    this.reader = reader;
    this.clients = clients;
    this.referrals = new ReferralFigures(reader, clients);
  }

  @Override
  public List<Wait> waits(Period period, Staff staff) {
    return reader.read(
        "reading how long people waited",
        handle ->
            of(handle.createQuery(WAITS), period, staff)
                .map(
                    (row, _) ->
                        new Wait(
                            row.getLong("danger") == 1,
                            Instant.ofEpochMilli(row.getLong("opened_at")),
                            instant(row, "first_claimed_at"),
                            instant(row, "ended_at")))
                .list());
  }

  static Query of(Query query, Period period, Staff staff) {
    return query
        .bind("from", period.from().toEpochMilli())
        .bind("until", period.until().toEpochMilli())
        .bind("team", staff.team() == null ? "" : staff.team().value());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return row.getString(column) == null ? null : Instant.ofEpochMilli(row.getLong(column));
  }

  @Override
  public List<Count> answered(Period period, Staff staff) {
    return reader.read(
        "counting who answered",
        handle ->
            of(handle.createQuery(ANSWERED), period, staff)
                .map((row, _) -> count(row, "who"))
                .list());
  }

  private static Count count(ResultSet row, String key) throws SQLException {
    return new Count(
        row.getString(key), Language.valueOf(row.getString("language")), row.getLong("number"));
  }

  @Override
  public List<Count> needs(Period period) {
    return byDay(NEEDS, period);
  }

  @Override
  public List<Count> unmetNeeds(Period period) {
    return byDay(UNMET, period);
  }

  private List<Count> byDay(String sql, Period period) {
    return reader.read(
        "counting needs",
        handle ->
            handle
                .createQuery(sql)
                .bind("firstDay", period.firstDay().toString())
                .bind("dayAfter", period.firstDayAfter().toString())
                .map((row, _) -> count(row, "what"))
                .list());
  }

  @Override
  public List<Outcome> referrals(Period period, Staff staff) {
    return referrals.of(period, staff);
  }

  @Override
  public List<Count> optOuts(Period period, Staff staff) {
    return reader.read(
        "counting opt-outs",
        handle ->
            of(handle.createQuery(OPT_OUTS), period, staff)
                .map((row, _) -> count(row, "what"))
                .list());
  }

  @Override
  public List<OptOut> optOutTexts(Period period, Staff staff, int limit) {
    List<Stop> stops =
        reader.read(
            "reading opt-outs",
            handle ->
                of(handle.createQuery(OPT_OUT_TEXTS), period, staff)
                    .bind("limit", limit)
                    .map((row, _) -> Stop.read(row))
                    .list());
    return stops.stream().map(stop -> stop.open(clients)).toList();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Stop(
      ConversationId id,
      ClientId client,
      Language language,
      Instant at,
      long seq,
      byte @Nullable [] text) {
    static Stop read(ResultSet row) throws SQLException {
      return new Stop(
          new ConversationId(row.getString("conversation_id")),
          new ClientId(row.getString("client_id")),
          Language.valueOf(row.getString("language")),
          Instant.ofEpochMilli(row.getLong("at")),
          row.getLong("seq"),
          row.getBytes("text"));
    }

    OptOut open(Clients clients) {
      return new OptOut(
          id,
          language,
          at,
          text == null
              ? null
              : MessageRow.openText(clients.sealOf(client), new MessageId(id, seq), text));
    }
  }
}
