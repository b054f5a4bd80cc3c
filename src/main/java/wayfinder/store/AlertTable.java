package wayfinder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import wayfinder.casework.Alerts;
import wayfinder.casework.Climbs;
import wayfinder.conversation.ConversationId;

/** What has climbed to a supervisor and is to be told by e-mail. */
final class AlertTable implements Alerts {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15));

  private static final String INSERT =
      """
      INSERT INTO climb_alert (id, conversation_id, raised_at, next_at)
      VALUES (:id, :conversation, :at, :at)
      """;
  private static final String DUE =
      """
      SELECT a.id, a.attempts, a.next_at, c.climbed
        FROM climb_alert a
        JOIN conversation c ON c.id = a.conversation_id
       WHERE a.state = 'WAITING' AND a.next_at <= :now
       ORDER BY a.next_at, a.id
       LIMIT :limit
      """;

  /** Two nodes may have found the same one. */
  private static final String TAKE =
      """
      UPDATE climb_alert
         SET next_at = :again, attempts = attempts + 1
       WHERE id = :id AND state = 'WAITING' AND next_at = :seen
      """;

  private static final String END =
      """
      UPDATE climb_alert
         SET state = :state
       WHERE id = :id AND state = 'WAITING'
      """;

  private final Reader reader;
  private final Writer writer;

  AlertTable(Reader reader, Writer writer) {
    this.reader = reader;
    this.writer = writer;
  }

  /** This has climbed to a supervisor. */
  static void raise(Work work, String id, ConversationId of, Instant at) throws SQLException {
    work.sql(INSERT).set("id", id).set("conversation", of.value()).set("at", at).update();
  }

  @Override
  public List<String> take(Instant now, int limit) {
    List<Due> due =
        reader.read(
            "looking for what is to be told",
            handle ->
                handle
                    .createQuery(DUE)
                    .bind("now", now.toEpochMilli())
                    .bind("limit", limit)
                    .map((row, _) -> Due.read(row))
                    .list());
    return due.isEmpty()
        ? List.of()
        : writer.write("taking what is to be told", work -> take(work, due, now));
  }

  private static List<String> take(Work work, List<Due> due, Instant now) throws SQLException {
    var taken = new ArrayList<String>();
    for (Due alert : due) {
      if (alert.climbed() < Climbs.HIGHEST) {
        end(work, alert.id(), "DROPPED");
      } else if (work.sql(TAKE)
              .set("id", alert.id())
              .set("seen", alert.nextAt())
              .set("again", now.plus(alert.pause()))
              .update()
          == 1) {
        taken.add(alert.id());
      }
    }
    return taken;
  }

  private static void end(Work work, String id, String state) throws SQLException {
    work.sql(END).set("id", id).set("state", state).update();
  }

  @Override
  public void markTold(List<String> ids) {
    writer.write(
        "keeping what was told",
        work -> {
          for (String id : ids) {
            end(work, id, "TOLD");
          }
          return ids;
        });
  }

  private record Due(String id, int attempts, long nextAt, long climbed) {
    static Due read(ResultSet row) throws SQLException {
      return new Due(
          row.getString("id"),
          row.getInt("attempts"),
          row.getLong("next_at"),
          row.getLong("climbed"));
    }

    Duration pause() {
      return PAUSES.get(Math.min(attempts, PAUSES.size() - 1));
    }
  }
}
