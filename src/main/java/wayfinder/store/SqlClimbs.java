package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wayfinder.casework.Climbs;
import wayfinder.casework.SafeContact;
import wayfinder.client.ClientId;
import wayfinder.conversation.Channel;
import wayfinder.conversation.ConversationId;
import wayfinder.conversation.Owner;
import wayfinder.conversation.Utterance;
import wayfinder.text.Language;

/** What waits for a person, and climbs while nobody takes it. */
final class SqlClimbs implements Climbs {
  private static final String DUE =
      """
      SELECT c.id, c.language, c.channel, c.owner, c.consent, c.climbed, c.open_alarm,
             c.nondelivery, c.client_id, c.safe_contact, h.answer_by
        FROM conversation c
        LEFT JOIN handoff h ON h.conversation_id = c.id AND h.ended_at IS NULL
       WHERE c.climbs_at <= :now
       ORDER BY c.climbs_at
       LIMIT :limit
      """;

  private final Reader reader;
  private final Writer writer;
  private final Clients clients;
  private final Ids ids;

  SqlClimbs(Reader reader, Writer writer, Clients clients, Ids ids) {
    this.ids = ids;
    this.reader = reader;
    this.writer = writer;
    this.clients = clients;
  }

  @Override
  public List<Climber> due(Instant now, int limit) {
    return reader.read(
        "looking for what waits too long",
        handle ->
            handle
                .createQuery(DUE)
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((row, _) -> climber(row))
                .list());
  }

  private Climber climber(ResultSet row) throws SQLException {
    long answerBy = row.getLong("answer_by");
    boolean promised =
        answerBy > 0
            && "WAITING".equals(row.getString("owner"))
            && "GIVEN".equals(row.getString("consent"));
    return new Climber(
        new ConversationId(row.getString("id")),
        Language.valueOf(row.getString("language")),
        Channel.valueOf(row.getString("channel")),
        row.getLong("open_alarm") > 0 || row.getLong("nondelivery") == 2,
        row.getInt("climbed"),
        promised,
        contact(row));
  }

  private SafeContact contact(ResultSet row) throws SQLException {
    byte[] kept = row.getBytes("safe_contact");
    return kept == null
        ? SafeContact.NONE
        : DueRow.contact(
            clients.sealOf(new ClientId(row.getString("client_id"))),
            new ConversationId(row.getString("id")),
            kept);
  }

  @Override
  public void climb(
      Climber climber, List<Utterance> sayings, Instant sayAt, @Nullable Instant next, Instant at) {
    writer.write(
        "letting a handoff climb",
        work -> {
          Optional<ConversationRow> found = ConversationTable.find(work, climber.id());
          if (found.isPresent()) {
            climb(work, found.get(), climber, sayings, sayAt, next, at);
          }
          return climber.id();
        });
  }

  private void climb(
      Work work,
      ConversationRow row,
      Climber climber,
      List<Utterance> sayings,
      Instant sayAt,
      @Nullable Instant next,
      Instant at)
      throws SQLException {
    boolean waits = row.owner() == Owner.WAITING;
    if (!waits && row.openAlarm() == 0 && row.nondelivery() < 2) {
      CaseMarks.rest(work, row.id());
      return;
    }
    if (!CaseMarks.climb(work, row.id(), climber.climbed(), next)) {
      return;
    }
    if (climber.climbed() + 1 >= HIGHEST) {
      AlertTable.raise(work, ids.next(), row.id(), at);
    }
    if (!waits || sayings.isEmpty()) {
      return;
    }
    Seal seal = clients.sealOf(row.client());
    if (sayAt.isAfter(at)) {
      PlannedTextTable.notice(work, seal, ids.next(), row.id(), sayings, sayAt, at);
    } else {
      CaseChanges.tell(work, row, seal, sayings, at);
    }
  }
}
