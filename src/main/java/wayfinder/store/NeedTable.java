package wayfinder.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import wayfinder.intake.TurnCommit;

/** What writes down which topics came up: by day (UTC), of no one. */
final class NeedTable {
  private static final String ADD =
      """
      INSERT INTO need (language, day, topic)
      VALUES (:language, :day, :topic)
      """;

  private NeedTable() {}

  /** Adds the topics that this turn brought up and the conversation had not. */
  static void add(Work work, TurnCommit commit, Instant at) throws SQLException {
    List<String> before = commit.before().dialogue().briefOrEmpty().needs();
    for (String topic : commit.outcome().dialogue().briefOrEmpty().needs()) {
      if (!before.contains(topic)) {
        work.sql(ADD)
            .set("language", commit.outcome().language())
            .set("day", at.atOffset(ZoneOffset.UTC).toLocalDate().toString())
            .set("topic", topic)
            .update();
      }
    }
  }
}
